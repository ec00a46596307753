import type {BlockKind, Piece} from '../../model/block.js';
import {tagOfLocale} from '../segments/locale.js';
import {MappedText} from '../segments/mapped-text.js';
import type {Paragraph} from './paragraph.js';

/** A run of characters of a paragraph, and its language, where one is declared. */
export interface TextRun extends Piece {
  readonly language?: string | undefined;
}

/**
 * A paragraph from its runs. Its language is that of most of its letters; words that are declared to be in another one are code, since
 * they are names or quotations.
 */
export function paragraphOf(runs: readonly TextRun[], kind: BlockKind): Paragraph {
  const language = mainLanguage(runs);
  const main = primary(language);
  const pieces = runs.map(({language: own, ...piece}) => {
    const isForeign =
      main !== undefined && own !== undefined && primary(own) !== main && /\p{L}/u.test(piece.value);
    return isForeign ? {...piece, code: true} : piece;
  });
  return {text: MappedText.of(pieces), kind, language};
}

function mainLanguage(runs: readonly TextRun[]): string | undefined {
  const [first] = runs;
  if (runs.every(({language}) => language === first?.language)) return tagOfLocale(first?.language);
  const letters = new Map<string | undefined, number>();
  for (const {value, code, language} of runs) {
    const count = code ? 0 : (value.match(/\p{L}/gu)?.length ?? 0);
    letters.set(language, (letters.get(language) ?? 0) + count);
  }
  const [most] = [...letters].sort((one, other) => other[1] - one[1]);
  return tagOfLocale(most?.[0]);
}

function primary(language: string | undefined): string | undefined {
  return language?.split('-')[0]?.toLowerCase();
}
