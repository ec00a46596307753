import {
  canBeFinite,
  defineRule,
  isMainlyVerb,
  isTitleCase,
  isVerse,
  profileOf,
  type Sentence,
  type Token,
} from '../../src/toolkit.js';

/** Fewest words: a single word is an exclamation. */
const fewest = 2;

/** Most words: in a longer sentence, the tagger has probably missed a verb. */
const most = 20;

/** Reports a sentence without a finite verb, in prose whose other sentences have one. */
export default defineRule<never, undefined>({
  id: 'sentence-fragment',
  description: 'Sentence without a finite verb',
  category: 'Linguistic conventions/Grammar',
  severity: 'info',
  fix: 'none',
  since: '0.1.0',
  languages: ['en'],
  skipsLabels: true,
  yieldsTo: [
    'lowercase-sentence-start',
    'stray-punctuation',
    'missing-subject',
    'fused-sentence',
    'truncated-sentence',
    'repetition-loop',
    'repeated-words',
    'repeated-phrase',
  ],
  check(sentence, {reportIf}) {
    if (
      !isExpectedToBeWhole(sentence) ||
      sentence.tokens.some((token, index) => mayBeFinite(token, index, sentence.tokens[index - 1]))
    )
      return;
    reportIf(
      {
        start: sentence.start,
        end: sentence.end,
        reason: `No finite verb in \`${shortened(sentence.text)}\`: add one, or join it to another sentence`,
      },
      undefined,
    );
  },
  confirm(_, {document}) {
    // Speakers and storytellers omit the verb for effect.
    return !document.register.isPersonal && !document.register.isInstruction;
  },
});

/** Whether a sentence is prose, next to other sentences, and not a heading, item, caption, label, date or quotation. */
function isExpectedToBeWhole({paragraph, tokens, index}: Sentence): boolean {
  if (
    paragraph.block !== 'paragraph' ||
    paragraph.sentences.length < 2 ||
    tokens.at(-1)?.text !== '.' ||
    isVerse(paragraph)
  )
    return false;
  const words = tokens.filter(({kind}) => kind === 'word');
  if (words.length < fewest || words.length > most || isTitleCase(tokens)) return false;
  if (tokens.some(({text, kind}) => kind === 'code' || kind === 'number' || /^["“”()[\]:*@/]$/.test(text)))
    return false;
  const before = paragraph.sentences[index - 1]?.tokens.at(-1)?.text;
  return before === undefined || before === '.';
}

/** Whether a token may be a finite verb, according to its tag or to the word's uses in edited English. */
function mayBeFinite({pos, kind, lower, text}: Token, index: number, before: Token | undefined): boolean {
  if (kind !== 'word') return false;
  if (pos === 'AUX' || /(?:^|[’'])(?:s|re|ve|ll|d|m|t)$/.test(lower)) return true;
  if (text !== lower && index > 0) return false;
  if (pos === 'VERB') return canBeFinite(lower);
  const profile = profileOf(lower);
  if (!profile)
    return !/(?:tion|ness|ment|ity|ism|ly|ous|ive|al|ic)s?$/.test(lower) && /(?:s|ed)$/.test(lower);
  const {possible} = profile;
  // "Returns a copy", "the students ski", "government each account", "these result in errors".
  if (index === 0 && (possible.has('thirdPerson') || possible.has('base'))) return true;
  if (possible.has('base') && before?.kind === 'word' && /(?:s|each|^(?:these|those))$/.test(before.lower))
    return true;
  return (
    isMainlyVerb(profile) ||
    ((pos === 'NOUN' || pos === 'ADJ') && possible.has('thirdPerson')) ||
    possible.has('past')
  );
}

function shortened(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40).trimEnd()} …`;
}
