import {primaryLanguage, type TextPattern} from '../../src/toolkit.js';
import type {Frames} from './languages/frames.js';
import {languages} from './languages/index.js';
import {line, maySay, refusal as refused, says} from './pieces.js';

const rest = '[^\\n.!?。！？]{0,160}[.!?。！？]?';
const colon = '[^\\n.:：。]{0,80}[ \\u00A0\\u202F]?[:：][*_]{0,2}(?=\\s*\\n|\\s*$)';

function patternsOf({
  openers,
  prefaces,
  closings,
  remarks,
  refusals,
  labels,
}: Frames): readonly TextPattern[] {
  const opener = `(?:(?:${openers})(?:[!,.]|[\\u00A0\\u202F ]!|[！，、。])[!]? ?)?`;
  return [
    ...prefaces.map(([pattern, example]) => says(`${line}${opener}(?:${pattern})${colon}`, example)),
    ...closings.map(([pattern, example]) => maySay(`${line}(?:${pattern})${rest}`, example)),
    ...remarks.map(([pattern, example]) => says(`${line}(?:${pattern})${rest}`, example)),
    ...refusals.map(([pattern, example]) => says(`${line}(?:${pattern})${rest}`, example, refused)),
    maySay(`${line}(?:${labels[0]})[*_]{0,2}[ \\u00A0\\u202F]?[:：][*_]{0,2}(?=\\s*\\n|\\s*$)`, labels[1]),
  ];
}

/** The patterns of every language, with their examples. */
export const framePatterns: ReadonlyMap<string, readonly TextPattern[]> = new Map(
  Object.entries(languages).map(([language, own]) => [language, patternsOf(own)]),
);

const none: readonly TextPattern[] = [];

/** The patterns of a language, and of no other. */
export function framesIn(language: string): readonly TextPattern[] {
  return framePatterns.get(primaryLanguage(language)) ?? none;
}
