/** How far, in UTF-16 code units, a sentence is looked at before its mark. */
const reach = 200;

/** What makes a question of a sentence. */
const asks =
  /^\W*(?:am|is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must|and you|or)\b|\b(?:who|whom|whose|what|which|when|where|why|how|isn't|aren't|don't|doesn't|didn't|right|eh|huh)\b/i;

/** What a number, a letter or a name must follow. No sentence ends with it. */
const wants =
  /(?:\b(?:the|an?|to|of|than|about|approximately|around|over|under|from|between|at|by|only|least|most|and|or|is|are|was|were|has|have|had|holds?|costs?|weighs?|measures?|takes?|equals?|version|page|chapter|section|figure|table|line|step|number|no\.)|[=<>×+−:([])\s*$/i;

/** What follows a number: its unit, another number, or the rest of the sentence. */
const goesOn = /^\s+(?:\p{Ll}|[\d%°+=×/–—-]|(?:[kKMGT]i?B|[kKMG]?Hz|USD|EUR|GBP|RMB|CNY|JPY|AM|PM)\b)|^[%°]/u;

/**
 * Whether a question mark may be a number or a letter that was lost: "up to ? tiles". A program writes "?" for a character that it does
 * not have.
 *
 * @param mark Where the question mark is.
 */
export function isLostCharacter(text: string, mark: number): boolean {
  if (goesOn.test(text.slice(mark + 1, mark + 12))) return true;
  const before = text.slice(Math.max(0, mark - reach), mark);
  if (!wants.test(before)) return false;
  const sentence = before.slice(before.search(/[^.!?]*$/));
  return !asks.test(sentence);
}
