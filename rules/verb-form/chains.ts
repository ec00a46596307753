import {
  type Finding,
  participleOf,
  profileOf,
  type Sentence,
  type Token,
  thirdPerson,
} from '../../src/toolkit.js';
import {
  hasNounSubject,
  hasPlainSubject,
  hasPluralSubject,
  hasPronounSubject,
  isUnrelated,
} from './subject.js';
import {
  baseOfDoubtful,
  baseOfFinite,
  closers,
  finiteBe,
  formsOfHave,
  infinitiveHeads,
  isAuxiliary,
  isOnlyBase,
  isPlural,
  isThirdPerson,
  modals,
  negatedByDo,
  negations,
  obligations,
  participleOfPast,
  plainModals,
  quantities,
  statives,
} from './words.js';

/** A sentence, or the part of a long one that is near the word. */
export type Stretch = Pick<Sentence, 'tokens' | 'paragraph' | 'text'>;

/** Checks a word and the words before it. */
type Pattern = (stretch: Stretch, at: number) => Finding | undefined;

/** The impossible combinations, one pattern for each kind of head. At most one of them matches at an index. */
export const patterns: readonly Pattern[] = [
  finiteAfterDo,
  finiteAfterPositiveDo,
  modalAfterDo,
  negatedBe,
  baseAfterBe,
  baseAfterPassive,
  finiteAfterBe,
  finiteInfinitive,
  infinitiveAfterModal,
  modalAfterModal,
  finiteAfterModal,
  pastAfterHave,
  singularThere,
];

/** "did not went", "does not has" */
function finiteAfterDo({tokens, paragraph}: Stretch, at: number): Finding | undefined {
  const auxiliary = negated(tokens, at);
  const verb = tokens[at]!;
  if (!auxiliary || !/^(?:do|does|did)$/.test(auxiliary.lower)) return undefined;
  const base = baseOfFinite(verb.lower) ?? baseOfDoubtful(verb.lower);
  if (!base) return undefined;
  if (!hasPlainSubject(tokens, at - 2) && !isUnrelated(tokens, at - 2)) return undefined;
  // "Those we did not had": another clause follows the elliptical one.
  if (isAuxiliary(verb.lower) && !hasPlainSubject(tokens, at - 2)) return undefined;
  const start = paragraph.text.slice(auxiliary.start, tokens[at - 1]!.end);
  return {
    ...spanOf(auxiliary, verb),
    reason: `\`${verb.text}\` can't follow \`${start}\`: write \`${start} ${base}\``,
    expected: [`${start} ${base}`],
  };
}

/** "don't can" */
function modalAfterDo({tokens, paragraph}: Stretch, at: number): Finding | undefined {
  const auxiliary = negated(tokens, at);
  const modal = tokens[at]!;
  if (!auxiliary || !/^(?:do|does|did)$/.test(auxiliary.lower) || !modals.has(modal.lower)) return undefined;
  if (!hasPlainSubject(tokens, at - 2) || !isBareVerb(tokens, at + 1)) return undefined;
  const start = paragraph.text.slice(auxiliary.start, tokens[at - 1]!.end);
  const right = modal.lower === 'can' ? 'cannot' : `${modal.lower} not`;
  return {
    ...spanOf(auxiliary, modal),
    reason: `\`${modal.text}\` can't follow \`${start}\`: write \`${right}\``,
    expected: [right],
  };
}

/** "is not exist" */
function negatedBe({tokens, paragraph}: Stretch, at: number): Finding | undefined {
  const be = negated(tokens, at);
  const verb = tokens[at]!;
  if (!be || !finiteBe.has(be.lower) || !negatedByDo.has(verb.lower)) return undefined;
  if (!hasPlainSubject(tokens, at - 2)) return undefined;
  const auxiliary = /^(?:was|were)$/.test(be.lower) ? 'did' : be.lower === 'is' ? 'does' : 'do';
  const right = `${auxiliary} not ${verb.lower}`;
  return {
    ...spanOf(be, verb),
    reason: `\`${verb.text}\` can't follow \`${paragraph.text.slice(be.start, tokens[at - 1]!.end)}\`: write \`${right}\``,
    expected: [right],
  };
}

