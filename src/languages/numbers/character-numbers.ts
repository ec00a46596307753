import {RecentCache} from '../neutral/recent-cache.js';
import {matchesOf} from '../neutral/regex-matches.js';
import type {CharacterNumerals} from './language.js';
import {type NumberMention, rounded} from './mention.js';
import type {Vocabulary} from './vocabulary.js';

/** The numbers that are written in characters: "三百五十", "一万六七千". */
export function characterMentions(text: string, {language}: Vocabulary): NumberMention[] {
  const {characters} = language;
  if (!characters) return [];
  const found = matchesOf(text, characters.runs).filter(([run]) => isNumber(run, characters));
  return found.map(({0: run, index}) => {
    const end = index + run.length;
    const values = [...cachedValues(run, characters)];
    for (const {after, add} of language.adjustments ?? []) {
      if (!after) continue;
      after.lastIndex = end;
      if (after.test(text)) values.push(...values.flatMap(value => add(value)));
    }
    const share = shareAfter(text, end, characters);
    if (share !== undefined) values.push(share / (values[0] ?? 1), (100 * share) / (values[0] ?? 1));
    return {
      start: index,
      end,
      text: run,
      numeral: '',
      values: new Set(values.map(rounded)),
      kinds: new Set(),
      raises: false,
    };
  });
}

/** The numerator of a fraction, which comes after the denominator: "五分之三". */
function shareAfter(text: string, end: number, system: CharacterNumerals): number | undefined {
  if (!/^(?:分[之の]|분의)/.test(text.slice(end, end + 2))) return undefined;
  const start = text[end + 2] === ' ' ? end + 3 : end + 2;
  const value = characterValue(text[start] ?? '', system);
  return value > 0 ? value : undefined;
}

function isNumber(run: string, system: CharacterNumerals): boolean {
  if (!system.needsScale || run.length === 1) return true;
  return [...run].some(character => scaleOf(character, system) !== undefined);
}

const runs = new RecentCache<readonly number[]>(2000);

function cachedValues(run: string, system: CharacterNumerals): readonly number[] {
  const key = `${system.digits[0]}${run}`;
  const known = runs.get(key);
  if (known) return known;
  const values = runValues(run, system);
  runs.set(key, values);
  return values;
}

/** All that a run of numerals can mean: its digits and scales, too, and both of two neighboring digits. */
function runValues(run: string, system: CharacterNumerals): number[] {
  const [whole = '', fraction] = run.split(/[点點]/);
  const values = [characterValue(whole, system)];
  if (fraction)
    values.push(Number(`${values[0]}.${[...fraction].map(digit => digitOf(digit, system)).join('')}`));
  const digits = [...run].map(character => digitOf(character, system));
  values.push(...digits.filter(digit => digit !== undefined));
  values.push(...[...run].map(character => scaleOf(character, system)).filter(scale => scale !== undefined));
  // A year without its century: "九二".
  if (digits.length === 2 && digits.every(digit => digit !== undefined))
    values.push(1900 + values[0]!, 2000 + values[0]!);
  // "六七千" is six or seven thousand.
  for (let at = 0; at + 1 < digits.length; at++) {
    if (digits[at] === undefined || digits[at + 1] === undefined) continue;
    for (const leave of [at, at + 1]) {
      const one = [...run].filter((_, index) => index !== leave).join('');
      values.push(characterValue(one, system));
    }
  }
  return values.filter(value => Number.isFinite(value));
}

function characterValue(run: string, system: CharacterNumerals): number {
  const digits = [...run].map(character => digitOf(character, system));
  // "二〇二三" is a year, digit by digit.
  if (run.length > 1 && digits.every(digit => digit !== undefined)) return Number(digits.join(''));
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of run) {
    const scale = scaleOf(character, system);
    if (scale === undefined) digit = digitOf(character, system) ?? 0;
    else if (scale < 10_000) {
      section += (digit || 1) * scale;
      digit = 0;
    } else {
      total = (total + section + digit || 1) * scale;
      section = 0;
      digit = 0;
    }
  }
  return total + section + digit;
}

function digitOf(character: string, {digits}: CharacterNumerals): number | undefined {
  return lookUp(digits, character);
}

function scaleOf(character: string, {scales}: CharacterNumerals): number | undefined {
  return lookUp(scales, character);
}

/** The factor of a run of scales: "百万" is a million. */
export function scaleFactor(run: string, system: CharacterNumerals): number {
  return [...run].reduce((product, character) => product * (scaleOf(character, system) ?? 1), 1);
}

/** The number after a character in a list like "一1 二2 半0.5". */
function lookUp(list: string, character: string): number | undefined {
  let numbers = lists.get(list);
  if (!numbers) {
    numbers = new Map(list.split(' ').map(entry => [entry[0]!, Number(entry.slice(1))]));
    lists.set(list, numbers);
  }
  return numbers.get(character);
}

const lists = new Map<string, ReadonlyMap<string, number>>();
