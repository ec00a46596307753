import {
  defineRule,
  defineWordClass,
  isOrdinaryWord,
  type Paragraph,
  profileOf,
  type Token,
  tokensIn,
} from '../../src/toolkit.js';

/** Words with capitals in the middle that English knows in lowercase: "RiSK", "ConCLUSIONS", "paTIENTS". */
const mixedWords = defineWordClass(
  ({shape, text, lower}) =>
    shape === 'other' &&
    text.length >= 4 &&
    mixed.test(text) &&
    isOrdinaryWord(lower) &&
    profileOf(lower) !== undefined,
);

/** Excludes "PDFs", "McDONALD", and camel case, which is code: "forEach". */
const mixed =
  /^(?:[A-Z]{1,4}[a-z]{1,2}[A-Z]{2,20}|[A-Z]{2}[a-z]{3,20}|[a-z]{2,20}[A-Z]{3,20}|[A-Z][a-z]{2,20}[A-Z]{3,20})$/;

/** Uses from which on the form is a name. */
const usesOfName = 3;

/** Finds words whose letters are in capitals and lowercase without a pattern. */
export default defineRule<never, {word: string}, string, ReadonlyMap<string, number>>({
  id: 'mixed-case',
  description: 'Word in a mixture of capitals and lowercase',
  category: 'Linguistic conventions/Spelling',
  severity: 'error',
  fix: 'suggest',
  since: '0.2.0',
  languages: ['en'],
  yieldsTo: ['model-token', 'mojibake', 'homoglyph'],
  needs: {words: mixedWords},
  checkParagraph(paragraph, {reportIf, collect}) {
    for (const token of tokensIn(mixedWords, paragraph)) {
      if (token.kind !== 'word' || isTied(paragraph, token)) continue;
      collect(token.text, token.start, token.end);
      const expected = formsOf(paragraph.tokens, token);
      reportIf(
        {
          start: token.start,
          end: token.end,
          reason: `Mixed case in \`${token.text}\`: write \`${expected[0]}\``,
          expected,
        },
        {word: token.text},
      );
    }
  },
  summarize(notes) {
    const uses = new Map<string, number>();
    for (const {note} of notes) uses.set(note, (uses.get(note) ?? 0) + 1);
    return uses;
  },
  confirm({word}, {document, summary: uses}) {
    return (uses.get(word) ?? 0) < usesOfName && !document.register.isTechnical;
  },
});

/** What to write, the most likely first: capitals beside a word in capitals, as in "RiSK OF COMPLICATIONS". */
function formsOf(tokens: readonly Token[], {index, text, lower}: Token): string[] {
  const capitals = text.toUpperCase();
  const isInCapitals = [tokens[index - 1], tokens[index + 1]].some(
    near => near && /^[A-Z]{2,}$/.test(near.text),
  );
  const forms = /^[A-Z]/.test(text) ? [`${text[0]}${lower.slice(1)}`, lower] : [lower];
  return isInCapitals ? [capitals, ...forms] : [...forms, capitals];
}

/** Whether it is part of a name, path, or code: "LiST-1", "a.SUBject". */
function isTied({text}: Paragraph, {start, end}: Token): boolean {
  return /[\w./@#\\:=$&-]/.test(text[start - 1] ?? '') || /[\w/@\\=(-]/.test(text[end] ?? '');
}
