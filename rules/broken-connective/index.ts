import {defineRule, type Finding, isIn, type Sentence, subjectEnd} from '../../src/toolkit.js';
import {unpairedButAlso} from './but-also.js';
import {connectives} from './connectives.js';
import {doubledConnective} from './doubled-connective.js';
import {discussing, mentalVerbs, peopleNouns, reportingVerbs, subjects} from './words.js';

const patterns = [
  unpairedButAlso,
  doubledConnective,
  accordingTo,
  missingRelative,
  andBut,
  uninvertedNotOnly,
  causeBecause,
  discussAbout,
];

/** Finds connectives that don't go together, such as two halves of different constructions. */
export default defineRule({
  id: 'broken-connective',
  description: "Connectives that don't go together",
  category: 'Linguistic conventions/Grammar',
  severity: 'error',
  fix: 'suggest',
  since: '0.1.0',
  languages: ['en'],
  skipsLabels: true,
  needs: {words: connectives},
  check(sentence, {report}) {
    for (const pattern of patterns) {
      const finding = pattern(sentence);
      if (finding) report(finding);
    }
  },
});

/** Longest noun phrase between "According to" and the stray verb, in tokens. */
const longestSource = 9;

/** "According to the ministry announced that": the ministry is both the source and the subject. */
function accordingTo({tokens}: Sentence): Finding | undefined {
  if (tokens[0]?.lower !== 'according' || tokens[1]?.lower !== 'to') return undefined;
  for (let index = 3; index <= 2 + longestSource; index++) {
    const token = tokens[index];
    if (!token || token.text === ',' || /^(?:what|that|which|who|as|whom)$/.test(token.lower))
      return undefined;
    const next = tokens[index + 1];
    if (!reportingVerbs.has(token.lower) || token.pos !== 'VERB' || !next) continue;
    if (!/^(?:that|,)$/.test(next.lower) && !(token.lower === 'pointed' && next.lower === 'out')) continue;
    // In "according to figures released", the verb is a participle. In "the report said that", it is finite.
    if (next.text === ',' && !/(?:said|says|states|shows|reveals|notes)$/.test(token.lower)) continue;
    return {
      start: tokens[0].start,
      end: token.end,
      reason: `\`According to\` and \`${token.text}\` don't go together: remove one`,
    };
  }
  return undefined;
}

/** "There are many people believe that": the relative pronoun is missing. */
function missingRelative({tokens}: Sentence): Finding | undefined {
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (!isIn(token, connectives) || token.lower !== 'there' || tokens[index + 1]?.lower !== 'are') continue;
    const noun = tokens.slice(index + 2, index + 6).findIndex(({lower}) => peopleNouns.has(lower));
    const verb = noun < 0 ? undefined : tokens[index + 3 + noun];
    if (!verb || !mentalVerbs.has(verb.lower)) continue;
    const person = tokens[index + 2 + noun]!;
    return {
      start: person.start,
      end: verb.end,
      reason: `Missing relative pronoun in \`${person.text} ${verb.text}\`: write \`${person.text} who ${verb.text}\``,
      expected: [`${person.text} who ${verb.text}`],
    };
  }
  return undefined;
}

/** "and but it is". In "and but for" and "and but one", "but" means "only". */
function andBut({tokens}: Sentence): Finding | undefined {
  const at = tokens.findIndex(
    (token, index) => isIn(token, connectives) && token.lower === 'but' && tokens[index - 1]?.lower === 'and',
  );
  if (at < 0 || !subjects.has(tokens[at + 1]?.lower ?? '')) return undefined;
  const [and, but] = [tokens[at - 1]!, tokens[at]!];
  return {
    start: and.start,
    end: but.end,
    reason: `\`${and.text}\` and \`${but.text}\` don't go together: remove one`,
    expected: [but.text],
  };
}

/** "Not only it is cheap, but also": the verb comes first. "Not only the king was there but also the queen" is correct. */
function uninvertedNotOnly({tokens}: Sentence): Finding | undefined {
  const [not, only, subject, verb] = tokens;
  if (not?.text !== 'Not' || only?.lower !== 'only' || !subject || verb?.pos !== 'AUX') return undefined;
  if (!/^(?:i|he|she|it|we|they|you)$/.test(subject.lower) || !tokens.some(({lower}) => lower === 'but'))
    return undefined;
  return {
    start: subject.start,
    end: verb.end,
    reason: `Wrong word order after \`Not only\`: write \`${verb.text} ${subject.text}\``,
    expected: [`${verb.text} ${subject.text}`],
  };
}

/** "The cause is because of a virus". "The reason is because" is too common to report. */
function causeBecause({tokens}: Sentence): Finding | undefined {
  const at = tokens.findIndex(token => isIn(token, connectives) && token.lower === 'because');
  const be = tokens[at - 1];
  if (!be || !/^(?:is|was)$/.test(be.lower) || subjectEnd(tokens, 0) !== at - 1) return undefined;
  if (!tokens.slice(0, 3).some(({lower}) => lower === 'cause')) return undefined;
  const cause = tokens[at]!;
  const end = tokens[at + 1]?.lower === 'of' ? tokens[at + 1]! : cause;
  return {
    start: cause.start,
    end: end.end,
    reason: `\`cause\` and \`${cause.text}\` don't go together: state the cause directly`,
    severity: 'warning',
  };
}

/** "They discussed about the plan". In "what was discussed about it", the object is elsewhere. */
function discussAbout({tokens}: Sentence): Finding | undefined {
  const at = tokens.findIndex(
    (token, index) =>
      isIn(token, connectives) && discussing.test(token.lower) && tokens[index + 1]?.lower === 'about',
  );
  const verb = tokens[at];
  const before = tokens[at - 1];
  const about = tokens[at + 1];
  if (!verb || !before || !about || !/^(?:DET|PRON)$/.test(tokens[at + 2]?.pos ?? '')) return undefined;
  const isActive =
    subjects.has(before.lower) ||
    /^(?:to|will|can|could|would|should|must|may|might)$/.test(before.lower) ||
    (verb.lower.endsWith('ed') && /^(?:has|have|had)$/.test(before.lower));
  // "There is much to discuss about it", "what we discussed about it"
  if (
    !isActive ||
    tokens
      .slice(0, at)
      .some(({lower}) =>
        /^(?:what|which|that|much|more|lot|nothing|something|anything|everything|things?|all|whatever)$/.test(
          lower,
        ),
      )
  )
    return undefined;
  return {
    start: verb.start,
    end: about.end,
    reason: `\`about\` can't follow \`${verb.text}\`: write \`${verb.text}\``,
    expected: [verb.text],
    severity: 'warning',
  };
}
