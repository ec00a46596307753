/** How far to look back from the question mark, in UTF-16 code units. */
const reach = 200;

/** Words that make a sentence a question. */
const asksQuestion =
  /^\W*(?:am|is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must|and you|or)\b|\b(?:who|whom|whose|what|which|when|where|why|how|isn't|aren't|don't|doesn't|didn't|right|eh|huh)\b/i;

/** Words and symbols that a number, a letter, or a name must follow, so they don't end a sentence. */
const expectsMore =
  /(?:\b(?:the|an?|to|of|than|about|approximately|around|over|under|from|between|at|by|only|least|most|and|or|is|are|was|were|has|have|had|holds?|costs?|weighs?|measures?|takes?|equals?|version|page|chapter|section|figure|table|line|step|number|no\.)|[=<>×+−:([])\s*$/i;

/** Text that follows a number: its unit, another number, or the rest of the sentence. */
const continues =
  /^\s+(?:\p{Ll}|[\d%°+=×/–—-]|(?:[kKMGT]i?B|[kKMG]?Hz|USD|EUR|GBP|RMB|CNY|JPY|AM|PM)\b)|^[%°]/u;

/**
 * Whether a question mark may stand for a lost number or letter: "up to ? tiles". Programs write "?" for a character that they
 * can't represent.
 *
 * @param mark Offset of the question mark.
 */
export function isLostCharacter(text: string, mark: number): boolean {
  if (continues.test(text.slice(mark + 1, mark + 12))) return true;
  const before = text.slice(Math.max(0, mark - reach), mark);
  if (!expectsMore.test(before)) return false;
  const sentence = before.slice(before.search(/[^.!?]*$/));
  return !asksQuestion.test(sentence);
}
