import type {Sentence, Token} from '../../src/english/paragraph.js';
import {isVerse} from '../../src/english/verse.js';
import {defineRule} from '../../src/rule.js';
import {pronouns, subordinators} from './words.js';

/** Two main clauses with nothing but a comma between. */
export default defineRule<never, undefined>({
  id: 'comma-splice',
  description: 'Two main clauses joined by a comma',
  category: 'Linguistic conventions/Punctuation',
  severity: 'info',
  fix: 'suggest',
  yieldsTo: ['stray-punctuation', 'broken-connective'],
  check(sentence, {defer}) {
    if (sentence.paragraph.block === 'heading' || isVerse(sentence.paragraph)) return;
    const comma = spliceIn(sentence);
    if (!comma) return;
    const next = sentence.paragraph.tokens[comma.index + 1]!;
    defer(
      {
        start: comma.start,
        end: next.end,
        reason: `Two main clauses joined by a comma at \`, ${next.text}\`: put a full stop or a semicolon, or a conjunction`,
        expected: [`; ${next.text}`],
      },
      undefined,
    );
  },
  keep(_, {document}) {
    // Speakers and storytellers splice on purpose.
    return !document.register.isPersonal;
  },
});

/**
 * The comma between "the pump failed" and "it was replaced". Two clauses for certain: the left one is the whole
 * sentence so far and has a subject and an auxiliary, the right one begins with a pronoun and an auxiliary.
 */
function spliceIn({tokens}: Sentence): Token | undefined {
  const commas = tokens.filter(({text}) => text === ',');
  const comma = commas[0];
  if (commas.length !== 1 || !comma || tokens.some(isOther)) return undefined;
  const at = tokens.indexOf(comma);
  const left = tokens.slice(0, at);
  const right = tokens.slice(at + 1);
  if (at < 4 || !isMainClause(left) || !pronouns.has(right[0]?.lower ?? '') || right[1]?.pos !== 'AUX')
    return undefined;
  // "It is cold, isn't it?" and "the more, the better".
  return right.length > 4 && tokens.at(-1)?.text === '.' ? comma : undefined;
}

/** Marks and words with which the clauses may be joined rightly, or by which it is speech. */
function isOther({text, lower}: Token): boolean {
  return /^["“”‘:;—–()*?!-]+$/.test(text) || subordinators.has(lower);
}

function isMainClause(tokens: readonly Token[]): boolean {
  const first = tokens[0]!;
  const startsWithSubject =
    first.pos === 'DET' ||
    first.pos === 'PRON' ||
    first.pos === 'PROPN' ||
    first.pos === 'NOUN' ||
    first.pos === 'ADJ';
  const verb = tokens.findIndex(({pos}) => pos === 'AUX');
  return startsWithSubject && verb > 0 && verb < tokens.length - 1;
}
