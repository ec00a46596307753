import {defineMark} from '../../src/english/lexeme.js';
import {tokensWith} from '../../src/english/marked.js';
import {hasMarkupBetween, type Sentence} from '../../src/english/paragraph.js';
import {isLowerWord} from '../../src/english/words.js';
import {defineRule} from '../../src/rule.js';
import {patterns} from './chains.js';
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

/** Words behind which few forms of a verb can stand. */
const heads = defineMark(
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

/** Words that cannot stand behind one or the other of them. */
const seconds = defineMark(
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

/** A verb in a form that cannot stand behind the word before it. */
export default defineRule({
  id: 'verb-form',
  description: 'Verb in a form that cannot stand there',
  category: 'Linguistic conventions/Grammar',
  severity: 'error',
  fix: 'suggest',
  needs: {marks: seconds},
  checkParagraph(paragraph, {report}) {
    const {forms, tokens} = paragraph;
    for (const second of tokensWith(seconds, paragraph)) {
      const {index} = second;
      if (index === 0 || (forms[index - 1]!.marks & heads) === 0) continue;
      if (!isLowerWord(second) || !second.spaced || tokens[index + 1]?.text === '-') continue;
      if (hasMarkupBetween(paragraph, tokens[index - 1]!, second)) continue;
      const sentence = paragraph.sentences.findLast(({start}) => start <= second.start)!;
      const at = index - sentence.tokens[0]!.index;
      if (at < 2) continue;
      const finding = findingAt(sentence, at);
      if (finding) report(finding);
    }
  },
});

function findingAt(sentence: Sentence, at: number) {
  for (const pattern of patterns) {
    const finding = pattern(sentence, at);
    if (finding) return finding;
  }
  return undefined;
}
