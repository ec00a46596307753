/** A file that consists of other files, such as a DOCX file, can't be read. The message is a line for the user. */
export class PackedFileError extends Error {
  override readonly name = 'FormatError';
}
