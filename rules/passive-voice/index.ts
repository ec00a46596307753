import retextPassive from 'retext-passive';
import * as v from 'valibot';
import {
  createPhraseTest,
  defineRule,
  type Finding,
  hasWordIn,
  irregularVerb,
  mayBePassive,
  type Paragraph,
  placesFoundBy,
  type RuleContext,
  regularBase,
  type Sentence,
  type Token,
} from '../../src/toolkit.js';
import {activeWording} from './active.js';
import {forms, type IsKnown, type Passive, passivesOf} from './detect.js';
import {finiteVerbPhrases, isFinitePhrase} from './finite.js';

const severity = v.optional(v.picklist(['error', 'warning', 'info', 'off']), 'info');

const options = v.strictObject({
  /** Verbs to ignore, as base form ("build") or past participle ("built"). */
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
  /** Report passives only if more than this share of the finite verb phrases is passive. */
  maxShare: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0),
  /** The text over which the share is computed. */
  scope: v.optional(v.picklist(['document', 'paragraph']), 'document'),
});

type Options = v.InferOutput<typeof options>;

/** The number of finite verb phrases, and how many of them are passive. */
interface Counts {
  readonly verbs: number;
  readonly passives: number;
}

/** Kinds of passives. */
type Kind = keyof Options['severity'];

const findIrregular = retextPassive();

/** Reports passive clauses: *be* or *get* plus a past participle. */
export default defineRule<typeof options, undefined, Counts, Counts>({
  id: 'passive-voice',
  description: 'Passive voice',
  category: 'Style/Unidiomatic',
  severity: 'info',
  fix: 'suggest',
  since: '0.1.0',
  languages: ['en'],
  skipsLabels: true,
  source: 'used',
  options,
  checkParagraph(paragraph, context) {
    const {options, report, reportIf, collect} = context;
    const found = passivesIn(paragraph);
    if (options.maxShare === 0 && found.length === 0) return;
    const findings: Finding[] = [];
    for (const {sentence, passive} of isPassiveInSource(found, context) ? [] : found) {
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

/** Whether the source may have the passive, too: then it is the author's. */
function isPassiveInSource(
  found: readonly Found[],
  {source, sourceLanguage}: Pick<RuleContext<Options>, 'source' | 'sourceLanguage'>,
): boolean {
  if (!source || found.length === 0) return false;
  return mayBePassive(source.text, source.language ?? sourceLanguage ?? 'und');
}

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

/** Whether retext-passive lists a word as an irregular participle. */
const isIrregular = createPhraseTest(findIrregular, participle => `was ${participle}`);

/** Runs retext-passive only if it may know a participle that this rule doesn't. */
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
  if (severity === 'off' || isAllowed(tokens, passive, options.allow)) return undefined;
  const {start} = tokens[passive.auxiliary]!;
  const {end} = tokens[passive.last]!;
  const reason = reasonOf(sentence, passive, kind);
  const active = activeWording(sentence, passive);
  // The suggestion replaces the clause, so the span is the clause.
  if (active) return {start: active.start, end: active.end, reason, expected: [active.text], severity};
  return {start, end, reason, severity};
}

/** Whether a project allows one of the verbs. */
function isAllowed(tokens: readonly Token[], {participle, last}: Passive, allow: readonly string[]): boolean {
  if (allow.length === 0) return false;
  return tokens.slice(participle, last + 1).some(({lower, lemma}) => {
    const base = irregularVerb(lower)?.base ?? regularBase(lower, lemma) ?? lemma;
    return allow.some(verb => verb.toLowerCase() === lower || verb.toLowerCase() === base);
  });
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
  agentless: 'name who does it, if it matters',
  getPassive: 'name who does it, if it matters',
  doublePassive: 'name who does what',
  itIsSaidThat: 'name who says it, or drop the phrase',
};

function onOneLine(text: string): string {
  return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

function reasonOf(sentence: Sentence, passive: Passive, kind: Kind): string {
  const {tokens, paragraph} = sentence;
  const textOf = (from: number, to: number): string =>
    onOneLine(paragraph.text.slice(tokens[from]!.start, tokens[to]!.end));
  const verb = textOf(passive.auxiliary, passive.last);
  if (kind === 'doublePassive') return `Double passive \`${verb}\`: ${advice[kind]}`;
  if (kind !== 'byAgent' && !(passive.agent && kind === 'getPassive'))
    return `Passive voice \`${verb}\`: ${advice[kind]}`;
  const {from, to} = passive.agent!;
  return `Passive voice \`${verb}\`: start with the agent \`${textOf(from, to - 1)}\``;
}