/** "am agree", "is belong" */
function baseAfterBe({tokens}: Stretch, at: number): Finding | undefined {
  const be = tokens[at - 1]!;
  const verb = tokens[at]!;
  if (!finiteBe.has(be.lower) || !statives.has(verb.lower) || !hasPlainSubject(tokens, at - 1))
    return undefined;
  const right =
    be.lower === 'is' ? thirdPerson(verb.lower) : /^w/.test(be.lower) ? participleOf(verb.lower) : verb.lower;
  return {
    ...spanOf(be, verb),
    reason: `\`${verb.text}\` can't follow \`${be.text}\`: write \`${right}\``,
    expected: [right],
  };
}

/** Words after which *be* may equate something with a verb or noun: "what he will do will be complain", "there may be use in it". */
const predicates: ReadonlySet<string> = new Set(
  'do does did done doing there what all thing things only best least most everything anything nothing step way need'.split(
    ' ',
  ),
);

/** "should be implement at once", "has been show to" */
function baseAfterPassive({tokens}: Stretch, at: number): Finding | undefined {
  const be = tokens[at - 1]!;
  const verb = tokens[at]!;
  const head = tokens[at - 2]!.lower;
  const isPassive =
    be.lower === 'been'
      ? formsOfHave.has(head) || negations.has(head)
      : be.lower === 'be' && (modals.has(head) || head === 'to' || negations.has(head));
  if (!isPassive || !isOnlyBase(verb.lower) || !endsClause(tokens[at + 1])) return undefined;
  if (tokens.slice(0, at - 1).some(({lower}) => predicates.has(lower))) return undefined;
  const participle = participleOf(verb.lower);
  return {
    ...spanOf(be, verb),
    reason: `\`${verb.text}\` can't follow \`${be.text}\`: write \`${be.text} ${participle}\``,
    expected: [`${be.text} ${participle}`],
  };
}

/** "The server is was restarted", "has been is", "is includes", "was took" */
function finiteAfterBe({tokens, text}: Stretch, at: number): Finding | undefined {
  const be = tokens[at - 1]!;
  const verb = tokens[at]!;
  const isPerfect = be.lower === 'been' && formsOfHave.has(tokens[at - 2]!.lower);
  if (verb.lower === be.lower || !(isPerfect || finiteBe.has(be.lower))) return undefined;
  const first = isPerfect ? at - 2 : at - 1;
  const participle = participleOfPast(verb.lower);
  if (!participle && !isAuxiliary(verb.lower) && !isThirdPerson(verb.lower)) return undefined;
  if (!hasPlainSubject(tokens, first)) return undefined;
  if (participle && mayBeDialect(text)) return undefined;
  return {
    ...spanOf(tokens[first]!, verb),
    reason: `\`${verb.text}\` can't follow \`${be.text}\`: keep one${participle ? `, or write \`${participle}\`` : ''}`,
  };
}

/** Whether the sentence may quote dialect, which has "has went" and "was took". */
function mayBeDialect(text: string): boolean {
  return /["“”‘]/.test(text);
}

/** "want to went" */
function finiteInfinitive({tokens}: Stretch, at: number): Finding | undefined {
  const [head, to, verb] = tokens.slice(at - 2, at + 1) as [Token, Token, Token];
  if (to.lower !== 'to') return undefined;
  const isObject = /^(?:DET|PRON)$/.test(tokens[at + 1]?.pos ?? '');
  // "The server needs to restarts the job": no noun follows "to" here.
  const base = baseOfFinite(verb.lower) ?? (isObject ? baseOfDoubtful(verb.lower) : undefined);
  if (!base || !isUnrelated(tokens, at - 2)) return undefined;
  // "the button to allows it": no noun follows "to" here.
  const isBeforeObject = isThirdPerson(verb.lower) && isObject;
  if (isBeforeObject && !isAuxiliary(verb.lower)) return afterTo(to, verb, base);
  if (!infinitiveHeads.has(head.lower) && !(obligations.has(head.lower) && hasPlainSubject(tokens, at - 2)))
    return undefined;
  return afterTo(to, verb, base);
}

function afterTo(to: Token, verb: Token, base: string): Finding {
  return {
    ...spanOf(to, verb),
    reason: `\`${verb.text}\` can't follow \`to\`: write \`to ${base}\``,
    expected: [`to ${base}`],
  };
}

