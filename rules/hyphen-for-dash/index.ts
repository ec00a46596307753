import {
  type Collected,
  defineCharacterClass,
  defineRule,
  isEnglish,
  languageOf,
  matchesOf,
  primaryLanguage,
  profileOf,
  withCodeMasked,
} from '../../src/toolkit.js';
import {dashes as dashOf, spacedFindings, spacedHyphens} from './elsewhere.js';
import {clauseWords, compounds} from './words.js';

/** A hyphen between two words, the second of which goes on with a lowercase word or a contraction. */
const hyphened = new RegExp(
  `(?<![\\p{L}\\d'’-])(\\p{L}{2,20}|\\d[\\d,]{0,12})-(${clauseWords})(?=(?: \\p{Ll}|['’](?:s|re|ll|ve|d)\\b))`,
  'gu',
);

/** Uses from which on the hyphen is how the document writes dashes, unless it also has dashes. */
const usesOfStyle = 5;

/** What a note is about: a hyphen in the place of a dash, a dash, or, in other languages than English, the dash to write. */
type Note = 'hyphen' | 'dash' | '–' | '—';

/** Finds hyphens in the place of dashes: "the species-at least the big ones". */
export default defineRule<never, true, Note, boolean>({
  id: 'hyphen-for-dash',
  description: 'Hyphen in the place of a dash',
  category: 'Linguistic conventions/Punctuation',
  severity: 'warning',
  fix: 'suggest',
  since: '0.2.0',
  languages: ['en', ...Object.keys(dashOf)],
  needs: {characters: defineCharacterClass(/[-–—]/)},
  checkParagraph(paragraph, context) {
    const {reportIf, collect} = context;
    const {text: raw} = paragraph;
    const dash = raw.search(/[–—]/);
    if (dash >= 0) collect('dash', dash, dash + 1);
    if (!raw.includes('-')) return;
    const text = withCodeMasked(paragraph);
    if (!isEnglish(paragraph, context)) {
      if (paragraph.block !== 'paragraph' && paragraph.block !== 'quotation') return;
      const language = primaryLanguage(languageOf(paragraph, context));
      const mark = dashOf[language] as '–' | '—';
      for (const at of spacedHyphens(text, language)) collect(mark, at, at + 1);
      return;
    }
    for (const {index, 0: found, 1: before = '', 2: word = ''} of matchesOf(text, hyphened)) {
      if (compounds.test(found) || (/^\p{L}/u.test(before) && !profileOf(before.toLowerCase()))) continue;
      const at = index + before.length;
      collect('hyphen', at, at + 1);
      reportIf(
        {
          start: at,
          end: at + 1,
          reason: `Hyphen in the place of a dash before \`${word}\`: write a dash`,
          expected: ['—', ' – '],
        },
        true,
      );
    }
  },
  summarize(notes, {report}) {
    const hyphens = notes.filter(({note}) => note === '–' || note === '—');
    const dashes = notes.filter(({note}) => note === 'dash').length;
    for (const finding of spacedFindings(hyphens, dashes)) report(finding);
    return isStyle(notes.filter(({note}) => note === 'hyphen' || note === 'dash'));
  },
  confirm: (_, {summary}) => !summary,
});

/** Whether the document writes its dashes this way throughout, as some transcripts of speech do. */
function isStyle(notes: readonly Collected<Note>[]): boolean {
  return (
    notes.filter(({note}) => note === 'hyphen').length >= usesOfStyle &&
    notes.every(({note}) => note === 'hyphen')
  );
}
