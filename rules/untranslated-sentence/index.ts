import {
  type Collected,
  defineRule,
  type Finding,
  languageOf,
  type Paragraph,
  primaryLanguage,
  withCodeMasked,
} from '../../src/toolkit.js';
import {languageIfForeign, languages, showsLanguage} from './evidence.js';

/** Whether a paragraph is in another language, at least in most of its sentences, or in that of the document. */
type Note = 'foreign' | 'own';

/** Fewest paragraphs in another language, for each one in the language of the document, of a document that is not translated. */
const fewestForeign = 3;
const foreignPerOwn = 4;

/** Finds sentences in another language than the text, in texts that are not in English. */
export default defineRule<never, 'part' | 'whole', Note, boolean>({
  id: 'untranslated-sentence',
  description: 'Sentence in another language',
  category: 'Accuracy/Untranslated',
  severity: 'warning',
  fix: 'none',
  since: '0.2.0',
  languages,
  yieldsTo: ['model-commentary', 'untranslated-segment', 'service-error', 'page-boilerplate'],
  checkParagraph(paragraph, context) {
    const language = primaryLanguage(languageOf(paragraph, context));
    const text = withCodeMasked(paragraph, '·').replace(quoted, found => '·'.repeat(found.length));
    const found = foreignIn(paragraph, text, language);
    const length = found.reduce((sum, {start, end}) => sum + end - start, 0);
    if (length > text.length / 2) {
      context.collect('foreign', 0, text.length);
      const {start} = found[0]!;
      context.reportIf({...aboutDocument, start, end: found.at(-1)!.end}, 'whole');
    } else if (showsLanguage(text, language)) context.collect('own', 0, text.length);
    for (const finding of found) context.reportIf(finding, 'part');
  },
  summarize: isForeign,
  confirm(about, {summary: isWhole, earlier}) {
    // One message says it all, at the first paragraph.
    return isWhole ? about === 'whole' && earlier === 0 : about === 'part';
  },
});

const aboutDocument = {
  reason: 'Document in another language: translate it, or set `language` to its language',
} as const;

function isForeign(notes: readonly Collected<Note>[]): boolean {
  const foreign = notes.filter(({note}) => note === 'foreign').length;
  return foreign >= fewestForeign && foreign >= foreignPerOwn * (notes.length - foreign);
}

/** The sentences in another language, adjacent ones as one finding. */
function foreignIn({sentences}: Paragraph, text: string, language: string): Finding[] {
  const found: (Finding & {readonly name: string})[] = [];
  let isNext = false;
  for (const {start, end} of sentences) {
    const sentence = text.slice(start, end);
    const name = languageIfForeign(sentence, language);
    const last = found.at(-1);
    if (name && isNext && last?.name === name) found[found.length - 1] = describe(last.start, end, name);
    else if (name) found.push(describe(start, end, name));
    isNext = name !== undefined;
  }
  return found;
}

/** A title or a remark between quotation marks or brackets is quoted as it is. */
const quoted = /["„“«「『(（][^"„“”«»「」『』()（）\n]{1,300}["“”»」』)）]/g;

function describe(start: number, end: number, name: string): Finding & {readonly name: string} {
  return {start, end, name, reason: `Text in ${name}: translate it`};
}
