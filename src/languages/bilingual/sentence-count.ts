import {matchesOf} from '../neutral/regex-matches.js';
import {isHan, primary} from './span.js';

const closers = /[”"’'」』」）)\]]/g;
const wideEnds = /[。！？!?…]+|(?<!\d)\.(?=\s|$)/g;
const ends = /[.!?…।؟۔]["”’»)\]]*(?=\s+["“„«([¿¡]?[\p{L}\d]|\s*$)/gu;
/** Ends before a small letter end nothing in a source, where the stops are right. */
const capitalizedEnds = /[.!?…।؟۔]["”’»)\]]*(?=\s+["“„«([¿¡]?[\p{Lu}\p{Lo}\d]|\s*$)/gu;
const abbreviations =
  /(?<![\p{L}.])(?:e\.g|i\.e|etc|vs|Dr|Mr|Mrs|Ms|St|No|Nr|Fig|Abb|al|approx|ca|bzw|usw|sog|z\. ?B|d\. ?h|p\. ?ej|U\.S|Prof|Inc|Ltd|Co|p\.m|a\.m|т\. ?д|т\. ?п|г|гг|рис|см|\d{1,2})\.(?=\s)/gu;

/** The number of sentences of a text, at least 1. Numbers with a stop and abbreviations end none. */
export function sentenceCount(text: string, language: string): number {
  if (isHan(language)) return Math.max(matchesOf(text.replace(closers, ''), wideEnds).length, 1);
  const plain = text.trimEnd().replace(abbreviations, found => ' '.repeat(found.length));
  return Math.max(matchesOf(plain, primary(language) === 'en' ? ends : capitalizedEnds).length, 1);
}
