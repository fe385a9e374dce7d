// Each code of the catalogue is thrown somewhere: an unreachable code is a promise nobody keeps.

import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES, type ErrorCode, isErrorCode } from '../../src/errors/catalogue.ts';
import { SHIPPED, type SourceFile, parseSource, readSources, visit } from './source-files.ts';

/** Tables that map the codes of a library to codes of the catalogue: a row stands for a throw. */
const CODE_TABLES = /^native-shims\/(?:pcsc|pcsclite)\/[a-z0-9-]*(?:codes|errors)\.ts$/;

const sources = readSources(SHIPPED).filter(({ path }) => path !== 'src/errors/catalogue.ts');

describe('every code of the catalogue', () => {
  const thrown = new Set(sources.flatMap(codesThrownIn));

  it.each(ERROR_CODES)('%s is thrown somewhere', (code) => {
    expect(thrown.has(code)).toBe(true);
  });
});

describe('what counts as thrown', () => {
  it.each([
    [`throw new AppError('CARD_REMOVED');`, ['CARD_REMOVED']],
    [`throw new AppError(late ? 'CARD_TIMEOUT' : 'CARD_MUTE', {});`, ['CARD_MUTE', 'CARD_TIMEOUT']],
    [`const code = lost ? 'SM_LOST' : 'APDU_STATUS'; throw new AppError(code);`, ['APDU_STATUS', 'SM_LOST']],
    [`if (isAppError(e, 'CARD_REMOVED')) return;`, []],
    [`if (isAppError(e, 'CARD_REMOVED')) throw new AppError(code);`, []],
    [`if (failure.code === 'CARD_MUTE') throw new AppError(code);`, []],
    [`switch (code) { case 'CARD_MUTE': throw new AppError(code); }`, []],
    [`const words = { CARD_MUTE: 'a' }; throw new AppError(code);`, []],
    [`const retried = ['CARD_MUTE'];`, []],
    [`throw new AppError('NO_SUCH_CODE');`, []],
    [`// new AppError('CARD_MUTE')`, []],
  ])('in %j are %j', (text, codes) => {
    expect([...codesThrownIn(parseSource('src/a/b.ts', text))].sort()).toEqual(codes);
  });

  it('is every code in a table of a PC/SC provider', () => {
    const text = `export const SCARD = { 0x80100069: 'CARD_REMOVED' };`;
    expect(codesThrownIn(parseSource('native-shims/pcsc/scard-codes.ts', text))).toEqual(['CARD_REMOVED']);
    expect(codesThrownIn(parseSource('native-shims/pcsc/pcsc.ts', text))).toEqual([]);
  });
});

/**
 * Codes written as the first argument of `new AppError`. Where that argument is computed, every code the file writes as a
 * value counts, unless it is only compared with or asked for.
 */
function codesThrownIn(source: SourceFile): readonly ErrorCode[] {
  const direct: ErrorCode[] = [];
  let computed = CODE_TABLES.test(source.path);
  visit(source.tree, (node) => {
    if (!ts.isNewExpression(node) || node.expression.getText(source.tree) !== 'AppError') return;
    const [code] = node.arguments ?? [];
    if (code === undefined) return;
    const literals = literalsIn(code);
    direct.push(...literals);
    if (literals.length === 0) computed = true;
  });
  return computed ? [...new Set([...direct, ...literalsIn(source.tree)])] : [...new Set(direct)];
}

function literalsIn(root: ts.Node): readonly ErrorCode[] {
  const codes: ErrorCode[] = [];
  visit(root, (node) => {
    if (ts.isStringLiteral(node) && isErrorCode(node.text) && !isOnlyAsked(node)) codes.push(node.text);
  });
  return codes;
}

/** An argument of isAppError, a side of a comparison, the label of a case. */
function isOnlyAsked(literal: ts.StringLiteral): boolean {
  const { parent } = literal;
  if (ts.isCaseClause(parent)) return parent.expression === literal;
  if (ts.isCallExpression(parent)) return parent.expression.getText() === 'isAppError';
  if (!ts.isBinaryExpression(parent)) return false;
  const { kind } = parent.operatorToken;
  return (
    kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsEqualsToken
  );
}