/** "must to pay" */
function infinitiveAfterModal({tokens}: Stretch, at: number): Finding | undefined {
  const modal = tokens[at - 1]!;
  const to = tokens[at]!;
  const verb = tokens[at + 1];
  if (to.lower !== 'to' || !/^(?:must|should|can|could)$/.test(modal.lower)) return undefined;
  if (!verb || !isBareVerb(tokens, at + 1) || !hasPlainSubject(tokens, at - 1)) return undefined;
  return {
    ...spanOf(modal, verb),
    reason: `\`to\` can't follow \`${modal.text}\`: write \`${modal.text} ${verb.text}\``,
    expected: [`${modal.text} ${verb.text}`],
  };
}

/** "will can open" */
function modalAfterModal({tokens}: Stretch, at: number): Finding | undefined {
  const first = tokens[at - 1]!;
  const second = tokens[at]!;
  if (!modals.has(first.lower) || !modals.has(second.lower) || first.lower === second.lower) return undefined;
  // "might could" is dialect.
  if (/^(?:may|might)$/.test(first.lower) || !isBareVerb(tokens, at + 1)) return undefined;
  if (
    !hasPronounSubject(tokens, at - 1) &&
    !((plainModals.has(first.lower) || second.lower === 'can') && hasPlainSubject(tokens, at - 1))
  )
    return undefined;
  return {
    ...spanOf(first, second),
    reason: `\`${second.text}\` can't follow \`${first.text}\`: keep one, or write \`${first.text} be able to\``,
    severity: 'warning',
  };
}

/** "would had", "cannot went", "should ignored" */
function finiteAfterModal({tokens, paragraph}: Stretch, at: number): Finding | undefined {
  const verb = tokens[at]!;
  const before = negations.has(tokens[at - 1]!.lower) ? at - 2 : at - 1;
  const modal = tokens[before]!;
  if (!modals.has(modal.lower)) return undefined;
  const base = baseOfFinite(verb.lower);
  const isCoordinated = before < at - 1 && /^(?:and|but)$/.test(tokens[before - 1]?.lower ?? '');
  if (!base || !(isCoordinated ? !isAuxiliary(verb.lower) : hasSubjectOfModal(tokens, before, verb)))
    return undefined;
  const start = paragraph.text.slice(modal.start, tokens[at - 1]!.end);
  const active = `${start} ${base}`;
  // A verb without an object may be missing its "be".
  const isPassive = verb.lower.endsWith('ed') && endsClause(tokens[at + 1]);
  const right = isPassive ? `${start} be ${verb.text}` : active;
  return {
    ...spanOf(modal, verb),
    reason: `\`${verb.text}\` can't follow \`${start}\`: write \`${right}\``,
    expected: isPassive ? [right, active] : [right],
    severity: 'warning',
  };
}

/** Whether the words before a modal are its subject: in "his will" and "the tin can", the modal is a noun. */
function hasSubjectOfModal(tokens: readonly Token[], modal: number, verb: Token): boolean {
  // "The help people could was given": a modal may lack its verb if another "be" or "have" follows.
  const isSubject = isAuxiliary(verb.lower) ? hasPlainSubject : hasNounSubject;
  if (isPlainModal(tokens[modal]!.lower, tokens[modal + 1]!)) return isSubject(tokens, modal);
  return hasPronounSubject(tokens, modal) || (!isAuxiliary(verb.lower) && hasPluralSubject(tokens, modal));
}

