import {
  canBe,
  capitalise,
  defineRule,
  defineWordClass,
  determiners,
  hasMarkupBetween,
  isLowerWord,
  type Paragraph,
  profileOf,
  type Severity,
  type Token,
  tokensIn,
} from '../../src/toolkit.js';
import {adverbs, alsoThings, clauseOpeners, dates, detached, firstPerson, newer, peoples} from './words.js';

interface Facts {
  readonly word: string;
}

/** Words that are hardly ever right in lower case. */
const suspect = defineWordClass(
  ({shape, lower}) =>
    shape === 'lower' && (lower === 'i' || dates.has(lower) || peoples.has(lower) || isName(lower)),
);

/** A month, weekday, people, language or name, or the word "I", in lower case. */
export default defineRule<never, Facts>({
  id: 'missing-capital',
  description: 'Name, month, weekday, language or "I" in lower case',
  category: 'Linguistic conventions/Spelling',
  severity: 'error',
  fix: 'suggest',
  since: '0.1.0',
  languages: ['en'],
  yieldsTo: ['lowercase-sentence-start', 'untranslated-text', 'page-boilerplate'],
  needs: {words: suspect},
  checkParagraph(paragraph, {reportIf}) {
    for (const token of tokensIn(suspect, paragraph)) {
      if (!isLowerWord(token)) continue;
      const severity = severityOf(paragraph, token);
      if (!severity || isTied(paragraph, token)) continue;
      reportIf(
        {
          start: token.start,
          end: token.end,
          reason: `\`${token.text}\` is written with a capital: write \`${capitalise(token.text)}\``,
          expected: [capitalise(token.text)],
          severity,
        },
        {word: token.lower},
      );
    }
  },
  confirm({word}, {document, earlier}) {
    // A document all in lower case has one defect, not a hundred.
    if (document.isLowerCased || document.hasNoCapitals) return earlier === 0;
    return (
      document.lowerCaseUses(word) <= 3 ||
      document.capitalUses(word) > 0 ||
      // Where there is code or a formula, a variable may be meant.
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

/** "french fries", "gum arabic": no longer of the people. */
function isDetached(tokens: readonly Token[], token: Token): boolean {
  return detached.has(tokens[token.index + 1]?.lower ?? '') || tokens[token.index - 1]?.lower === 'gum';
}

/** "i was", "then i sent it": a verb follows that goes with "I", or a clause starts and a past form follows. */
function isFirstPerson(tokens: readonly Token[], token: Token): boolean {
  const next = tokens[token.index + 1];
  if (!next || isVariable(tokens, token)) return false;
  if (firstPerson.has(next.lower)) return true;
  const before = tokens[token.index - 1];
  if (before && before.text !== ',' && !clauseOpeners.has(before.lower)) return false;
  const verb = adverbs.has(next.lower) ? tokens[token.index + 2] : next;
  return isLowerWord(verb) && canBe(verb.lower, 'past') && verb.pos !== 'ADJ' && verb.pos !== 'ADP';
}

/** "where i was the index": the variable follows a noun or a word that asks for a value. */
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

/** A word that edited English always writes with a capital, and that no dictionary has without one. */
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

/** Part of an address, a file's name, a list of codes or a compound: "july.txt", "en|german", "en/german", "@paris", `french`. */
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
