import retextRepeatedWords from 'retext-repeated-words';
import * as v from 'valibot';
import {
  defineRule,
  determiners,
  type Finding,
  inLongLoop,
  isEnglish,
  isOrdinaryWord,
  isSetOff,
  isTerm,
  languageOf,
  Multiset,
  type Paragraph,
  placesFoundBy,
  profileOf,
  repeatedOnPurpose,
  termsOption,
  type Word,
  wordKeysOf,
  wordsOf,
} from '../../src/toolkit.js';
import {adverbCopies} from './adverbs.js';
import {isAcronym, isFunctionWord, isShouted} from './capitals.js';
import {doubledElsewhere, mayDouble} from './elsewhere.js';
import {isIntended, isRight} from './intended.js';
import {doubledNumbers} from './numbers.js';
import {doubtful, namesakes} from './words.js';

const findLowerCase = retextRepeatedWords();

/** A repeated name. */
interface DoubledName {
  readonly name: string;
}

const options = v.strictObject({terms: termsOption});

/** Reports the same word twice in a row. */
export default defineRule<typeof options, DoubledName, DoubledName, Multiset<string>>({
  id: 'repeated-words',
  description: 'Repeated word',
  category: 'Linguistic conventions/Grammar',
  severity: 'error',
  fix: 'safe',
  since: '0.1.0',
  languages: ['en', ...Object.keys(doubledElsewhere)],
  yieldsTo: ['repetition-loop', 'repeated-phrase'],
  options,
  checkParagraph(paragraph, context) {
    const {report, reportIf, collect} = context;
    const {terms} = context.options;
    const hasCopies = hasAdjacentCopies(paragraph);
    if (!isEnglish(paragraph, context)) {
      const language = languageOf(paragraph, context);
      if (hasCopies) for (const finding of elsewhere(paragraph, language, terms)) report(finding);
      return;
    }
    if (hasCopies) for (const finding of doubledNumbers(paragraph)) report(finding);
    const copies = adverbCopies(paragraph);
    const doubles = hasCopies ? doublesIn(paragraph) : noDoubles;
    if (copies.length + doubles.length === 0) return;
    for (const copy of copies) report(copy);
    const starts = new Set(copies.map(({start}) => start));
    for (const [first, copy] of doubles) {
      if (starts.has(first.start) || isRight(paragraph, first, copy)) continue;
      if (isTerm(terms, first.text, paragraph.text.slice(first.start, copy.end))) continue;
      const finding = describe(paragraph, first, copy);
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
  // "Bora Bora" is always doubled, but a document with "Smith Smith" also has "Smith" alone.
  confirm({name}, {document, summary: doubles}) {
    if (document.capitalUses(name) > 2 * doubles.count(name) + 1) return true;
    // "Planner Planner Mode", where the text below speaks of a planner.
    return doubles.count(name) === 1 && isOrdinaryWord(name) && document.lowerCaseUses(name) > 0;
  },
});

/**
 * The copies that retext-repeated-words finds, and those that it treats as names: copies that differ in case, and copies with
 * a capital.
 */
function doublesIn(paragraph: Paragraph): readonly Double[] {
  const doubles = runsOfCopies(paragraph);
  // Run the plugin only if it can find something.
  if (doubles.length === 0) return noDoubles;
  const starts = new Set(placesFoundBy(findLowerCase, paragraph).map(place => place.start));
  return doubles.filter(
    ([first, copy]) =>
      differInCase(first, copy) ||
      (first.text === copy.text &&
        (starts.has(first.start) || isCapitalized(copy) || isShouted(paragraph, first, copy))),
  );
}

/** Copies in another language than English. */
function elsewhere(paragraph: Paragraph, language: string, terms: readonly string[]): readonly Finding[] {
  return runsOfCopies(paragraph).flatMap(([first, copy]): Finding[] => {
    if (first.text !== copy.text || mayDouble(copy.text, language)) return [];
    if (/["“„«»]/.test(paragraph.text[first.start - 1] ?? '')) return [];
    if (isTerm(terms, first.text, paragraph.text.slice(first.start, copy.end))) return [];
    // Manuals have "file *file*" with the markup lost.
    const severity = copy.text.length > 4 ? 'warning' : 'error';
    return [{...plainly(first, copy), severity, fix: 'suggest'}];
  });
}

/** A word and its last copy. */
type Double = readonly [first: Word, copy: Word];

function hasAdjacentCopies(paragraph: Paragraph): boolean {
  return wordKeysOf(paragraph).closest === 1;
}

const noDoubles: readonly Double[] = [];

/** The words that are repeated in a row. */
function runsOfCopies(paragraph: Paragraph): readonly Double[] {
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
  if (first.first.kind === 'code' || repeatedOnPurpose.has(first.lower)) return false;
  // "J. J. Brown", "pp. pp. 3": an abbreviation.
  if (first.text.endsWith('.') || (first.text.length === 1 && first.text !== 'a')) return false;
  const gap = /\s*$/.exec(text.slice(Math.max(0, copy.start - 8), copy.start))?.[0] ?? '';
  // A wide gap separates the columns of a table; a capital on a new line starts a heading or a verse.
  if (/\t| {3}/.test(gap) || (gap.includes('\n') && isCapitalized(copy))) return false;
  return !isTied(text, first, copy);
}

/** "from <b>from</b>", "The <i>default</i> default": a word alone in its markup is a name, unless it is a determiner. */
function isMention(paragraph: Paragraph, first: Word, copy: Word): boolean {
  if (determiners.has(copy.lower)) return false;
  return isSetOff(paragraph, first.start, first.end) || isSetOff(paragraph, copy.start, copy.end);
}

/** Each line of a table cell is a separate entry. */
function isInOtherLine({block, text}: Paragraph, first: Word, copy: Word): boolean {
  return block === 'tableCell' && text.slice(first.end, copy.start).includes('\n');
}

/** A hyphen or an apostrophe joins the word to something else: "pre- in in", "Boys boys'"; "[object Object]" is code. */
function isTied(text: string, first: Word, copy: Word): boolean {
  const after = text.slice(copy.end, copy.end + 2);
  if (text[first.start - 1] === '[' && after.startsWith(']')) return true;
  return /[-–/’'.]/.test(text[first.start - 1] ?? '') || /^(?:[-–/]|['’]s?)/.test(after);
}

/** "finish Finish", "The the"; not "IT it", which are different words. */
function differInCase(first: Word, copy: Word): boolean {
  if (isAcronym(first) || isAcronym(copy) || namesakes.has(first.lower)) return false;
  return first.text !== copy.text;
}

function isCapitalized({text}: Word): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(text);
}

/** Whether both copies are capitalized like a name. */
function isName(first: Word, copy: Word): boolean {
  return isCapitalized(first) && isCapitalized(copy) && !isFunctionWord(copy.lower);
}

/** Whether edited English often uses the name alone: "Europe", but not "Bora". */
function isCommonName(lower: string): boolean {
  return lower.length > 3 && (profileOf(lower)?.capital ?? 0) >= 10;
}

function describe(paragraph: Paragraph, first: Word, copy: Word): Finding {
  const isDoubtful = doubtful.has(copy.lower) && first.text === copy.text;
  const isLoud = isAcronym(first) && !isFunctionWord(first.lower);
  const isPlain = first.text === first.lower || first.index === 0;
  return {
    ...plainly(first, copy),
    ...(isDoubtful || isLoud ? {severity: 'warning', fix: 'suggest'} : {}),
    ...(isPlain ? {} : {fix: 'suggest'}),
    ...(isIntended(paragraph, first, copy) ? {severity: 'info', fix: 'suggest'} : {}),
  };
}

function plainly(first: Word, copy: Word): Finding {
  return {
    start: first.start,
    end: copy.end,
    reason: `Repeated word \`${copy.text}\`: remove one`,
    expected: [first.text],
    related: {start: first.start, end: first.end, message: 'First occurrence'},
  };
}
