import {type Finding, isLowerWord, type Token} from '../../src/toolkit.js';
import {endsPhrase} from './phrase.js';
import {counting, impossiblePlurals, numerals, pluralDeterminers, uncountable, uncounted} from './words.js';

/** A noun without a plural where the text counts it: "number of damage", "many information", "informations". */
export function uncountableAt(tokens: readonly Token[], index: number): Finding | undefined {
  const word = tokens[index]!;
  const singular = impossiblePlurals.get(word.lower);
  if (singular) {
    if (!isLowerWord(word) || tokens[index + 1]?.text === '-') return undefined;
    return {
      start: word.start,
      end: word.end,
      reason: `\`${word.text}\` is wrong, because \`${singular}\` has no plural: write \`${singular}\``,
      expected: [singular],
    };
  }
  return counting.has(word.lower) ? afterNumber(tokens, index) : afterDeterminer(tokens, index);
}

/** "the number of damage" */
function afterNumber(tokens: readonly Token[], index: number): Finding | undefined {
  const [number, of] = tokens.slice(index, index + 2);
  const at = tokens[index + 2]?.pos === 'ADJ' ? index + 3 : index + 2;
  const noun = tokens[at];
  if (of?.lower !== 'of' || !isLowerWord(noun) || !uncountable.has(noun.lower)) return undefined;
  if (!endsPhrase(tokens, at)) return undefined;
  const amount = number!.lower === 'number' ? 'amount' : 'amounts';
  return {
    start: number!.start,
    end: noun.end,
    reason: `\`${noun.text}\` can't be counted: write \`${amount} of\` instead of \`${number!.text} of\``,
  };
}

/** "many information", "an advice" */
function afterDeterminer(tokens: readonly Token[], index: number): Finding | undefined {
  const determiner = tokens[index]!;
  const noun = tokens[index + 1];
  if (!isLowerWord(noun) || !noun.spaced || !uncounted.has(noun.lower) || !endsPhrase(tokens, index + 1))
    return undefined;
  const isOne = /^an?$/.test(determiner.lower) && !/ware$|equip|evid/.test(noun.lower);
  if (!isOne && !pluralDeterminers.has(determiner.lower) && !numerals.has(determiner.lower)) return undefined;
  return {
    start: determiner.start,
    end: noun.end,
    reason: `\`${noun.text}\` can't be counted: write \`${isOne ? `a piece of ${noun.text}` : `a lot of ${noun.text}`}\`, or change \`${determiner.text}\``,
  };
}
