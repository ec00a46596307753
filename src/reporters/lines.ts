/** A name, or a line, as it may stand in a terminal: control characters and line ends are written as escapes. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, character =>
    character === '\n' ? '\\n' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A text on one line: white space as single spaces, control characters taken out. */
export function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
}
