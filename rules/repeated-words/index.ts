import retextRepeatedWords from 'retext-repeated-words';
import * as v from 'valibot';
import {
  conjunctions,
  defineRule,
  determiners,
  doubledWithReason,
  type Finding,
  inLongLoop,
  isSetOff,
  isTerm,
  Multiset,
  type Paragraph,
  placesFoundBy,
  prepositions,
  profileOf,
  termsOption,
  type Word,
  wordKeysOf,
  wordsOf,
} from '../../src/toolkit.js';
import {adverbCopies} from './adverbs.js';
import {doubtful, namesakes} from './words.js';

const findLowerCase = retextRepeatedWords();

/** A name that stands twice. */
interface DoubledName {
  readonly name: string;
}

const options = v.strictObject({terms: termsOption});

/** The same word twice in a row. */
export default defineRule<typeof options, DoubledName, DoubledName, Multiset<string>>({
  id: 'repeated-words',
  description: 'Word that stands twice',
  category: 'Linguistic conventions/Grammar',
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  languages: ['en'],
  yieldsTo: ['repetition-loop', 'repeated-phrase'],
  options,
  checkParagraph(paragraph, {options: {terms}, report, reportIf, collect}) {
    const copies = adverbCopies(paragraph);
    const doubles = doublesIn(paragraph);
    if (copies.length + doubles.length === 0) return;
    for (const copy of copies) report(copy);
    const starts = new Set(copies.map(({start}) => start));
    for (const [first, copy] of doubles) {
      if (starts.has(first.start)) continue;
      if (isTerm(terms, first.text, paragraph.text.slice(first.start, copy.end))) continue;
      const finding = describe(paragraph.text, first, copy);
      if (!isName(first, copy)) {
        report(finding);
        continue;
      }
      if (isCommonName(first.lower)) {
        report({...finding, severity: 'warning', fix: 'suggest'});
        continue;
      }
      collect({name: first.lower}, first.start, copy.end);
      reportIf({...finding, severity: 'warning', fix: 'suggest'}, {name: first.lower});
    }
  },
  summarize(notes) {
    const doubles = new Multiset<string>();
    for (const {note} of notes) doubles.add(note.name);
    return doubles;
  },
  // "Bora Bora" is always doubled; who writes "Smith Smith" also writes "Smith".
  confirm({name}, {document, summary: doubles}) {
    return document.capitalUses(name) > 2 * doubles.count(name) + 1;
  },
});

/**
 * What retext-repeated-words finds, and what it takes for names: copies that differ in case, and copies with a
 * capital.
 */
function doublesIn(paragraph: Paragraph): readonly Double[] {
  const doubles = runsOfCopies(paragraph);
  // The plugin is asked only where it can find something.
  if (doubles.length === 0) return noDoubles;
  const starts = new Set(placesFoundBy(findLowerCase, paragraph).map(place => place.start));
  return doubles.filter(
    ([first, copy]) =>
      differInCase(first, copy) ||
      (first.text === copy.text && (starts.has(first.start) || isCapitalised(copy))),
  );
}

/** A word and its last copy. */
type Double = readonly [first: Word, copy: Word];

function hasNeighboursAlike(paragraph: Paragraph): boolean {
  const {count, distances} = wordKeysOf(paragraph);
  for (let index = 0; index < count; index++) if (distances[index] === 1) return true;
  return false;
}

const noDoubles: readonly Double[] = [];

/** The words that stand twice or more in a row. */
function runsOfCopies(paragraph: Paragraph): readonly Double[] {
  if (!hasNeighboursAlike(paragraph)) return noDoubles;
  const words = wordsOf(paragraph);
  const isLooped = inLongLoop(paragraph);
  const runs: Double[] = [];
  for (let index = 1; index < words.length; index++) {
    const first = words[index - 1]!;
    if (!isDoubled(paragraph.text, first, words[index]!) || isLooped(index)) continue;
    if (isMention(paragraph, first, words[index]!) || isInOtherLine(paragraph, first, words[index]!))
      continue;
    while (words[index + 1] && isDoubled(paragraph.text, first, words[index + 1]!)) index++;
    runs.push([first, words[index]!]);
  }
  return runs;
}

