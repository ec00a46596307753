import {type AST, RegExpParser} from '@eslint-community/regexpp';

/** An expression, without the flags that have no effect on how long it takes. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
}

/** The syntax tree of an expression. */
export function parse({source, flags}: Expression): AST.Pattern {
  const [unicode, unicodeSets] = [flags.includes('u'), flags.includes('v')];
  return new RegExpParser().parsePattern(source, 0, source.length, {unicode, unicodeSets});
}

/** A node that matches one character. */
export type SetNode = AST.Character | AST.CharacterSet | AST.CharacterClass | AST.ExpressionCharacterClass;

export function isSetNode(node: AST.Element): node is SetNode {
  return /^(?:Character|CharacterSet|CharacterClass|ExpressionCharacterClass)$/.test(node.type);
}

/** Whether what a node matches has a greatest length. */
export function isLimited(node: AST.Element): boolean {
  switch (node.type) {
    case 'Quantifier':
      return node.max !== Number.POSITIVE_INFINITY && isLimited(node.element);
    case 'Backreference':
      return false;
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.every(({elements}) => elements.every(isLimited));
    case 'Assertion':
      return !('alternatives' in node) || node.alternatives.every(({elements}) => elements.every(isLimited));
    default:
      return true;
  }
}
