import {
  defineRule,
  defineWordClass,
  hasMarkupBetween,
  isIn,
  isLowerWord,
  type Sentence,
  tokensIn,
} from '../../src/toolkit.js';
import {patterns, type Stretch} from './chains.js';
import {
  baseOfDoubtful,
  baseOfFinite,
  finiteBe,
  formsOfHave,
  isOnlyBase,
  modals,
  negatedByDo,
  negations,
  participleOfPast,
  quantities,
} from './words.js';

/** Words that few verb forms can follow. */
const heads = defineWordClass(
  ({lower}) =>
    lower === 'to' ||
    lower === 'be' ||
    /^(?:do|does|did)$/.test(lower) ||
    lower === 'been' ||
    modals.has(lower) ||
    finiteBe.has(lower) ||
    formsOfHave.has(lower) ||
    negations.has(lower),
);

/** Words that can't follow at least one of them. */
const seconds = defineWordClass(
  ({lower, isLower}) =>
    isLower &&
    (lower === 'to' ||
      modals.has(lower) ||
      quantities.has(lower) ||
      negatedByDo.has(lower) ||
      baseOfFinite(lower) !== undefined ||
      baseOfDoubtful(lower) !== undefined ||
      participleOfPast(lower) !== undefined ||
      isOnlyBase(lower)),
);

/** Reports a verb in a form that can't follow the word before it. */
export default defineRule({
  id: 'verb-form',
  description: "Verb form that can't follow the word before it",
  category: 'Linguistic conventions/Grammar',
  severity: 'error',
  fix: 'suggest',
  since: '0.1.0',
  languages: ['en'],
  skipsLabels: true,
  needs: {words: seconds},
  checkParagraph(paragraph, {report}) {
    const {forms, tokens, sentences} = paragraph;
    let sentence = 0;
    for (const second of tokensIn(seconds, paragraph)) {
      const {index} = second;
      if (index === 0 || !isIn(forms[index - 1]!, heads)) continue;
      if (!isLowerWord(second) || !second.spaced || tokens[index + 1]?.text === '-') continue;
      while (sentences[sentence + 1] && sentences[sentence + 1]!.start <= second.start) sentence++;
      const at = index - sentences[sentence]!.tokens[0]!.index;
      if (at < 2) continue;
      const finding = findingAt(sentences[sentence]!, at);
      if (finding && !hasMarkupBetween(paragraph, tokens[index - 1]!, second)) report(finding);
    }
  },
});

/** How many tokens before and after a word to check. Few sentences are longer, but one could be endless. */
const reach = {before: 80, after: 20};

function findingAt(sentence: Sentence, at: number) {
  const from = Math.max(0, at - reach.before);
  const near =
    from === 0 && sentence.tokens.length <= at + reach.after ? sentence : stretchOf(sentence, from, at);
  for (const pattern of patterns) {
    const finding = pattern(near, at - from);
    if (finding) return finding;
  }
  return undefined;
}

function stretchOf({tokens, paragraph}: Sentence, from: number, at: number): Stretch {
  const near = tokens.slice(from, at + reach.after);
  return {tokens: near, paragraph, text: paragraph.text.slice(near[0]!.start, near.at(-1)!.end)};
}
