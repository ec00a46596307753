import {irregularVerb, type Paragraph, type Token} from '../../src/toolkit.js';

const finiteAuxiliaries = new Set(
  "am is are was were have has had do does did will would can could may might shall should must 's 're 'm 've 'd 'll ’s ’re ’m ’ve ’d ’ll ca wo".split(
    ' ',
  ),
);

/**
 * Counts the finite verb phrases of a paragraph by part of speech: "has been written" counts as one, "to write" and
 * "writing" don't count. This is an estimate, because the tagger gets about one word in twenty wrong.
 */
export function finiteVerbPhrases({sentences}: Paragraph): number {
  let count = 0;
  for (const {tokens} of sentences) {
    for (let index = 0; index < tokens.length; index++) if (opensFinitePhrase(tokens, index)) count++;
  }
  return count;
}

/** Whether the verb phrase that contains an auxiliary is finite: "must be written" is, "to be written" is not. */
export function isFinitePhrase(tokens: readonly Token[], auxiliary: number): boolean {
  for (let at = auxiliary; at >= 0 && at >= auxiliary - 4; at--) {
    if (isFiniteAuxiliary(tokens[at]!)) return true;
    if (tokens[at]!.lower === 'to' || (at < auxiliary && !isInside(tokens[at]!))) return false;
  }
  return /^(?:gets?|got)$/.test(tokens[auxiliary]!.lower);
}

function isFiniteAuxiliary({lower, pos}: Token): boolean {
  return finiteAuxiliaries.has(lower) && pos !== 'PART';
}

/** Whether a token can be inside a verb phrase: an adverb, a negation or an auxiliary. */
function isInside({pos, lower}: Token): boolean {
  return pos === 'ADV' || pos === 'AUX' || pos === 'PART' || lower === 'have';
}

function opensFinitePhrase(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!;
  if (token.pos !== 'VERB' && token.pos !== 'AUX') return false;
  let at = index - 1;
  while (tokens[at] && tokens[at]!.pos === 'ADV') at--;
  const before = tokens[at];
  if (before && (before.pos === 'AUX' || before.pos === 'PART' || finiteAuxiliaries.has(before.lower)))
    return false;
  if (isFiniteAuxiliary(token)) return true;
  if (token.pos === 'AUX' || /ing$/.test(token.lower)) return false;
  const irregular = irregularVerb(token.lower);
  return !irregular || irregular.past === token.lower || irregular.base === token.lower;
}
