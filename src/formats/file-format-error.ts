/** A text is not in the format that it is read in. The message is a line for the user. */
export class FileFormatError extends Error {
  override readonly name = 'FormatError';

  /**
   * @param format What the text should be, for the message: "JSON", "a .resx file".
   * @param line Where it is not, from 1.
   */
  constructor(format: string, line: number, problem: string) {
    super(`is not ${validOf(format)}: line ${line}: ${problem}`);
  }
}

function validOf(format: string): string {
  return /^an? /.test(format) ? format.replace(/^an? /, 'a valid ') : `valid ${format}`;
}

/** The number of the line, from 1, that an offset is in. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n?|\n/).length;
}
