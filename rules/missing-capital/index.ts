import {
  canBe,
  capitalize,
  defineRule,
  defineWordClass,
  determiners,
  hasMarkupBetween,
  isLowerWord,
  type Paragraph,
  profileOf,
  type Severity,
  spellingIn,
  type Token,
  tokensIn,
} from '../../src/toolkit.js';
import {adverbs, alsoThings, clauseOpeners, dates, detached, firstPerson, newer, peoples} from './words.js';

interface Facts {
  readonly word: string;
}

/** Words that are almost always wrong in lowercase. */
const suspect = defineWordClass(
  ({shape, lower}) =>
    shape === 'lower' && (lower === 'i' || dates.has(lower) || peoples.has(lower) || isName(lower)),
);

/** Finds months, weekdays, nationalities, languages, names, and the word "I" in lowercase. */
export default defineRule<never, Facts>({
  id: 'missing-capital',
  description: 'Name, month, weekday, language, or "I" in lowercase',
  category: 'Linguistic conventions/Spelling',
  severity: 'error',
  fix: 'suggest',
  since: '0.1.0',
  languages: ['en'],
  skipsLabels: true,
  yieldsTo: ['lowercase-sentence-start', 'untranslated-text', 'page-boilerplate', 'case-lost'],
  source: 'used',
  needs: {words: suspect},
  checkParagraph(paragraph, {reportIf, source}) {
    for (const token of tokensIn(suspect, paragraph)) {
      if (!isLowerWord(token)) continue;
      const severity = severityOf(paragraph, token);
      if (!severity || isTied(paragraph, token)) continue;
      const wanted = (source && spellingIn(source.text, token.text)) ?? capitalize(token.text);
      reportIf(
        {
          start: token.start,
          end: token.end,
          reason: `Missing capital in \`${token.text}\`: write \`${wanted}\``,
          expected: [wanted],
          severity,
        },
        {word: token.lower},
      );
    }
  },
  confirm({word}, {document, earlier}) {
    // A document all in lowercase has one defect, not a hundred.
    if (document.isLowerCased || document.hasNoCapitals) return earlier === 0;
    return (
      document.lowerCaseUses(word) <= 3 ||
      document.capitalUses(word) > 0 ||
      // In a document with code or formulas, it may be a variable.
      (word === 'i' && !document.register.isTechnical) ||
      dates.has(word) ||
      peoples.has(word)
    );
  },
});

function severityOf({tokens}: Paragraph, token: Token): Severity | undefined {
  if (token.lower === 'i') return isFirstPerson(tokens, token) ? 'error' : undefined;
  if (dates.has(token.lower)) return 'error';
  if (alsoThings.has(token.lower) && tokens[token.index + 1]?.pos !== 'NOUN') return undefined;
  if (peoples.has(token.lower)) return isDetached(tokens, token) ? undefined : 'error';
  return isName(token.lower) ? 'warning' : undefined;
}

/** "french fries", "gum arabic": the word no longer refers to the people. */
function isDetached(tokens: readonly Token[], token: Token): boolean {
  return detached.has(tokens[token.index + 1]?.lower ?? '') || tokens[token.index - 1]?.lower === 'gum';
}

/** "i was", "then i sent it": whether a verb follows that agrees with "I", or a clause starts here and a past form follows. */
function isFirstPerson(tokens: readonly Token[], token: Token): boolean {
  const next = tokens[token.index + 1];
  if (!next || isVariable(tokens, token)) return false;
  if (firstPerson.has(next.lower)) return true;
  const before = tokens[token.index - 1];
  if (before && before.text !== ',' && !clauseOpeners.has(before.lower)) return false;
  const verb = adverbs.has(next.lower) ? tokens[token.index + 2] : next;
  return isLowerWord(verb) && canBe(verb.lower, 'past') && verb.pos !== 'ADJ' && verb.pos !== 'ADP';
}

/** "the value at i was zero": a variable follows a noun, a preposition, a number, or a determiner. */
function isVariable(tokens: readonly Token[], token: Token): boolean {
  const before = tokens[token.index - 1];
  return (
    before !== undefined &&
    (before.pos === 'NOUN' ||
      before.pos === 'ADP' ||
      before.kind === 'number' ||
      determiners.has(before.lower))
  );
}

/** Whether edited English always capitalizes the word, and no dictionary has it in lowercase. */
function isName(lower: string): boolean {
  if (lower.length < 4) return false;
  const profile = profileOf(lower);
  return (
    profile !== undefined &&
    profile.lower === 0 &&
    profile.capital >= 8 &&
    !profile.alsoName &&
    profile.noun === 0 &&
    !newer.has(lower)
  );
}

/** Whether the word is part of a URL, a file name, a list of codes, or a compound: "july.txt", "en|german", "en/german", "@paris", `french`. */
function isTied(paragraph: Paragraph, token: Token): boolean {
  const {text, tokens} = paragraph;
  const before = tokens[token.index - 1];
  if (
    /[\p{L}\p{N}_./@#\\:=$|-]/u.test(text[token.start - 1] ?? '') ||
    /[\p{L}\p{N}_/@\\=(|-]/u.test(text[token.end] ?? '')
  )
    return true;
  if (/^\.\p{L}/u.test(text.slice(token.end, token.end + 2))) return true;
  return before !== undefined && hasMarkupBetween(paragraph, before, token);
}
