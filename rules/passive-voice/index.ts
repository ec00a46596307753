import retextPassive from 'retext-passive';
import * as v from 'valibot';
import {
  createPhraseTest,
  defineRule,
  type Finding,
  hasWordIn,
  irregularVerb,
  type Paragraph,
  placesFoundBy,
  regularBase,
  type Sentence,
  type Token,
} from '../../src/toolkit.js';
import {activeWording} from './active.js';
import {forms, type IsKnown, type Passive, passivesOf} from './detect.js';
import {finiteVerbPhrases, isFinitePhrase} from './finite.js';

const severity = v.optional(v.picklist(['error', 'warning', 'info', 'off']), 'info');

const options = v.strictObject({
  /** Verbs that are not reported: base form ("build") or past participle ("built"). */
  allow: v.optional(v.array(v.string()), []),
  /** Severity of each kind of passive. */
  severity: v.optional(
    v.strictObject({
      agentless: severity,
      byAgent: severity,
      getPassive: severity,
      doublePassive: severity,
      itIsSaidThat: severity,
    }),
    {},
  ),
  /** Passives are reported only where more than this share of the finite verb phrases is passive. */
  maxShare: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0),
  /** Where the share is taken. */
  scope: v.optional(v.picklist(['document', 'paragraph']), 'document'),
});

type Options = v.InferOutput<typeof options>;

/** Finite verb phrases, and those of them that are passive. */
interface Counts {
  readonly verbs: number;
  readonly passives: number;
}

/** What kind of passive a finding is. */
type Kind = keyof Options['severity'];

const findIrregular = retextPassive();

/** A clause whose subject suffers the action. */
export default defineRule<typeof options, undefined, Counts, Counts>({
  id: 'passive-voice',
  description: 'Passive voice',
  category: 'Style/Unidiomatic',
  severity: 'info',
  fix: 'suggest',
  since: '0.1.0',
  languages: ['en'],
  options,
  checkParagraph(paragraph, {options, report, reportIf, collect}) {
    const found = passivesIn(paragraph);
    if (options.maxShare === 0 && found.length === 0) return;
    const findings: Finding[] = [];
    for (const {sentence, passive} of found) {
      const finding = findingOf(sentence, passive, options);
      if (finding) findings.push(finding);
    }
    if (options.maxShare === 0) {
      for (const finding of findings) report(finding);
      return;
    }
    const verbs = finiteVerbPhrases(paragraph);
    const passives = found.filter(({sentence, passive}) =>
      isFinitePhrase(sentence.tokens, passive.auxiliary),
    ).length;
    if (options.scope === 'paragraph') {
      if (passives > verbs * options.maxShare) for (const finding of findings) report(finding);
      return;
    }
    collect({verbs, passives}, 0, paragraph.text.length);
    for (const finding of findings) reportIf(finding, undefined);
  },
  summarize(notes) {
    const sum = (name: keyof Counts): number => notes.reduce((total, {note}) => total + note[name], 0);
    return {verbs: sum('verbs'), passives: sum('passives')};
  },
  confirm(_, {options, summary: {verbs, passives}}) {
    return passives > verbs * options.maxShare;
  },
});

interface Found {
  readonly sentence: Sentence;
  readonly passive: Passive;
}

const nothing: readonly Found[] = [];

function passivesIn(paragraph: Paragraph): readonly Found[] {
  if (!hasWordIn(forms, paragraph)) return nothing;
  const isKnown = knownIn(paragraph);
  const found: Found[] = [];
  for (const sentence of paragraph.sentences) {
    for (const passive of passivesOf(sentence, isKnown)) found.push({sentence, passive});
  }
  return found;
}

/** Whether retext-passive has a word among its irregular participles. */
const isIrregular = createPhraseTest(findIrregular, participle => `was ${participle}`);

/** retext-passive is asked only where a word behind *be* is none of the participles that are known here. */
function knownIn(paragraph: Paragraph): IsKnown {
  let starts: ReadonlySet<number> | undefined;
  return token => {
    if (!isIrregular(token.lower)) return false;
    starts ??= new Set(placesFoundBy(findIrregular, paragraph).map(place => place.start));
    return starts.has(token.start);
  };
}

function findingOf(sentence: Sentence, passive: Passive, options: Options): Finding | undefined {
  const {tokens} = sentence;
  const kind = kindOf(tokens, passive);
  const severity = options.severity[kind];
  const participles = tokens.slice(passive.participle, passive.last + 1);
  if (
    severity === 'off' ||
    (options.allow.length > 0 && participles.some(token => isAllowed(token, options.allow)))
  )
    return undefined;
  const {start} = tokens[passive.auxiliary]!;
  const {end} = tokens[passive.last]!;
  const reason = reasonOf(sentence, passive, kind);
  const active = activeWording(sentence, passive);
  // What a suggestion replaces is the clause, so the clause is the span.
  if (active) return {start: active.start, end: active.end, reason, expected: [active.text], severity};
  return {start, end, reason, severity};
}

function isAllowed({lower, lemma}: Token, allow: readonly string[]): boolean {
  const base = irregularVerb(lower)?.base ?? regularBase(lower, lemma) ?? lemma;
  return allow.some(verb => verb.toLowerCase() === lower || verb.toLowerCase() === base);
}

function kindOf(tokens: readonly Token[], {auxiliary, last, agent, isGet, isDouble}: Passive): Kind {
  if (isDouble) return 'doublePassive';
  if (tokens[last + 1]?.lower === 'that' && hasEmptySubject(tokens, auxiliary)) return 'itIsSaidThat';
  if (isGet) return 'getPassive';
  return agent ? 'byAgent' : 'agentless';
}

/** "It can be said that" */
function hasEmptySubject(tokens: readonly Token[], auxiliary: number): boolean {
  let at = auxiliary - 1;
  while (tokens[at] && /^(?:AUX|ADV|PART)$/.test(tokens[at]!.pos)) at--;
  return tokens[at]?.lower === 'it';
}

const advice: Record<Exclude<Kind, 'byAgent'>, string> = {
  agentless: 'say who does it, if it matters',
  getPassive: 'say who does it, if it matters',
  doublePassive: 'two passives, one on the other: say who does what',
  itIsSaidThat: 'say who says it, or leave it out',
};

function onOneLine(text: string): string {
  return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

function reasonOf(sentence: Sentence, passive: Passive, kind: Kind): string {
  const {tokens, paragraph} = sentence;
  const textOf = (from: number, to: number): string =>
    onOneLine(paragraph.text.slice(tokens[from]!.start, tokens[to]!.end));
  const verb = textOf(passive.auxiliary, passive.last);
  if (kind !== 'byAgent' && !(passive.agent && kind === 'getPassive'))
    return `Passive voice \`${verb}\`: ${advice[kind]}`;
  const {from, to} = passive.agent!;
  return `Passive voice \`${verb}\`: start with the agent, \`${textOf(from, to - 1)}\``;
}
