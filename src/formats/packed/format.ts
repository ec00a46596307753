import type {Block} from '../../model/block.js';
import {FileFormatError} from '../file-format-error.js';
import type {FormatParts} from '../format.js';
import {PackedDocument, type PackedFormat} from './document.js';
import {PackedFileError} from './error.js';
import {Package} from './package.js';

/** The first bytes of files that are encrypted by Office, and of those of its old formats. */
const compound = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The parts of a packed format. Where only a text is given, each of its lines is a paragraph, as in the text that is made of a file.
 *
 * @param format.name As it is to be shown in messages.
 */
export function packedFormat({name, ...format}: PackedFormat & {readonly name: string}): FormatParts {
  return {
    read: text => paragraphsOf(text, name),
    unpack(bytes) {
      if (compound.every((byte, index) => bytes[index] === byte))
        throw new PackedFileError(
          `is encrypted, or in an old format of Office: save it as ${name} without a password`,
        );
      try {
        return new PackedDocument(format, Package.open(bytes));
      } catch (error) {
        // What is not well-formed is in a part, and its lines are not those of the file.
        if (error instanceof FileFormatError)
          throw new PackedFileError(`is damaged, since a part ${error.message}`);
        throw error;
      }
    },
  };
}

function* paragraphsOf(text: string, name: string): Generator<Block> {
  if (text.startsWith('PK\u0003\u0004'))
    throw new PackedFileError(`is a ${name} file, not a text: lint it with the command, or with lintFiles`);
  let start = 0;
  for (const value of text.split('\n')) {
    const end = start + value.length;
    if (value.trim() !== '') yield {kind: 'paragraph', pieces: [{value, start, end}]};
    start = end + 1;
  }
}
