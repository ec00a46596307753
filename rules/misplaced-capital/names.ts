import {type InnerCapital, isCapitalized, type Sentence, type Token} from '../../src/toolkit.js';
import {namedThings} from './words.js';

/** Whether a capitalized word and the words around it form a name: "Life magazine", "Growth and Trade Plan". */
export function isPartOfName({tokens}: Sentence, {word, after}: InnerCapital): boolean {
  const at = word.index - tokens[0]!.index;
  if (after && namedThings.has(after.lower)) return true;
  return (
    (after?.lower === 'and' && isCapitalized(tokens[at + 2])) ||
    continuesName(tokens.slice(Math.max(1, at - 3), at))
  );
}

/** "Gold and Silver mine", "Alexander the Younger", "a School for the Deaf". */
function continuesName(left: readonly Token[]): boolean {
  const [third, second, last] = [left.at(-3), left.at(-2), left.at(-1)];
  if (last?.lower === 'and') return isCapitalized(second);
  if (last?.lower !== 'the') return false;
  return isCapitalized(second) || (/^(?:for|of)$/.test(second?.lower ?? '') && isCapitalized(third));
}