/** Whether a word is a modal in any case: alone, or because of "not" after it. "The can not opened by hand" may be a can. */
function isPlainModal(lower: string, next: Token): boolean {
  if (plainModals.has(lower)) return true;
  return negations.has(next.lower) && (!next.spaced || /^(?:must|may|might)$/.test(lower));
}

/** "did went", "does has" */
function finiteAfterPositiveDo({tokens}: Stretch, at: number): Finding | undefined {
  const auxiliary = tokens[at - 1]!;
  const verb = tokens[at]!;
  if (!/^(?:do|does|did)$/.test(auxiliary.lower) || !hasPronounSubject(tokens, at - 1)) return undefined;
  const base = baseOfFinite(verb.lower);
  if (!base) return undefined;
  return {
    ...spanOf(auxiliary, verb),
    reason: `\`${verb.text}\` can't follow \`${auxiliary.text}\`: write \`${auxiliary.text} ${base}\`, or remove \`${auxiliary.text}\``,
    expected: [`${auxiliary.text} ${base}`, verb.text],
  };
}

/** "has went" */
function pastAfterHave({tokens, text}: Stretch, at: number): Finding | undefined {
  const have = tokens[at - 1]!;
  const verb = tokens[at]!;
  if (!formsOfHave.has(have.lower)) return undefined;
  const participle = participleOfPast(verb.lower);
  if (!participle || mayBeDialect(text) || !hasPlainSubject(tokens, at - 1)) return undefined;
  return {
    ...spanOf(have, verb),
    reason: `\`${verb.text}\` can't follow \`${have.text}\`: write \`${have.text} ${participle}\``,
    expected: [`${have.text} ${participle}`],
  };
}

/** "There is many hotels" */
function singularThere({tokens}: Stretch, at: number): Finding | undefined {
  const be = tokens[at - 1]!;
  if (!/^(?:is|was)$/.test(be.lower) || tokens[at - 2]!.lower !== 'there') return undefined;
  const quantity = tokens[at]!;
  const next = tokens[at + 1];
  const noun = next?.pos === 'ADJ' ? tokens[at + 2] : next;
  // "There is two hours to wait": a measure counts as singular.
  if (!quantities.has(quantity.lower) || noun?.pos !== 'NOUN' || !isPlural(noun.lower)) return undefined;
  const right = be.lower === 'is' ? 'are' : 'were';
  return {
    ...spanOf(be, noun),
    reason: `\`${be.text}\` and \`${noun.text}\` don't agree in number: write \`${right}\``,
    severity: 'warning',
    fix: 'none',
  };
}

/** The token before a negation, if a negation precedes the token at an index. */
function negated(tokens: readonly Token[], at: number): Token | undefined {
  return negations.has(tokens[at - 1]!.lower) ? tokens[at - 2] : undefined;
}

/** Whether a token is a verb in its base form, judging by the word and the one after it: "be", "open the", "visit him". */
function isBareVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || !token.isLower) return false;
  if (/^(?:be|have|do)$/.test(token.lower)) return true;
  const profile = profileOf(token.lower);
  if (!profile?.possible.has('base')) return false;
  if (isOnlyBase(token.lower) || profile.base > profile.noun) return true;
  return profile.base > 0 && /^(?:DET|PRON)$/.test(tokens[at + 1]?.pos ?? '');
}

/** Whether the next token can't start an object. */
function endsClause(next: Token | undefined): boolean {
  return !next || closers.has(next.lower) || /^[.,;)!?]$/.test(next.text);
}

function spanOf({start}: Token, {end}: Token): Pick<Finding, 'start' | 'end'> {
  return {start, end};
}
