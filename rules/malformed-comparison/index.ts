import {
  defineRule,
  defineWordClass,
  type Finding,
  isLowerWord,
  type Token,
  tokensIn,
} from '../../src/toolkit.js';
import {adverbs, comparatives, linking, superlatives} from './words.js';

const degrees = defineWordClass(({lower}) => lower === 'more' || lower === 'most');

/** Finds double comparatives and superlatives, and superlatives without "the". */
export default defineRule({
  id: 'malformed-comparison',
  description: 'Malformed comparative or superlative',
  category: 'Linguistic conventions/Grammar',
  severity: 'error',
  fix: 'suggest',
  since: '0.1.0',
  languages: ['en'],
  needs: {words: degrees},
  checkParagraph(paragraph, {report}) {
    const {tokens} = paragraph;
    for (const degree of tokensIn(degrees, paragraph)) {
      const adjective = tokens[degree.index + 1];
      if (!isLowerWord(degree) || !isLowerWord(adjective) || !adjective.spaced) continue;
      // "the most best-selling author"
      if (tokens[adjective.index + 1]?.text === '-') continue;
      const finding = doubled(tokens, degree, adjective) ?? withoutArticle(tokens, degree, adjective);
      if (finding) report(finding);
    }
  },
});

/** "is more better", "the most highest" */
function doubled(tokens: readonly Token[], degree: Token, adjective: Token): Finding | undefined {
  const isDoubled =
    degree.lower === 'most'
      ? superlatives.has(adjective.lower) &&
        /^(?:the|its|his|her|their|our)$/.test(tokens[degree.index - 1]?.lower ?? '')
      : comparatives.has(adjective.lower) && comparesOne(tokens, degree.index);
  if (!isDoubled) return undefined;
  return {
    start: degree.start,
    end: adjective.end,
    reason: `Double ${degree.lower === 'most' ? 'superlative' : 'comparative'} \`${degree.text} ${adjective.text}\`: write \`${adjective.text}\``,
    expected: [adjective.text],
  };
}

/** Whether "more" modifies the comparative. "More better schools" means a larger number of them, and "do more faster" means more and faster. */
function comparesOne(tokens: readonly Token[], more: number): boolean {
  const before = tokens[more - 1];
  const next = tokens[more + 2];
  if (before?.lower === 'a') return true;
  if (next && /^(?:NOUN|ADJ|PROPN|NUM)$/.test(next.pos)) return false;
  const adverb = /^(?:much|even|far|still)$/.test(before?.lower ?? '') ? tokens[more - 2] : before;
  return (
    linking.has(adverb?.lower ?? '') || (next?.lower === 'than' && !adverbs.has(tokens[more + 1]!.lower))
  );
}

/** "one of most important cities" */
function withoutArticle(tokens: readonly Token[], most: Token, adjective: Token): Finding | undefined {
  const [one, of] = [tokens[most.index - 2], tokens[most.index - 1]];
  const noun = tokens[adjective.index + 1];
  if (most.lower !== 'most' || of?.lower !== 'of' || one?.lower !== 'one') return undefined;
  // "a question that is one of most serious concern"
  if (adjective.pos !== 'ADJ' || noun?.pos !== 'NOUN' || !/[^s]s$/.test(noun.lower)) return undefined;
  return {
    start: one.start,
    end: most.end,
    reason: `Missing \`the\` in \`${one.text} of most\`: write \`${one.text} of the most\``,
    expected: [`${one.text} of the most`],
  };
}
