import {
  defineWordClass,
  type Finding,
  hasWordIn,
  isSetOff,
  matchesOf,
  type Paragraph,
  profileOf,
  type Token,
  tokensIn,
  type WordClass,
} from '../../src/toolkit.js';
import {foreign, hint, isForeignWord, isFunctionWord, isOwnWord} from './languages.js';
import {distinctiveWords, letterClosings, loanwords} from './words.js';

/** Words that identify their language alone. */
const distinctive = defineWordClass(({text}) => distinctiveWords.has(text));

const lastWords = new Set(letterClosings.map(closing => closing.split(' ').at(-1)!.toLowerCase()));
/** The last word of a letter's closing. */
const closing = defineWordClass(({lower}) => lastWords.has(lower));

/** Number of words in a paragraph that is a phrase: a single word may be a name, more words are a clause. */
const phrase = {fewest: 2, most: 4};

/** Whether a paragraph may contain stray foreign words, as few do. */
export function mayHoldStrayWords(paragraph: Paragraph): boolean {
  const has = (wordClass: WordClass): boolean => hasWordIn(wordClass, paragraph);
  return (
    has(distinctive) || has(closing) || (paragraph.wordCount <= phrase.most && (has(foreign) || has(hint)))
  );
}

/** Matches texts about languages or words, which cite foreign words. */
const aboutLanguages =
  /\b(?:languages?|words?|verbs?|nouns?|pronouns?|adverbs?|prefix(?:es)?|suffix(?:es)?|phrases?|spell(?:ing|ed|t)|pronounced|translat\w+|grammar|stop ?words?|German|French|Spanish|Italian|Portuguese|Dutch|Swedish|Danish|Norwegian|Polish|Czech|Turkish|Indonesian|Malay|Vietnamese|Romanian|Hungarian|Finnish|Latin|Latino|dialect)\b/;

/** Most words of a stray run: a longer one is a clause, which its function words identify. */
const longestRun = 3;

/** Finds single foreign words, and the foreign words next to them, between English words: "the file wurde deleted". */
export function strayWords(paragraph: Paragraph, terms: ReadonlySet<string>): Finding[] {
  const {text, tokens} = paragraph;
  if (aboutLanguages.test(text)) return [];
  return tokensIn(distinctive, paragraph).flatMap((token): Finding[] => {
    const run = runAround(tokens, token.index);
    if (!run) return [];
    const {start} = run.first;
    const {end} = run.last;
    const found = text.slice(start, end);
    if (terms.has(found.toLowerCase()) || isSetOff(paragraph, start, end) || isQuoted(text, start, end))
      return [];
    return [{start, end, reason: `Untranslated text: translate \`${found}\``}];
  });
}

/** The run of foreign words around a word, if there are English words on both sides of it. */
function runAround(tokens: readonly Token[], index: number): {first: Token; last: Token} | undefined {
  let from = index;
  let to = index;
  while (index - from < longestRun && isStray(tokens[from - 1])) from--;
  while (to - index < longestRun && isStray(tokens[to + 1])) to++;
  const first = tokens[from]!;
  const last = tokens[to]!;
  const before = tokens[from - 1];
  const after = tokens[to + 1];
  if (to - from >= longestRun || !isEnglishWord(before) || !isEnglishWord(after)) return undefined;
  const isOneStretch = tokens.slice(from, to + 2).every(({spaced}) => spaced);
  return isOneStretch ? {first, last} : undefined;
}

function isStray(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || !token.isLower) return false;
  const {lower} = token;
  if (isFunctionWord(lower)) return false;
  return isForeignWord(lower) || isUnknown(lower);
}

/** Whether a word is English, and not also a function word of another language. */
function isEnglishWord(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || !token.isLower || !/^[a-z]{2,}$/.test(token.text)) return false;
  if (isFunctionWord(token.lower)) return true;
  return !isForeignWord(token.lower) && profileOf(token.lower) !== undefined;
}

/** Whether a stretch is in a quotation on its line. */
function isQuoted(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  const after = text.slice(end, end + 80);
  return /["“”„«‘][^"“”„«»\n]*$/.test(before) && /^[^"“”„«»\n]*["“”»’]/.test(after);
}

const closings = new RegExp(
  `(?<=^|\\n) {0,8}(?:${letterClosings.join('|')})(?=[,.!]? *(?:\\n|$))|(?<=[.!?] )(?:${letterClosings.filter(text => text.includes(' ')).join('|')})(?=[,.!]? *(?:\\n|$| \\p{Lu}))`,
  'gu',
);

/** Finds letter closings: "Mit freundlichen Grüßen". */
export function foreignClosings(text: string, terms: ReadonlySet<string>): Finding[] {
  return matchesOf(text, closings).flatMap((match): Finding[] => {
    const found = match[0].trimStart();
    const end = match.index + match[0].length;
    if (terms.has(found.toLowerCase())) return [];
    return [{start: end - found.length, end, reason: `Untranslated letter closing: translate \`${found}\``}];
  });
}

const punctuation = /^[.,!?:;…]$/;

/**
 * Finds a paragraph that is a phrase without English words: "la mayoría absoluta". Excludes names, whose only lowercase
 * words are particles.
 */
export function foreignPhrase({text, tokens, block}: Paragraph, terms: ReadonlySet<string>): Finding[] {
  if (block !== 'paragraph') return [];
  const words = tokens.filter(({kind}) => kind === 'word');
  if (words.length < phrase.fewest || words.length > phrase.most) return [];
  const isPhrase =
    tokens.every(token => token.kind === 'word' || punctuation.test(token.text)) &&
    words.every(({lower}) => isForeignWord(lower) || isUnknown(lower)) &&
    words.some(
      ({isLower, lower}) => isLower && lower.length > 3 && isUnknown(lower) && !isForeignWord(lower),
    ) &&
    words.some(
      ({lower, shape}) =>
        // "AZ struct": an abbreviation is no function word.
        (shape !== 'other' && isOwnWord(lower)) || (/[^a-z'’.-]/.test(lower) && isUnknown(lower)),
    );
  const start = words[0]!.start;
  const end = words.at(-1)!.end;
  const found = text.slice(start, end);
  if (!isPhrase || terms.has(found.toLowerCase())) return [];
  const reason = `No English words in this paragraph: translate \`${found}\`, or keep it only if readers need it`;
  return [{start, end, reason, severity: 'warning'}];
}

/** Whether a word is neither English nor a loanword. */
function isUnknown(lower: string): boolean {
  return !loanwords.has(lower) && profileOf(lower) === undefined;
}
