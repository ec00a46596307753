import {isHan, primary} from './span.js';

const passives: Readonly<Record<string, RegExp>> = {
  zh: /被|受到|遭|由|为.{1,12}所|予以|得到|获/,
  ja: /[かがさたなばまらわ]れ(?:る|た|て|ま)|られ/,
  de: /(?<!\p{L})(?:wird|werden|wurden?|worden|geworden)(?!\p{L})/iu,
  nl: /(?<!\p{L})(?:wordt|worden|werd|werden|geworden)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:fue(?:ron)?|es|son|sido|será\p{L}*)\s+\p{L}{1,30}(?:ad|id)[oa]s?(?!\p{L})|(?<!\p{L})se\s/iu,
  fr: /(?<!\p{L})(?:est|sont|a été|ont été|fut|était|étaient)(?!\p{L})/iu,
  it: /(?<!\p{L})(?:è|sono|stat[oaie]|viene|vengono)(?!\p{L})/iu,
  pt: /(?<!\p{L})(?:foi|foram|é|são|sido)(?!\p{L})|-se(?!\p{L})/iu,
  ru: /(?:ся|сь|ны|но|на|н)(?!\p{L})/u,
};

/** Whether a text has a form that may be a passive. Languages without a list have none. */
export function mayBePassive(text: string, language: string): boolean {
  return passives[primary(language)]?.test(text) ?? false;
}

/** Brackets and quotation marks by kind: those that open, and those that close. */
const pairs: readonly (readonly [open: RegExp, close: RegExp])[] = [
  [/[(（]/g, /[)）]/g],
  [/[[【〔]/g, /[\]】〕]/g],
  [/[「『《〈]/g, /[」』》〉]/g],
];

/** Languages put these in different orders. */
const quotationMarks = /["“”„«»＂]/g;

/** Whether a text has as many closing brackets and quotation marks as opening ones. */
export function isBalanced(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return count(quotationMarks) % 2 === 0 && pairs.every(([open, close]) => count(open) === count(close));
}

/** Whether a text has two periods, or a comma and a period, in a row. */
export function hasDoubleStop(text: string): boolean {
  return /(?<!\.)\.\s?\.(?!\.)|[,，][.。]|。\s?。/.test(text);
}

/** Whether a text repeats a word of some length, or a few characters where words are short. */
export function hasRepetition(text: string, language: string): boolean {
  const letters = text.replace(/[\s\p{P}]/gu, '').toLowerCase();
  const length = isHan(language) ? 3 : 9;
  const first = new Map<string, number>();
  for (let at = 0; at + length <= letters.length; at++) {
    const part = letters.slice(at, at + length);
    const before = first.get(part);
    if (before === undefined) first.set(part, at);
    else if (at - before >= length) return true;
  }
  return false;
}

/** How a text writes a word: the first occurrence with a capital, in any case. */
export function spellingIn(text: string, word: string): string | undefined {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return undefined;
  const key = word.toLowerCase();
  for (let at = lower.indexOf(key); at >= 0; at = lower.indexOf(key, at + key.length)) {
    const end = at + key.length;
    const found = text.slice(at, end);
    const isWhole =
      !/\p{Script=Latin}/u.test(text[at - 1] ?? ' ') && !/\p{Script=Latin}/u.test(text[end] ?? ' ');
    if (isWhole && found !== key) return found;
  }
  return undefined;
}
