import {capitalsIn, latinTokens} from '../../../src/languages/bilingual/latin-tokens.js';
import {matchesOf} from '../../../src/languages/neutral/regex-matches.js';
import type {Random} from '../seeded.js';
import type {Pair} from './lint.js';

/** A kind of damage to the translation of a pair. */
export interface PairDamage {
  readonly kind: string;
  /** The damaged translation; undefined where it has nothing of the kind. */
  damage(pair: Pair, random: Random): string | undefined;
}

/** Numbers of two digits or more that the source has, too, and that the translation has once. */
function numbersOf({source, target}: Pair): RegExpExecArray[] {
  return matchesOf(target, /(?<![\w.,-])\d{2,}(?:[.,]\d+)*(?![\w-])/g).filter(
    ([number]) => source.includes(number) && target.split(number).length === 2,
  );
}

function replaced(
  target: string,
  {index, 0: found}: Pick<RegExpExecArray, 'index' | 0>,
  text: string,
): string {
  return target.slice(0, index) + text + target.slice(index + found.length);
}

function pickFrom<T>(list: readonly T[], random: Random): T | undefined {
  return list.length === 0 ? undefined : random.pick(list);
}

/** All kinds of damage. */
export const pairDamages: readonly PairDamage[] = [
  {
    kind: 'number changed',
    damage(pair, random) {
      const found = pickFrom(numbersOf(pair), random);
      if (!found) return undefined;
      const at = random.below(found[0].length);
      const digit = found[0].replace(/\d/g, (old, offset) =>
        offset === at ? String((Number(old) + 1 + random.below(8)) % 10) : old,
      );
      return digit === found[0] || digit.startsWith('0') ? undefined : replaced(pair.target, found, digit);
    },
  },
  {
    kind: 'number lost',
    damage(pair, random) {
      const found = pickFrom(numbersOf(pair), random);
      return found && replaced(pair.target, found, '').replace(/ {2,}/g, ' ');
    },
  },
  {
    kind: 'scale changed',
    damage(pair, random) {
      const found = pickFrom(matchesOf(pair.target, /(?<=\d )(?:million|billion)(?!\w)/g), random);
      return found && replaced(pair.target, found, found[0] === 'million' ? 'billion' : 'million');
    },
  },
  {
    kind: 'acronym lowercased',
    damage(pair, random) {
      const tokens = latinTokens(pair.target).filter(
        ({text}) => capitalsIn(text) > 1 && pair.source.includes(text),
      );
      const token = pickFrom(tokens, random);
      return (
        token && pair.target.slice(0, token.start) + token.text.toLowerCase() + pair.target.slice(token.end)
      );
    },
  },
  {
    kind: 'percent sign lost',
    damage(pair, random) {
      const found = pickFrom(matchesOf(pair.target, /(?<=\d) ?%/g), random);
      return found && replaced(pair.target, found, '');
    },
  },
  {
    kind: 'all percent signs lost',
    damage: ({target}) => (/\d ?%/.test(target) ? target.replace(/(?<=\d) ?%/g, '') : undefined),
  },
  {
    kind: 'symbol lost',
    damage(pair, random) {
      const found = pickFrom(matchesOf(pair.target, /[<>≤≥±] ?(?=\d)/g), random);
      return found && replaced(pair.target, found, '');
    },
  },
  {
    kind: 'sentence lost',
    damage({target}, random) {
      const sentences = target.split(/(?<=[a-z)][.!?]) (?=[A-Z])/);
      if (sentences.length < 2) return undefined;
      sentences.splice(random.below(sentences.length), 1);
      return sentences.join(' ');
    },
  },
  {
    kind: 'name or code lost',
    damage(pair, random) {
      const tokens = latinTokens(pair.target).filter(
        ({text}) => capitalsIn(text) > 1 && pair.source.includes(text),
      );
      const token = pickFrom(
        tokens.filter(({text}) => pair.target.split(text).length === 2),
        random,
      );
      return (
        token && (pair.target.slice(0, token.start) + pair.target.slice(token.end)).replace(/ {2,}/g, ' ')
      );
    },
  },
  {
    kind: 'bracketed text lost',
    damage(pair, random) {
      const found = pickFrom(matchesOf(pair.target, / \([^()]{3,200}\)/g), random);
      return found && replaced(pair.target, found, '');
    },
  },
  {
    kind: 'decimal comma',
    damage(pair, random) {
      const decimals = matchesOf(pair.target, /(?<![\d.,])\d{1,3}\.\d{1,2}(?![\d.,])/g);
      const found = pickFrom(
        decimals.filter(([number]) => pair.source.includes(number.replace('.', ','))),
        random,
      );
      return found && replaced(pair.target, found, found[0].replace('.', ','));
    },
  },
  {
    kind: 'final period lost',
    damage: ({target}) => (/[a-z]\.$/.test(target) ? target.slice(0, -1) : undefined),
  },
  {
    kind: 'final period added',
    damage: ({target}) => (/[a-z]$/.test(target) ? `${target}.` : undefined),
  },
  {
    kind: 'quotation mark added',
    damage({source, target}, random) {
      const found = pickFrom(
        /["“”„«»「」『』‘’']/.test(source) ? [] : matchesOf(target, /(?<=[a-z]) (?=[a-z])/g),
        random,
      );
      return found && replaced(target, found, '" ');
    },
  },
];
