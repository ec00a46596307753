import {
  canBe,
  defineRule,
  defineWordClass,
  hasMarkupBetween,
  isIn,
  isLowerWord,
  profileOf,
  type Sentence,
  type Token,
} from '../../src/toolkit.js';
import {
  abilities,
  copulas,
  fronted,
  participles,
  permitting,
  persons,
  plainSubjects,
  processes,
  verbs,
} from './words.js';

/** Words before an infinitive that may be malformed. */
const heads = defineWordClass(({lower}) => permitting.has(lower) || abilities.has(lower));

/** Reports an infinitive without its object or without "to". */
export default defineRule({
  id: 'malformed-infinitive',
  description: 'Infinitive without its object or without "to": "allows to start", "able connect"',
  category: 'Linguistic conventions/Grammar',
  severity: 'error',
  fix: 'suggest',
  since: '0.2.0',
  languages: ['en'],
  needs: {words: heads},
  check({tokens, paragraph}, {report}) {
    for (const [at, head] of tokens.entries()) {
      if (!isIn(head, heads) || head.kind !== 'word') continue;
      const next = tokens[at + 1];
      if (!isLowerWord(next) || !next.spaced || hasMarkupBetween(paragraph, head, next)) continue;
      if (abilities.has(head.lower) && lacksTo(tokens, at)) {
        report({
          start: head.start,
          end: next.end,
          reason: `\`to\` is missing in \`${head.text} ${next.text}\`: write \`${head.text} to ${next.text}\``,
          expected: [`${head.text} to ${next.text}`],
        });
      }
      if (!permitting.has(head.lower) || !lacksObject(tokens, at)) continue;
      const verb = tokens[at + 2]!;
      report({
        start: head.start,
        end: verb.end,
        reason: `\`${head.text}\` needs an object before \`to ${verb.text}\`: write \`${head.text} you to ${verb.text}\`, or use the -ing form`,
        expected: [`${head.text} you to ${verb.text}`],
      });
    }
  },
});

/** "needs to be able connect to": a verb right after the adjective. */
function lacksTo(tokens: Sentence['tokens'], at: number): boolean {
  const next = tokens[at + 1]!;
  const after = tokens[at + 2];
  if (!copulas.has(tokens[at - 1]?.lower ?? '') || after?.text === '-') return false;
  const profile = profileOf(next.lower);
  if (!profile?.possible.has('base')) return false;
  const others = profile.noun + profile.adjective + profile.adverb + profile.other;
  if (!verbs.has(next.lower) && profile.base <= others * 2) return false;
  // "He was able work or no work": the verb has an object or a preposition.
  return (
    after !== undefined && (/^(?:DET|PRON|ADP|NOUN|PROPN|ADJ|PART)$/.test(after.pos) || after.kind === 'code')
  );
}

/** "allows to start": no object between the verb and the infinitive, and none before. */
function lacksObject(tokens: Sentence['tokens'], at: number): boolean {
  const [head, to, verb] = tokens.slice(at, at + 3) as [Token, Token, Token | undefined];
  if (to.lower !== 'to' || !isLowerWord(verb) || !verb.spaced || !isVerb(verb, tokens[at + 3])) return false;
  const before = tokens[at - 1];
  if (participles.has(head.lower) && !plainSubjects.has(before?.lower ?? '')) return false;
  // "the permit to work", "a permit to build"
  if (head.lower.startsWith('permit') && head.pos === 'NOUN' && head.lower !== 'permitting') return false;
  const isProcess = processes.has(verb.lower) && !/^(?:DET|PRON)$/.test(tokens[at + 3]?.pos ?? '');
  if (isProcess && !/^(?:allows|permits|enables|lets)$/.test(head.lower)) return false;
  return !hasFrontedObject(tokens, at);
}

/** Whether a word is a verb in its base form. In "allows to users", it is a noun. */
function isVerb({lower}: Token, next: Token | undefined): boolean {
  if (lower === 'be' || lower === 'have' || lower === 'do' || verbs.has(lower)) return true;
  const profile = profileOf(lower);
  if (!profile) return false;
  if (!canBe(lower, 'base')) return false;
  return profile.base > profile.noun + profile.adjective || /^(?:DET|PRON)$/.test(next?.pos ?? '');
}

/** Whether the object may come before its verb: "the files that it allows to change", "the users we allow to enter". */
function hasFrontedObject(tokens: Sentence['tokens'], at: number): boolean {
  const before = tokens[at - 1];
  // "features which allow to": the relative word is the subject.
  const isSubject = /^(?:which|that|this|what)$/.test(before?.lower ?? '');
  const clause = tokens.slice(0, isSubject ? at - 1 : at);
  const start = clause.findLastIndex(
    ({text, lower}) => /^[,;:(]$/.test(text) || lower === 'and' || lower === 'but',
  );
  const near = clause.slice(start + 1);
  if (before && persons.has(before.lower)) return true;
  return near.some(
    ({lower}, index) => fronted.has(lower) && !(lower === 'that' && near[index - 1]?.pos === 'VERB'),
  );
}
