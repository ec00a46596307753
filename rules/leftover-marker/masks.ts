import {type Finding, isPairedMask, matchesOf, numberedTag, wrappedMaskName} from '../../src/toolkit.js';
import {mask} from './patterns.js';

/** "@@PH0@@", "##TERM4##": doubled marks around a name, whatever it is. */
const doubled = /([@#$%§¤¦^~|!&+=*])\1{1,3} ?([\w-]{3,60}) ?\1{2,4}/g;

const name = new RegExp(`^${wrappedMaskName}$`);
const numbered = new RegExp(numberedTag, 'g');

/** Finds masks whose name or partner has to be compared: an expression would be too long. */
export function comparedMasks(text: string): Finding[] {
  const inMarks = matchesOf(text, doubled).filter(match => name.test(match[2]!));
  const inPairs = text.includes('</')
    ? matchesOf(text, numbered).filter(({index, 0: tag}) => isPairedMask(text, index, tag))
    : [];
  return [
    ...inMarks.map(match => describe(match)),
    ...inPairs.map((match): Finding => ({...describe(match), severity: 'warning'})),
  ];
}

function describe({index, 0: found}: RegExpExecArray): Finding {
  return {start: index, end: index + found.length, reason: mask(found), fix: 'none'};
}
