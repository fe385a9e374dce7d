// What the rules can answer, read off their sources: the reason keys, the parameters that come with each, and whether a
// plain pass is among the answers.

import ts from 'typescript';
import { type SourceFile, visit } from './source-files.ts';

export interface RuleAnswers {
  readonly id: string;
  readonly plainPass: boolean;
  /** Each reason with the parameters that every answer of that reason has. */
  readonly reasons: ReadonlyMap<string, readonly string[]>;
}

type Answers = Omit<RuleAnswers, 'id'>;

/** Reasons that are computed: the expression in the source, and what it can come to. */
const COMPUTED: Readonly<Record<string, readonly string[]>> = {
  '`${evidence.profile}-trust`': ['test-trust', 'simulator-trust'],
  'signature.reason': ['certificate-unreadable', 'nothing-signed'],
  'possession.reason': ['certificate-unreadable', 'nothing-signed'],
  'evidence.revocation.reason': ['reserved-by-law'],
  'issuer.status': ['ca-missing', 'ca-unreadable'],
  'residence.reason': [
    'no-delivery-key',
    'delivery-key-unusable',
    'kind-unknown',
    'channel-failed',
    'contents-unreadable',
  ],
};

/** The answers of every rule in some files; functions that several rules call count for each of them. */
export function ruleAnswersIn(sources: readonly SourceFile[]): readonly RuleAnswers[] {
  const shared = new Map(sources.filter(({ tree }) => ruleId(tree) === undefined).flatMap(functionsIn));
  return sources.flatMap(({ tree }) => {
    const id = ruleId(tree);
    return id === undefined ? [] : [{ id, ...answersIn(tree, shared) }];
  });
}

/** The `id` of the first object that has one; undefined for a file without a rule. */
function ruleId(tree: ts.SourceFile): string | undefined {
  let id: string | undefined;
  visit(tree, (node) => {
    const value = ts.isObjectLiteralExpression(node) ? initializerOf(node, 'id') : undefined;
    if (value !== undefined && ts.isStringLiteral(value)) id ??= value.text;
  });
  return id;
}

function functionsIn({ tree }: SourceFile): readonly (readonly [string, Answers])[] {
  return tree.statements.flatMap((statement) =>
    ts.isFunctionDeclaration(statement) && statement.name !== undefined
      ? [[statement.name.text, answersIn(statement, new Map())] as const]
      : [],
  );
}

function answersIn(root: ts.Node, shared: ReadonlyMap<string, Answers>): Answers {
  let plainPass = false;
  const reasons = new Map<string, readonly string[]>();
  const add = (reason: string, params: readonly string[]): void => {
    const known = reasons.get(reason);
    reasons.set(reason, known === undefined ? params : known.filter((name) => params.includes(name)));
  };
  visit(root, (node) => {
    if (ts.isIdentifier(node) && node.text === 'PASS' && !ts.isImportSpecifier(node.parent)) plainPass = true;
    const called = ts.isCallExpression(node) ? shared.get(node.expression.getText()) : undefined;
    if (called?.plainPass === true) plainPass = true;
    called?.reasons.forEach((params, reason) => add(reason, params));
    const reasonNode = ts.isObjectLiteralExpression(node) ? initializerOf(node, 'reason') : undefined;
    if (!ts.isObjectLiteralExpression(node) || reasonNode === undefined) return;
    const params = paramNames(node, root.getSourceFile());
    for (const reason of reasonsIn(reasonNode)) add(reason, params);
  });
  return { plainPass, reasons };
}

function reasonsIn(node: ts.Expression): readonly string[] {
  if (ts.isStringLiteral(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...reasonsIn(node.whenTrue), ...reasonsIn(node.whenFalse)];
  const computed = COMPUTED[node.getText()];
  if (computed === undefined) throw new Error(`cannot tell what the reason ${node.getText()} can be`);
  return computed;
}

function paramNames(answer: ts.ObjectLiteralExpression, tree: ts.SourceFile): readonly string[] {
  const node = initializerOf(answer, 'params');
  if (node === undefined) return [];
  return namesIn(node, tree);
}

/** The properties of an object written out, or of the constant of that name. */
function namesIn(node: ts.Expression, tree: ts.SourceFile): readonly string[] {
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.flatMap((property) =>
      ts.isSpreadAssignment(property) ? namesIn(property.expression, tree) : property.name.getText(),
    );
  }
  if (!ts.isIdentifier(node)) throw new Error(`cannot tell what the params ${node.getText()} are`);
  const names: string[] = [];
  visit(tree, (found) => {
    if (!ts.isVariableDeclaration(found) || found.name.getText() !== node.text) return;
    if (found.initializer !== undefined) names.push(...namesIn(found.initializer, tree));
  });
  return names;
}

/** The value of a property, or the name itself where it is written in short. */
function initializerOf(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const property of node.properties) {
    if (property.name?.getText() !== name) continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property)) return property.name;
  }
  return undefined;
}

/** The members of a union of string literals. */
export function unionMembers({ path, tree }: SourceFile, typeName: string): readonly string[] {
  const members: string[] = [];
  visit(tree, (node) => {
    if (!ts.isTypeAliasDeclaration(node) || node.name.text !== typeName || !ts.isUnionTypeNode(node.type))
      return;
    for (const member of node.type.types) {
      if (ts.isLiteralTypeNode(member) && ts.isStringLiteral(member.literal))
        members.push(member.literal.text);
    }
  });
  if (members.length === 0) throw new Error(`${path} has no union ${typeName}`);
  return members;
}
