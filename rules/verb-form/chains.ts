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

/** A sentence, or of a long one what is near the word. */
export type Stretch = Pick<Sentence, 'tokens' | 'paragraph' | 'text'>;

/** Looks at a word and what stands before it. */
type Pattern = (stretch: Stretch, at: number) => Finding | undefined;

/** What cannot be, one pattern for each kind of head; at most one of them fits a place. */
export const patterns: readonly Pattern[] = [
  finiteBehindDo,
  finiteBehindPositiveDo,
  modalBehindDo,
  negatedBe,
  baseBehindBe,
  baseBehindPassive,
  finiteBehindBe,
  finiteInfinitive,
  infinitiveBehindModal,
  modalBehindModal,
  finiteBehindModal,
  pastBehindHave,
  singularThere,
];

/** "did not went", "does not has" */
function finiteBehindDo({tokens, paragraph}: Stretch, at: number): Finding | undefined {
  const auxiliary = negated(tokens, at);
  const verb = tokens[at]!;
  if (!auxiliary || !/^(?:do|does|did)$/.test(auxiliary.lower)) return undefined;
  const base = baseOfFinite(verb.lower) ?? baseOfDoubtful(verb.lower);
  if (!base) return undefined;
  if (!hasPlainSubject(tokens, at - 2) && !isUnrelated(tokens, at - 2)) return undefined;
  // "Those we did not had": what follows the short answer is another clause.
  if (isAuxiliary(verb.lower) && !hasPlainSubject(tokens, at - 2)) return undefined;
  const start = paragraph.text.slice(auxiliary.start, tokens[at - 1]!.end);
  return {
    ...spanOf(auxiliary, verb),
    reason: `\`${verb.text}\` behind \`${start}\`: write \`${start} ${base}\``,
    expected: [`${start} ${base}`],
  };
}

/** "don't can" */
function modalBehindDo({tokens, paragraph}: Stretch, at: number): Finding | undefined {
  const auxiliary = negated(tokens, at);
  const modal = tokens[at]!;
  if (!auxiliary || !/^(?:do|does|did)$/.test(auxiliary.lower) || !modals.has(modal.lower)) return undefined;
  if (!hasPlainSubject(tokens, at - 2) || !isBareVerb(tokens, at + 1)) return undefined;
  const start = paragraph.text.slice(auxiliary.start, tokens[at - 1]!.end);
  const right = modal.lower === 'can' ? 'cannot' : `${modal.lower} not`;
  return {
    ...spanOf(auxiliary, modal),
    reason: `\`${modal.text}\` behind \`${start}\`: write \`${right}\``,
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
    reason: `\`${verb.text}\` behind \`${paragraph.text.slice(be.start, tokens[at - 1]!.end)}\`: write \`${right}\``,
    expected: [right],
  };
}

/** "am agree", "is belong" */
function baseBehindBe({tokens}: Stretch, at: number): Finding | undefined {
  const be = tokens[at - 1]!;
  const verb = tokens[at]!;
  if (!finiteBe.has(be.lower) || !statives.has(verb.lower) || !hasPlainSubject(tokens, at - 1))
    return undefined;
  const right =
    be.lower === 'is' ? thirdPerson(verb.lower) : /^w/.test(be.lower) ? participleOf(verb.lower) : verb.lower;
  return {
    ...spanOf(be, verb),
    reason: `\`${verb.text}\` behind \`${be.text}\`: write \`${right}\``,
    expected: [right],
  };
}

/** Words with which a verb is what something is: "what he will do will be complain"; "there may be use in it". */
const predicates: ReadonlySet<string> = new Set(
  'do does did done doing there what all thing things only best least most everything anything nothing step way need'.split(
    ' ',
  ),
);

/** "should be implement at once", "has been show to" */
function baseBehindPassive({tokens}: Stretch, at: number): Finding | undefined {
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
    reason: `\`${verb.text}\` behind \`${be.text}\`: write \`${be.text} ${participle}\``,
    expected: [`${be.text} ${participle}`],
  };
}

/** "The server is was restarted", "has been is", "is includes", "was took" */
function finiteBehindBe({tokens, text}: Stretch, at: number): Finding | undefined {
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
    reason: `\`${verb.text}\` behind \`${be.text}\`: take one of the two out${participle ? `, or write \`${participle}\`` : ''}`,
  };
}

/** Dialects have "has went" and "was took", and so has who is quoted. */
function mayBeDialect(text: string): boolean {
  return /["“”‘]/.test(text);
}

/** "want to went" */
function finiteInfinitive({tokens}: Stretch, at: number): Finding | undefined {
  const [head, to, verb] = tokens.slice(at - 2, at + 1) as [Token, Token, Token];
  if (to.lower !== 'to') return undefined;
  const base = baseOfFinite(verb.lower);
  if (!base || !isUnrelated(tokens, at - 2)) return undefined;
  if (!infinitiveHeads.has(head.lower) && !(obligations.has(head.lower) && hasPlainSubject(tokens, at - 2)))
    return undefined;
  return {
    ...spanOf(to, verb),
    reason: `\`${verb.text}\` behind \`to\`: write \`to ${base}\``,
    expected: [`to ${base}`],
  };
}

/** "must to pay" */
function infinitiveBehindModal({tokens}: Stretch, at: number): Finding | undefined {
  const modal = tokens[at - 1]!;
  const to = tokens[at]!;
  const verb = tokens[at + 1];
  if (to.lower !== 'to' || !/^(?:must|should|can|could)$/.test(modal.lower)) return undefined;
  if (!verb || !isBareVerb(tokens, at + 1) || !hasPlainSubject(tokens, at - 1)) return undefined;
  return {
    ...spanOf(modal, verb),
    reason: `\`to\` behind \`${modal.text}\`: write \`${modal.text} ${verb.text}\``,
    expected: [`${modal.text} ${verb.text}`],
  };
}

