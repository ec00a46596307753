import type {AST} from '@eslint-community/regexpp';
import {type CharacterSet, intersects, isWithin, setOf, unionOf} from './sets.js';
import {type Expression, isLimited, isSetNode, parse} from './syntax.js';

/** A step from one state to another: over a character of a set, or none; a guard is passed in some places only. */
interface Step {
  readonly to: number;
  readonly set?: CharacterSet;
  /** Whether no run of these characters has such a place in it, but at its start. */
  blocks?(set: CharacterSet): boolean;
}

/** A repetition without limit: it reads a run of these characters. */
interface Loop {
  readonly set: CharacterSet;
  readonly start: number;
  readonly end: number;
}

/** The expression is not of the simple kind of which it can be proved that it takes linear time. */
class NotSimple extends Error {}

/**
 * Whether it can be proved that a search for an expression takes time that grows with the length of the text only. It is
 * so where each repetition without limit
 *
 * - is reached from few places of the run of characters that it reads: each way to it has a character that the run has
 *   not, or a place where no run goes on (a start of a line or a word), and
 * - leads to no other one that could read the same run, before a character that is not of it.
 *
 * All else of an expression reads a limited number of characters, each time that it is tried.
 */
export function isProvablyLinear(expression: Expression): boolean {
  try {
    const graph = new Graph(expression);
    return graph.loops.every(
      loop => !graph.isReached(0, loop, [loop]) && !graph.isReached(loop.end, loop, graph.rivalsOf(loop)),
    );
  } catch (error) {
    if (error instanceof NotSimple) return false;
    throw error;
  }
}

/** The states of an expression, from 0 on. */
class Graph {
  readonly loops: Loop[] = [];
  readonly #steps: Step[][] = [[]];
  readonly #flags: string;

  constructor(expression: Expression) {
    this.#flags = expression.flags;
    for (const alternative of parse(expression).alternatives) this.#sequence(alternative.elements, 0);
  }

  /** The loops that may read characters of another one's run. */
  rivalsOf({set}: Loop): Loop[] {
    return this.loops.filter(other => intersects(other.set, set));
  }

  /** Whether a way leads from a state to the start of one of some loops, over characters of a loop's run only. */
  isReached(from: number, {set}: Loop, targets: readonly Loop[]): boolean {
    const starts = new Set(targets.map(({start}) => start));
    const seen = new Set([from]);
    for (const state of seen) {
      if (starts.has(state)) return true;
      for (const step of this.#steps[state]!) {
        if (step.set && !intersects(step.set, set)) continue;
        if (step.blocks?.(set)) continue;
        seen.add(step.to);
      }
    }
    return false;
  }

