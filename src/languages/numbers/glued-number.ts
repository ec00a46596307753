import type {NumberWord, Vocabulary} from './vocabulary.js';

/** From this number on, the words are so long that nothing else starts with them, in languages whose endings include `*`. */
const telling = 13;

/**
 * The number words that a word is made of ("fünfundzwanzig", "ventitré", "zwanzigminütig"); undefined if it is not a number.
 */
export function gluedNumber(word: string, vocabulary: Vocabulary): NumberWord[] | undefined {
  if (!vocabulary.language.glue) return undefined;
  const anyEnding = vocabulary.endings.has('*');
  // Each offset fails only once, so the search ends soon.
  const failed = new Set<number>();
  const from = (at: number, largest: number): NumberWord[] | undefined => {
    const rest = word.slice(at);
    if (rest === '') return [];
    if (failed.has(at)) return undefined;
    for (const piece of vocabulary.pieces.get(rest.slice(0, 2)) ?? []) {
      if (!rest.startsWith(piece)) continue;
      const number = vocabulary.words.get(piece)!;
      const more = from(at + piece.length, Math.max(largest, number.values[0] ?? 0));
      if (more) return [number, ...more];
    }
    if (at > 0) {
      for (const link of vocabulary.language.glue ?? []) {
        if (!rest.startsWith(link) || rest === link) continue;
        const more = from(at + link.length, largest);
        if (more && more.length > 0) return more;
      }
      if (vocabulary.endings.has(rest) || (anyEnding && largest >= telling)) return [];
    }
    failed.add(at);
    return undefined;
  };
  const numbers = from(0, 0);
  return numbers && numbers.length > 0 ? numbers : undefined;
}