function isDoubled(text: string, first: Word, copy: Word): boolean {
  if (copy.gap !== 'space' || first.lower !== copy.lower || !first.lettered) return false;
  if (first.first.kind === 'code' || doubledWithReason.has(first.lower)) return false;
  // "J. J. Brown", "pp. pp. 3": an abbreviation.
  if (first.text.endsWith('.') || (first.text.length === 1 && first.text !== 'a')) return false;
  const gap = /\s*$/.exec(text.slice(Math.max(0, copy.start - 8), copy.start))?.[0] ?? '';
  // A wide gap parts the columns of a table; a capital on a new line starts a heading or a verse.
  if (/\t| {3}/.test(gap) || (gap.includes('\n') && isCapitalised(copy))) return false;
  return !isTied(text, first, copy);
}

/** "from <b>from</b>", "The <i>default</i> default": the one that is all that its markup holds is a name; "the" is none. */
function isMention(paragraph: Paragraph, first: Word, copy: Word): boolean {
  if (determiners.has(copy.lower)) return false;
  return isSetOff(paragraph, first.start, first.end) || isSetOff(paragraph, copy.start, copy.end);
}

/** The lines of a table's cell are entries of their own. */
function isInOtherLine({block, text}: Paragraph, first: Word, copy: Word): boolean {
  return block === 'tableCell' && text.slice(first.end, copy.start).includes('\n');
}

/** A hyphen or an apostrophe ties the word to something else: "pre- in in", "Boys boys'"; "[object Object]" is code. */
function isTied(text: string, first: Word, copy: Word): boolean {
  const behind = text.slice(copy.end, copy.end + 2);
  if (text[first.start - 1] === '[' && behind.startsWith(']')) return true;
  return /[-–/’'.]/.test(text[first.start - 1] ?? '') || /^(?:[-–/]|['’]s?)/.test(behind);
}

/** "finish Finish", "The the"; not "IT it", whose two words have little in common. */
function differInCase(first: Word, copy: Word): boolean {
  if (isAcronym(first) || isAcronym(copy) || namesakes.has(first.lower)) return false;
  return first.text !== copy.text;
}

function isAcronym({text}: Word): boolean {
  return text.length > 1 && text === text.toUpperCase() && /\p{L}/u.test(text);
}

function isCapitalised({text}: Word): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(text);
}

/** Whether both copies have a capital, as those of a name have. */
function isName(first: Word, copy: Word): boolean {
  return isCapitalised(first) && isCapitalised(copy) && !isFunctionWord(copy.lower);
}

/** Whether edited English has the name often, and so not doubled: "Europe", unlike "Bora". */
function isCommonName(lower: string): boolean {
  return lower.length > 3 && (profileOf(lower)?.capital ?? 0) >= 10;
}

const subjectPronouns: ReadonlySet<string> = new Set(['he', 'she', 'it', 'we', 'they', 'there']);

function isFunctionWord(lower: string): boolean {
  return (
    determiners.has(lower) || prepositions.has(lower) || conjunctions.has(lower) || subjectPronouns.has(lower)
  );
}

/** "(Wink wink)", "Haw haw haw!", "My my, what": copies that are a clause of their own are a sound or a cry. */
function isCry(text: string, first: Word, copy: Word): boolean {
  return (
    /(?:^|[([“"‘'—–:;.!?…]\s*)$/.test(text.slice(Math.max(0, first.start - 4), first.start)) &&
    /^(?:[!,)\]”"’'—–…]|\.(?!\w))/.test(text.slice(copy.end, copy.end + 2)) &&
    (copy.lower === 'my' || !isFunctionWord(copy.lower))
  );
}

/** "(Anableps anableps)": the name of a species, in which the second word may be the first. */
function isSpecies(first: Word, copy: Word): boolean {
  return (
    isCapitalised(first) && copy.text === copy.lower && first.index > 0 && profileOf(copy.lower) === undefined
  );
}

function describe(text: string, first: Word, copy: Word): Finding {
  const isMeant = isCry(text, first, copy) || isSpecies(first, copy);
  const isDoubtful = doubtful.has(copy.lower) && first.text === copy.text;
  const isPlain = first.text === first.lower || first.index === 0;
  return {
    start: first.start,
    end: copy.end,
    reason: `\`${copy.text}\` stands twice: take one out`,
    expected: [first.text],
    related: {start: first.start, end: first.end, message: 'The first copy'},
    ...(isDoubtful ? {severity: 'warning', fix: 'suggest'} : {}),
    ...(isPlain ? {} : {fix: 'suggest'}),
    ...(isMeant ? {severity: 'info', fix: 'suggest'} : {}),
  };
}
