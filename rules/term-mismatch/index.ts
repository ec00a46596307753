import * as v from 'valibot';
import {
  defineRule,
  type GlossaryEntry,
  type Paragraph,
  type RuleContext,
  type SourceView,
} from '../../src/toolkit.js';
import {placeOfMissing} from '../shared/missing.js';
import {placeOf, TermIndex, type TermMatch, type Word, wordsOf} from './matcher.js';

const words = v.array(v.string());

const options = v.strictObject({
  entries: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          term: v.string(),
          translations: v.optional(words, []),
          forbidden: v.optional(words, []),
          doNotTranslate: v.optional(v.boolean(), false),
        }),
      ),
      v.description('Terms and their translations, besides those of the glossary'),
    ),
    [],
  ),
});

type Context = RuleContext<v.InferOutput<typeof options>, never>;

/** Made once for each glossary. */
const indexes = new WeakMap<readonly GlossaryEntry[], TermIndex>();

/** Finds terms whose translation is not the one that the glossary has. */
export default defineRule<typeof options, never, never, void>({
  id: 'term-mismatch',
  description: 'Term that is not translated as in the glossary',
  category: 'Terminology',
  severity: 'warning',
  fix: 'suggest',
  since: '0.2.0',
  languages: 'any',
  source: 'needed',
  options,
  checkParagraph(paragraph, context) {
    const {source, glossary = [], options, language} = context;
    if (!source || (glossary.length === 0 && options.entries.length === 0)) return;
    const languages = {from: source.language, into: paragraph.language ?? language};
    const applies = (entry: GlossaryEntry): boolean =>
      isLanguage(entry.language, languages.from) && isLanguage(entry.targetLanguage, languages.into);
    const matches = [glossary, options.entries].flatMap(entries =>
      indexOf(entries).in(source.paragraph, applies),
    );
    if (matches.length > 0) check(byTerm(matches), paragraph, source, languages.into, context);
  },
});

function indexOf(entries: readonly GlossaryEntry[]): TermIndex {
  let index = indexes.get(entries);
  if (!index) {
    index = new TermIndex(entries);
    indexes.set(entries, index);
  }
  return index;
}

function isLanguage(given: string | undefined, tag: string | undefined): boolean {
  return given === undefined || tag === undefined || primary(given) === primary(tag);
}

function primary(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0]!;
}

/** What the glossary says of a term: several entries of one are alternatives. */
interface Term {
  readonly match: TermMatch;
  readonly translations: readonly string[];
  readonly forbidden: readonly string[];
  readonly doNotTranslate: boolean;
}

function byTerm(matches: readonly TermMatch[]): Term[] {
  const terms = new Map<string, Term>();
  for (const match of matches) {
    const {term, translations, forbidden = [], doNotTranslate = false} = match.entry;
    const key = term.toLowerCase();
    const known = terms.get(key);
    terms.set(key, {
      match: known?.match ?? match,
      translations: [...(known?.translations ?? []), ...translations],
      forbidden: [...(known?.forbidden ?? []), ...forbidden],
      doNotTranslate: known?.doNotTranslate || doNotTranslate,
    });
  }
  return [...terms.values()];
}

function check(
  terms: readonly Term[],
  paragraph: Paragraph,
  source: SourceView,
  language: string,
  {report}: Context,
): void {
  const own = wordsOf(paragraph);
  const isEnglish = primary(language) === 'en';
  for (const {match, translations, forbidden, doNotTranslate} of terms) {
    const {start, end, entry} = match;
    const found = paragraph.text.includes(entry.term);
    const accepted = doNotTranslate ? [entry.term] : translations;
    const isRight = doNotTranslate ? found : accepted.some(term => placeOf(term, paragraph, own, isEnglish));
    const [preferred] = accepted;
    const wrong = forbidden
      .map(term => placeIn(term, paragraph, own, accepted, isEnglish))
      .find(place => place !== undefined);
    if (wrong)
      report({
        ...wrong,
        reason: `Forbidden translation \`${paragraph.text.slice(wrong.start, wrong.end)}\` of \`${entry.term}\`${preferred === undefined ? ': use another word' : `: write \`${preferred}\``}`,
        ...(preferred === undefined ? {fix: 'none'} : {expected: [...accepted]}),
        source: {start, end},
      });
    else if (!isRight && preferred !== undefined)
      report({
        ...placeOfMissing(paragraph, source, {start, end}, language),
        reason: doNotTranslate
          ? `Missing term \`${entry.term}\`: keep it in the translation`
          : `Missing term \`${preferred}\`, the translation of \`${entry.term}\`: use it`,
        fix: 'none',
        source: {start, end},
      });
  }
}

/** Where a forbidden translation is, unless it is a part of a right one. */
function placeIn(
  term: string,
  paragraph: Paragraph,
  own: readonly Word[],
  accepted: readonly string[],
  isEnglish: boolean,
): {readonly start: number; readonly end: number} | undefined {
  const place = placeOf(term, paragraph, own, isEnglish);
  const isPart =
    place &&
    accepted.some(right => {
      const other = placeOf(right, paragraph, own, isEnglish);
      return other !== undefined && other.start <= place.start && place.end <= other.end;
    });
  return isPart ? undefined : place;
}
