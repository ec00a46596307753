import {matchesOf} from '../neutral/regex-matches.js';
import {isHan, primary} from './span.js';

const closers = /[”"’'」』」）)\]]/g;
const wideEnds = /[。！？!?…]+|(?<!\d)\.(?=\s|$)/g;
const ends = /[.!?…।؟۔]["”’»)\]]*(?=\s+["“„«([¿¡]?[\p{L}\d]|\s*$)/gu;
/** Ends before a small letter end nothing in a source, where the stops are right. */
const capitalizedEnds = /[.!?…।؟۔]["”’»)\]]*(?=\s+["“„«([¿¡]?[\p{Lu}\p{Lo}\d]|\s*$)/gu;
const abbreviations =
  /(?<![\p{L}.])(?:e\.g|i\.e|etc|vs|Dr|Mr|Mrs|Ms|St|No|Nr|Fig|Abb|al|approx|ca|bzw|usw|sog|z\. ?B|d\. ?h|p\. ?ej|U\.S|Prof|Inc|Ltd|Co|p\.m|a\.m|т\. ?д|т\. ?п|г|гг|рис|см|\d{1,2})\.(?=\s)/gu;

/** A stop as all abbreviations have one. */
const stopInside = /\.\s/;

/** Whether there are two marks of which each may end a sentence. */
function hasSeveralMarks(text: string): boolean {
  let found = 0;
  for (let at = 0; at < text.length; at++) if (isMark(text.charCodeAt(at)) && ++found === 2) return true;
  return false;
}

/** Whether a code unit is one of ".!?…।؟۔". */
function isMark(code: number): boolean {
  if (code < 0x80) return code === 0x2e || code === 0x21 || code === 0x3f;
  return code === 0x2026 || code === 0x0964 || code === 0x061f || code === 0x06d4;
}

/** The number of sentences of a text, at least 1. Numbers with a stop and abbreviations end none. */
export function sentenceCount(text: string, language: string): number {
  if (isHan(language)) return Math.max(matchesOf(text.replace(closers, ''), wideEnds).length, 1);
  if (!hasSeveralMarks(text)) return 1;
  const whole = text.trimEnd();
  const plain = stopInside.test(whole)
    ? whole.replace(abbreviations, found => ' '.repeat(found.length))
    : whole;
  return Math.max(matchesOf(plain, primary(language) === 'en' ? ends : capitalizedEnds).length, 1);
}
