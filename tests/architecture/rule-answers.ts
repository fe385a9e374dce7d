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

/** Reasons that are computed: the expression in the source, and what it can come to. */
const COMPUTED: Readonly<Record<string, readonly string[]>> = {
  '`${evidence.profile}-trust`': ['test-trust', 'simulator-trust'],
  'signature.reason': ['certificate-unreadable', 'nothing-signed'],
};

/** Undefined for a file that holds no rule. */
export function ruleAnswersIn({ tree }: SourceFile): RuleAnswers | undefined {
  let id: string | undefined;
  let plainPass = false;
  const reasons = new Map<string, readonly string[]>();
  visit(tree, (node) => {
    if (ts.isIdentifier(node) && node.text === 'PASS' && !ts.isImportSpecifier(node.parent)) plainPass = true;
    if (!ts.isObjectLiteralExpression(node)) return;
    const idNode = initializerOf(node, 'id');
    if (idNode !== undefined && ts.isStringLiteral(idNode)) id ??= idNode.text;
    const reasonNode = initializerOf(node, 'reason');
    if (reasonNode === undefined) return;
    const params = paramNames(node, tree);
    for (const reason of reasonsIn(reasonNode)) {
      const known = reasons.get(reason);
      reasons.set(reason, known === undefined ? params : known.filter((name) => params.includes(name)));
    }
  });
  return id === undefined ? undefined : { id, plainPass, reasons };
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
  if (ts.isObjectLiteralExpression(node)) return propertyNames(node);
  if (!ts.isIdentifier(node)) throw new Error(`cannot tell what the params ${node.getText()} are`);
  const names: string[] = [];
  visit(tree, (found) => {
    if (!ts.isVariableDeclaration(found) || found.name.getText() !== node.text) return;
    if (found.initializer !== undefined && ts.isObjectLiteralExpression(found.initializer)) {
      names.push(...propertyNames(found.initializer));
    }
  });
  return names;
}

function propertyNames(node: ts.ObjectLiteralExpression): readonly string[] {
  return node.properties.flatMap(({ name }) => (name === undefined ? [] : [name.getText()]));
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
