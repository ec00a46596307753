import type {BlockKind} from '../../model/block.js';
import type {MappedText} from '../segments/mapped-text.js';

/** A paragraph of a file that is packed. */
export interface Paragraph {
  /** As a reader sees it. Its characters map to their positions in the XML of its part. */
  readonly text: MappedText;
  readonly kind: BlockKind;
  /** BCP 47 tag, where the file declares one. */
  readonly language?: string | undefined;
}

/** A part of a packed file: the body of a document, its footnotes, a chapter. */
export interface Part {
  /** Its name in the zip file. */
  readonly name: string;
  readonly xml: string;
  /** In order of position, those without text, too: they have numbers. */
  readonly paragraphs: readonly Paragraph[];
}