/** "will can open" */
function modalBehindModal({tokens}: Stretch, at: number): Finding | undefined {
  const first = tokens[at - 1]!;
  const second = tokens[at]!;
  if (!modals.has(first.lower) || !modals.has(second.lower) || first.lower === second.lower) return undefined;
  // "might could" is a dialect's.
  if (/^(?:may|might)$/.test(first.lower) || !isBareVerb(tokens, at + 1)) return undefined;
  if (
    !hasPronounSubject(tokens, at - 1) &&
    !((plainModals.has(first.lower) || second.lower === 'can') && hasPlainSubject(tokens, at - 1))
  )
    return undefined;
  return {
    ...spanOf(first, second),
    reason: `\`${second.text}\` behind \`${first.text}\`: take one of the two out, or write \`${first.text} be able to\``,
    severity: 'warning',
  };
}

/** "would had", "cannot went", "should ignored" */
function finiteBehindModal({tokens, paragraph}: Stretch, at: number): Finding | undefined {
  const verb = tokens[at]!;
  const before = negations.has(tokens[at - 1]!.lower) ? at - 2 : at - 1;
  const modal = tokens[before]!;
  if (!modals.has(modal.lower)) return undefined;
  const base = baseOfFinite(verb.lower);
  if (!base || !hasSubjectOfModal(tokens, before, verb)) return undefined;
  const start = paragraph.text.slice(modal.start, tokens[at - 1]!.end);
  const active = `${start} ${base}`;
  // What has no object may have lost its "be".
  const isPassive = verb.lower.endsWith('ed') && endsClause(tokens[at + 1]);
  const right = isPassive ? `${start} be ${verb.text}` : active;
  return {
    ...spanOf(modal, verb),
    reason: `\`${verb.text}\` behind \`${start}\`: write \`${right}\``,
    expected: isPassive ? [right, active] : [right],
    severity: 'warning',
  };
}

/** Whether what stands before a modal is its subject: "his will" and "the tin can" are nouns. */
function hasSubjectOfModal(tokens: readonly Token[], modal: number, verb: Token): boolean {
  // "The help people could was given": the verb may be left out behind a modal, but then another "be" or "have" follows.
  const isSubject = isAuxiliary(verb.lower) ? hasPlainSubject : hasNounSubject;
  if (plainModals.has(tokens[modal]!.lower)) return isSubject(tokens, modal);
  return hasPronounSubject(tokens, modal) || (!isAuxiliary(verb.lower) && hasPluralSubject(tokens, modal));
}

/** "did went", "does has" */
function finiteBehindPositiveDo({tokens}: Stretch, at: number): Finding | undefined {
  const auxiliary = tokens[at - 1]!;
  const verb = tokens[at]!;
  if (!/^(?:do|does|did)$/.test(auxiliary.lower) || !hasPronounSubject(tokens, at - 1)) return undefined;
  const base = baseOfFinite(verb.lower);
  if (!base) return undefined;
  return {
    ...spanOf(auxiliary, verb),
    reason: `\`${verb.text}\` behind \`${auxiliary.text}\`: write \`${auxiliary.text} ${base}\`, or take \`${auxiliary.text}\` out`,
    expected: [`${auxiliary.text} ${base}`, verb.text],
  };
}

/** "has went" */
function pastBehindHave({tokens, text}: Stretch, at: number): Finding | undefined {
  const have = tokens[at - 1]!;
  const verb = tokens[at]!;
  if (!formsOfHave.has(have.lower)) return undefined;
  const participle = participleOfPast(verb.lower);
  if (!participle || mayBeDialect(text) || !hasPlainSubject(tokens, at - 1)) return undefined;
  return {
    ...spanOf(have, verb),
    reason: `\`${verb.text}\` behind \`${have.text}\`: write \`${have.text} ${participle}\``,
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
  // "There is two hours to wait": a measure is one.
  if (!quantities.has(quantity.lower) || noun?.pos !== 'NOUN' || !isPlural(noun.lower)) return undefined;
  const right = be.lower === 'is' ? 'are' : 'were';
  return {
    ...spanOf(be, noun),
    reason: `\`${be.text}\` does not go with \`${noun.text}\`: write \`${right}\``,
    severity: 'warning',
    fix: 'none',
  };
}

/** What stands before a negation and a word, where a negation stands before the word. */
function negated(tokens: readonly Token[], at: number): Token | undefined {
  return negations.has(tokens[at - 1]!.lower) ? tokens[at - 2] : undefined;
}

/** Whether a token is a verb in its base form for what is known of it and of what follows: "be", "open the", "visit him". */
function isBareVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || !token.isLower) return false;
  if (/^(?:be|have|do)$/.test(token.lower)) return true;
  const profile = profileOf(token.lower);
  if (!profile?.possible.has('base')) return false;
  if (isOnlyBase(token.lower) || profile.base > profile.noun) return true;
  return profile.base > 0 && /^(?:DET|PRON)$/.test(tokens[at + 1]?.pos ?? '');
}

/** Whether nothing that a verb could have for an object follows. */
function endsClause(next: Token | undefined): boolean {
  return !next || closers.has(next.lower) || /^[.,;)!?]$/.test(next.text);
}

function spanOf({start}: Token, {end}: Token): Pick<Finding, 'start' | 'end'> {
  return {start, end};
}
