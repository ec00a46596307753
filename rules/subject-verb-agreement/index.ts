import {
  canBe,
  canBeFinite,
  characterClassesOf,
  defineCharacterClass,
  defineRule,
  defineWordClass,
  type Finding,
  hasMarkupBetween,
  isIn,
  isLowerWord,
  profileOf,
  type Sentence,
  type Token,
  thirdPerson,
} from '../../src/toolkit.js';
import {
  baseOf,
  baseVerbs,
  isBaseVerb,
  isOnlyVerb,
  isSingularVerb,
  mayBeSingularVerb,
  takesObject,
} from './verbs.js';
import {
  alsoNouns,
  collective,
  demands,
  openers,
  singularInS,
  singularPronouns,
  withPlural,
  withSingular,
} from './words.js';

/** Words that start a short subject. */
const starters = defineWordClass(
  ({lower}) => withPlural.has(lower) || withSingular.has(lower) || singularPronouns.has(lower),
);

const quotationMarks = defineCharacterClass(/["“”‘]/);

/** Farthest noun after its determiner, in tokens: "the two small black | dots". */
const longest = 4;

/** What comes before a subject inside a sentence. */
const joints = defineWordClass(({lower}) => openers.has(lower) || /^(?:and|but|or|so|[;:])$/.test(lower));

/** Verbs that show their number: "requires", "require", "has", "have". */
const verbs = defineWordClass(
  ({lower, isLower}) => isLower && (baseVerbs.test(lower) || isOnlyVerb(lower) || mayBeSingularVerb(lower)),
);

type Tokens = Sentence['tokens'];

/** Reports a verb that does not agree with the noun right before it. */
export default defineRule({
  id: 'subject-verb-agreement',
  description: 'Verb that disagrees in number with its subject: "the dots represents"',
  category: 'Linguistic conventions/Grammar',
  severity: 'error',
  fix: 'suggest',
  since: '0.2.0',
  languages: ['en'],
  needs: {words: starters},
  check({tokens, paragraph}, {report}) {
    // Dialect and older English differ.
    if ((characterClassesOf(paragraph) & quotationMarks) !== 0) return;
    const {forms} = paragraph;
    const first = tokens[0]!.index;
    for (let at = 0; at < tokens.length; at++) {
      if (!isIn(forms[first + at]!, starters) || !startsClause(tokens, at)) continue;
      const isPronoun = singularPronouns.has(tokens[at]!.lower);
      const finding = (isPronoun ? afterPronoun(tokens, at) : undefined) ?? afterNoun(tokens, at);
      if (finding && !isDisturbed(paragraph, tokens, finding)) report(finding);
    }
  },
});

/** Whether a subject that starts at an index starts a clause, so that the noun in it is the head. */
function startsClause(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1];
  if (!before) return true;
  if (!tokens[at]!.spaced || !isIn(before, joints)) return false;
  if (openers.has(before.lower))
    return before.lower !== 'that' || /^(?:VERB|AUX|ADJ)$/.test(tokens[at - 2]?.pos ?? '');
  // "It is red, and the dots represent": a comma and a conjunction, after a clause.
  const isJoined = /^(?:and|but|or|so)$/.test(before.lower) && tokens[at - 2]?.text === ',';
  if (!isJoined && !/^[;:]$/.test(before.text)) return false;
  return tokens.slice(0, at - 1).some(({pos, lower}) => /^(?:VERB|AUX)$/.test(pos) && canBeFinite(lower));
}

/** "this require", "it contain" */
function afterPronoun(tokens: Tokens, at: number): Finding | undefined {
  const [pronoun, verb, next] = tokens.slice(at, at + 3) as [Token, Token | undefined, Token | undefined];
  if (at > 0 || !isLowerWord(verb) || !isOnlyVerb(verb.lower) || !takesObject(next)) return undefined;
  return disagreement(pronoun, verb, thirdPerson(verb.lower));
}

function afterNoun(tokens: Tokens, at: number): Finding | undefined {
  const starter = tokens[at]!;
  let end = at + 1;
  while (end <= at + longest && isModifier(tokens[end], tokens[end + 1])) end++;
  const noun = tokens[end];
  const verb = tokens[end + 1];
  if (!verb || !isIn(verb, verbs)) return undefined;
  if (!isLowerWord(noun) || !isLowerWord(verb) || !noun.spaced || !verb.spaced) return undefined;
  const next = tokens[end + 2];
  if (withPlural.has(starter.lower) && isPlural(noun) && isSingularVerb(verb, next))
    return disagreement(noun, verb, baseOf(verb.lower));
  if (!withSingular.has(starter.lower) || !isSingular(noun.lower) || !isBaseVerb(verb, next))
    return undefined;
  // "that the device need": a subjunctive after a demand, and "the phone, and the tablet need": two subjects.
  if (tokens.slice(0, at).some(({lower}) => demands.has(lower)) || tokens[at - 1]?.lower === 'and')
    return undefined;
  return disagreement(noun, verb, thirdPerson(verb.lower));
}

function disagreement(subject: Token, verb: Token, right: string | undefined): Finding | undefined {
  if (!right) return undefined;
  return {
    start: subject.start,
    end: verb.end,
    reason: `\`${verb.text}\` disagrees with \`${subject.text}\` in number: write \`${subject.text} ${right}\``,
    expected: [`${subject.text} ${right}`],
  };
}

/** Whether markup or a hyphen shows that the words are no subject and verb. */
function isDisturbed(paragraph: Sentence['paragraph'], tokens: Tokens, {start, end}: Finding): boolean {
  const verb = tokens.find(token => token.end === end)!;
  const subject = tokens.find(token => token.start === start)!;
  const next = paragraph.tokens[verb.index + 1];
  return (
    hasMarkupBetween(paragraph, subject, verb) ||
    (next !== undefined && !next.spaced && /^[-/'’(]/.test(next.text))
  );
}

/** Whether a word before the noun modifies it. The last noun before the verb is the head. */
function isModifier(word: Token | undefined, next: Token | undefined): boolean {
  if (!isLowerWord(word) || !isLowerWord(next) || !word.spaced || !next.spaced) return false;
  if (word.pos === 'ADJ' || word.pos === 'NUM') return true;
  return (
    word.pos === 'NOUN' && next.pos === 'NOUN' && !word.lower.endsWith('s') && !alsoNouns.has(next.lower)
  );
}

/** Whether a noun is clearly plural: its singular is a common noun, and it has no other use. */
function isPlural({lower, pos}: Token): boolean {
  if (/^(?:people|men|women|children)$/.test(lower)) return true;
  if (pos !== 'NOUN' || !/[^su]s$/.test(lower) || singularInS.has(lower) || /(?:ics|is)$/.test(lower))
    return false;
  const profile = profileOf(lower);
  if (!profile || profile.adjective + profile.adverb + profile.other + profile.thirdPerson > profile.noun / 4)
    return false;
  return (
    canBe(lower.slice(0, -1), 'noun') ||
    canBe(lower.replace(/ies$/, 'y'), 'noun') ||
    canBe(lower.slice(0, -2), 'noun')
  );
}

/** Whether a noun is clearly singular. */
function isSingular(lower: string): boolean {
  if (/(?:[^us]s|men|people|children)$/.test(lower) || collective.has(lower)) return false;
  const profile = profileOf(lower);
  if (!profile?.possible.has('noun')) return false;
  return (
    (lower.endsWith('s') || canBe(`${lower}s`, 'noun')) &&
    profile.noun >= profile.adjective + profile.adverb + profile.other + profile.base
  );
}
