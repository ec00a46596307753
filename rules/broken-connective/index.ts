import {defineMark} from '../../src/english/lexeme.js';
import type {Sentence, Token} from '../../src/english/paragraph.js';
import {defineRule, type Finding} from '../../src/rule.js';
import {clauseStarts, mentalVerbs, peopleNouns, reportingVerbs} from './words.js';

/** Words with which the patterns begin. */
const connectives = defineMark(({lower}) =>
  /^(?:but|there|even|although|though|because|according)$/.test(lower),
);

const patterns = [unpairedButAlso, doubledConnective, accordingTo, missingRelative];

/** Two connectives that do not go together, or one whose other half is of another construction. */
export default defineRule({
  id: 'broken-connective',
  description: 'Connectives that do not go together',
  category: 'Linguistic conventions/Grammar',
  severity: 'error',
  fix: 'suggest',
  needs: {marks: connectives},
  check(sentence, {report}) {
    for (const pattern of patterns) {
      const finding = pattern(sentence);
      if (finding) report(finding);
    }
  },
});

/** Longest noun phrase between "According to" and its stray verb, in tokens. */
const longestSource = 9;

/** How far before "but also" its partner may stand, in tokens. */
const farthestPartner = 40;

/** "both in the city but also", "in addition to fish, but also": without "not only", "but also" has no partner. */
function unpairedButAlso({tokens}: Sentence): Finding | undefined {
  const at = tokens.findIndex(
    ({marks, lower}, index) => marks & connectives && lower === 'but' && tokens[index + 1]?.lower === 'also',
  );
  if (at < 1) return undefined;
  const before = tokens.slice(0, at);
  // Any negation or limit may be what "but also" answers: "is no longer just".
  if (
    before.some(({lower}) =>
      /^(?:not|n't|n’t|no|never|only|just|merely|simply|solely|alone|nothing|more)$/.test(lower),
    )
  )
    return undefined;
  const near = before.slice(-farthestPartner);
  const first = near.findLast((token, index) => isCorrelative(near, token, index));
  if (!first) return undefined;
  const both = first.lower === 'both';
  const but = tokens[at]!;
  const also = tokens[at + 1]!;
  return {
    start: but.start,
    end: also.end,
    reason: both
      ? '`both` does not go with `but also`: write `both … and`'
      : `\`${first.text}\` does not go with \`but also\`: write \`also\`, or \`not only … but also\``,
    expected: both ? ['and'] : ['also'],
    related: {start: first.start, end: first.end, message: 'What it is paired with'},
  };
}

/** "both" as a conjunction, "in addition to", "except for", "besides": no clause of its own starts behind it. */
function isCorrelative(tokens: readonly Token[], token: Token, index: number): boolean {
  const next = tokens[index + 1];
  if (tokens.slice(index).some(({text}) => /^[;:.]$/.test(text))) return false;
  if (token.lower === 'both') {
    // "both of them but also" and "both men, but also": a determiner or a pronoun.
    const isConjunction =
      next !== undefined &&
      next.lower !== 'of' &&
      (next.pos === 'ADP' || next.pos === 'DET' || next.pos === 'ADJ');
    return isConjunction && !tokens.slice(index).some(({lower}) => lower === 'and');
  }
  if (token.lower === 'besides') return token.text !== token.lower;
  if (token.lower === 'addition') return tokens[index - 1]?.lower === 'in' && next?.lower === 'to';
  return token.lower === 'except' && next?.lower === 'for';
}

/** "Although it rained, but we went", "Because it rained, so we stayed". */
function doubledConnective({tokens}: Sentence): Finding | undefined {
  const [first, second] = tokens;
  if (!(first!.marks & connectives)) return undefined;
  const opener = first?.lower === 'even' ? second : first;
  const expected =
    second && opener
      ? /^(?:although|though)$/.test(opener.lower)
        ? // "Although …, yet" is formal English.
          /^but$/
        : opener.lower === 'because'
          ? /^so$/
          : undefined
      : undefined;
  if (!expected || (opener?.lower === 'because' && second?.lower === 'of')) return undefined;
  // Only the first comma ends the first clause for sure.
  const comma = tokens.findIndex(({text}) => text === ',');
  const connective = tokens[comma + 1];
  const next = tokens[comma + 2];
  if (comma < 3 || !connective || !next || !expected.test(connective.lower) || !clauseStarts.has(next.lower))
    return undefined;
  if (connective.lower === 'so' && next.lower === 'that') return undefined;
  return {
    start: connective.start,
    end: connective.end,
    reason: `\`${first!.text}\` does not go with \`${connective.text}\`: take one of the two out`,
    related: {start: first!.start, end: opener!.end, message: 'What it is paired with'},
  };
}

/** "According to the ministry announced that": a source and a subject in one. */
function accordingTo({tokens}: Sentence): Finding | undefined {
  if (tokens[0]?.lower !== 'according' || tokens[1]?.lower !== 'to') return undefined;
  for (let index = 3; index <= 2 + longestSource; index++) {
    const token = tokens[index];
    if (!token || token.text === ',' || /^(?:what|that|which|who|as|whom)$/.test(token.lower))
      return undefined;
    const next = tokens[index + 1];
    if (!reportingVerbs.has(token.lower) || token.pos !== 'VERB' || !next) continue;
    if (!/^(?:that|,)$/.test(next.lower) && !(token.lower === 'pointed' && next.lower === 'out')) continue;
    // "according to figures released" has a participle; "the report said that" has none.
    if (next.text === ',' && !/(?:said|says|states|shows|reveals|notes)$/.test(token.lower)) continue;
    return {
      start: tokens[0].start,
      end: token.end,
      reason: `\`According to\` does not go with \`${token.text}\`: take \`According to\` out, or \`${token.text}\``,
    };
  }
  return undefined;
}

/** "There are many people believe that": the relative pronoun is gone. */
function missingRelative({tokens}: Sentence): Finding | undefined {
  for (let index = 0; index < tokens.length; index++) {
    const {marks, lower} = tokens[index]!;
    if (!(marks & connectives) || lower !== 'there' || tokens[index + 1]?.lower !== 'are') continue;
    const noun = tokens.slice(index + 2, index + 6).findIndex(({lower}) => peopleNouns.has(lower));
    const verb = noun < 0 ? undefined : tokens[index + 3 + noun];
    if (!verb || !mentalVerbs.has(verb.lower)) continue;
    const person = tokens[index + 2 + noun]!;
    return {
      start: person.start,
      end: verb.end,
      reason: `Relative pronoun missing at \`${person.text} ${verb.text}\`: write \`${person.text} who ${verb.text}\``,
      expected: [`${person.text} who ${verb.text}`],
    };
  }
  return undefined;
}