  #state(): number {
    return this.#steps.push([]) - 1;
  }

  #sequence(elements: readonly AST.Element[], from: number): number {
    let at = from;
    for (const element of elements) at = this.#element(element, at);
    return at;
  }

  #alternatives(alternatives: readonly AST.Alternative[], from: number): number {
    const end = this.#state();
    for (const {elements} of alternatives) this.#steps[this.#sequence(elements, from)]!.push({to: end});
    return end;
  }

  #element(node: AST.Element, from: number): number {
    if (isSetNode(node)) return this.#over(setOf(node.raw, this.#flags), from);
    switch (node.type) {
      case 'Group':
      case 'CapturingGroup':
        return this.#alternatives(node.alternatives, from);
      case 'Quantifier':
        return node.max === Number.POSITIVE_INFINITY ? this.#loop(node, from) : this.#repeated(node, from);
      case 'Assertion':
        return this.#assertion(node, from);
      default:
        throw new NotSimple();
    }
  }

  #over(set: CharacterSet, from: number): number {
    const to = this.#state();
    this.#steps[from]!.push({to, set});
    return to;
  }

  /** What is repeated a limited number of times; all that may follow one another is seen in two. */
  #repeated({element, min, max}: AST.Quantifier, from: number): number {
    const end = this.#state();
    let at = from;
    for (let count = 0; count < Math.min(max, Math.max(min, 2)); count++) {
      if (count >= min) this.#steps[at]!.push({to: end});
      at = this.#element(element, at);
    }
    this.#steps[at]!.push({to: end});
    return end;
  }

  #loop({element, min}: AST.Quantifier, from: number): number {
    const start = this.#state();
    this.#steps[from]!.push({to: start});
    const set = this.#runOf(element);
    const end = this.#over(set, start);
    if (min === 0) this.#steps[from]!.push({to: end});
    // The state after it is its own: it leads to other loops only.
    const after = this.#state();
    this.#steps[end]!.push({to: after});
    this.loops.push({set, start, end: after});
    return after;
  }

  /**
   * The characters of what is repeated without limit.
   *
   * @throws {NotSimple} When the same characters may be read in more than one way.
   */
  #runOf(element: AST.Element): CharacterSet {
    if (isSetNode(element)) return setOf(element.raw, this.#flags);
    const parts = partsOf(element).map(({node, isFixed}) => ({set: setOf(node.raw, this.#flags), isFixed}));
    const [first, ...rest] = parts;
    if (!first?.isFixed || rest.some(({set}) => intersects(set, first.set))) throw new NotSimple();
    for (const [index, {set, isFixed}] of rest.entries())
      if (!isFixed && rest.slice(index + 1).some(other => intersects(set, other.set))) throw new NotSimple();
    return unionOf(parts.map(({set}) => set));
  }

  #assertion(node: AST.Assertion, from: number): number {
    const to = this.#state();
    switch (node.kind) {
      case 'lookahead':
        // What it tries is tried, and then what follows it.
        this.#alternatives(node.alternatives, from);
        this.#steps[from]!.push({to});
        break;
      case 'lookbehind':
        // One of limited length takes no longer in a longer text.
        if (!node.alternatives.every(({elements}) => elements.every(isLimited))) throw new NotSimple();
        this.#steps[from]!.push({to, blocks: set => this.#partsRuns(node, set)});
        break;
      case 'word':
        this.#steps[from]!.push({
          to,
          blocks: set => !node.negate && isWithin(set, setOf('\\w', this.#flags)),
        });
        break;
      case 'start':
        this.#steps[from]!.push({to, blocks: set => this.#isNoLine(set)});
        break;
      case 'end':
        this.#steps[from]!.push({to});
        break;
    }
    return to;
  }

  /** Whether a run of these characters has no start of the text or, with the flag m, of a line in it. */
  #isNoLine(set: CharacterSet): boolean {
    return !this.#flags.includes('m') || !intersects(set, setOf('[\\n\\r\\u2028\\u2029]', this.#flags));
  }

  /** Whether what stands before the place cannot be a character of the run. */
  #partsRuns({alternatives, negate}: AST.LookaroundAssertion, set: CharacterSet): boolean {
    if (negate)
      return alternatives.some(({elements: [only, ...rest]}) => {
        return only && rest.length === 0 && isSetNode(only) && isWithin(set, setOf(only.raw, this.#flags));
      });
    return alternatives.every(({elements}) => {
      // A limited way from the start of the text, or a line.
      const [first] = elements;
      if (first?.type === 'Assertion' && first.kind === 'start') return this.#isNoLine(set);
      const last = elements.at(-1);
      return last !== undefined && isSetNode(last) && !intersects(set, setOf(last.raw, this.#flags));
    });
  }
}

/**
 * The characters of a sequence, in order, and whether each is there once.
 *
 * @throws {NotSimple} When it is anything but a sequence.
 */
function partsOf(element: AST.Element): {node: AST.Element & {raw: string}; isFixed: boolean}[] {
  if (isSetNode(element)) return [{node: element, isFixed: true}];
  if (element.type === 'Quantifier' && isSetNode(element.element) && element.max !== Number.POSITIVE_INFINITY)
    return [{node: element.element, isFixed: element.min === element.max}];
  const isGroup = element.type === 'Group' || element.type === 'CapturingGroup';
  if (!isGroup || element.alternatives.length !== 1) throw new NotSimple();
  return element.alternatives[0]!.elements.flatMap(partsOf);
}
