/** Lone surrogates, noncharacters, direction controls, invisible line ends, byte order marks, U+FFFD and control characters. */
const illFormed =
  /[\p{Cs}\p{Noncharacter_Code_Point}\p{Bidi_Control}\u2028\u2029\uFEFF\uFFFD]|(?![\t\n\r])\p{Cc}/u;

/** Whether a text is free of characters that no fix may write because they damage files or mislead readers. */
export function isWellFormed(text: string): boolean {
  return !illFormed.test(text);
}
