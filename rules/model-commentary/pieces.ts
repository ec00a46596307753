import type {TextPattern} from '../../src/toolkit.js';
import {knownFacts, type PatternFacts} from './facts.data.js';

const remove = (): readonly string[] => [''];
const commentary = (): string => 'Leftover commentary from the chat model: remove it';
export const refusal = (): string =>
  'Chat model refused or asked a question instead of translating: translate the text again';

/**
 * Always matches unless the text ends here. V8 compiles the part after an assertion once, instead of once for each way to get
 * there: an expression of a thousand characters compiles in 7 ms instead of 40.
 */
export const more = '(?=[^])';
/** The start of a line, with any list, quotation, or emphasis markers before its first word. */
export const line = `(?<=^|\\n)[*_>\\[( ]{0,4}${more}`;
/** The start of a line or a sentence. */
export const start = `(?<=^|\\n[*_>\\[( ]{0,4}|[.!?:*)] )${more}`;
/** The start of a line or a sentence, with any brackets or emphasis markers around a remark: "It is closed. (Note: I have …)". */
export const remark = `${start}[*_[(]{0,3}`;
export const apostrophe = "['’]";
export const opener =
  '(?:(?:Sure(?: thing)?|Certainly|Of course|Absolutely|Okay|OK|Yes|No problem|Great|Gladly|Understood|Got it|Alright|With pleasure|As requested|Great question)(?:[!,.:]{1,2}| [–—-]) )';
export const translated =
  '(?:translat(?:ion|ed|ing)s?|English (?:version|rendering|text)|rendered into English)';
export const material =
  '(?:text|sentence|passage|paragraph|article|document|content|story|message|excerpt|snippet|phrase|string|file|request)s?';
export const colon = ':[*_ ]*(?=\\n|$)';
export const rest = '[^\\n.!?]{0,160}[.!?]?[*_)\\]]{0,2}';
export const languages =
  '(?:English|Chinese|Simplified Chinese|Traditional Chinese|Mandarin|German|French|Spanish|Italian|Portuguese|Russian|Japanese|Korean|Arabic|Dutch|Polish|Turkish|Ukrainian|Czech|Vietnamese|Hindi|Indonesian)';

/** A pattern for something that only chat models say. `reason` is the message: by default, to remove it. */
export function says(pattern: string, example: string, reason = commentary): TextPattern {
  const {needs, isAnchored} = factsOf(pattern);
  return {
    pattern: new RegExp(pattern, 'g'),
    ...(isAnchored ? {starts} : {}),
    ...(needs ? {needs} : {}),
    example,
    reason,
    ...(reason === commentary ? {expected: remove} : {}),
  };
}

/** The facts on all patterns that were made. */
export const facts = new Map<string, PatternFacts>();

function factsOf(pattern: string): PatternFacts {
  const known = knownFacts[pattern];
  const needs = known ? known.needs && shared(known.needs) : wordsOf(pattern);
  const found = {isAnchored: known?.isAnchored ?? startsAnchored(pattern), ...(needs && {needs})};
  facts.set(pattern, found);
  return found;
}

/** A pattern for something that people sometimes write, too: a label, a closing formula. */
export function maySay(pattern: string, example: string): TextPattern {
  return {...says(pattern, example), severity: 'warning'};
}

/** A pattern for a notice that the project may intend. */
export function mayNote(pattern: string, example: string): TextPattern {
  return {...says(pattern, example), severity: 'info'};
}

/** Markers that may come before the first word of a line, and characters after which a sentence starts. */
const lineMarkers = codesOf('*_>[( ');
const sentenceEnds = codesOf('.!?:*)');

const [lineBreak, space] = codesOf('\n ') as [number, number];

/** Offsets where lines and sentences start, and after each of up to four markers before the first word of a line. */
function starts(text: string): number[] {
  const offsets = [0];
  let markers = 0;
  for (let at = 1; at <= text.length; at++) {
    const before = text.charCodeAt(at - 1);
    if (before === lineBreak) markers = 0;
    else markers = markers < 4 && lineMarkers.includes(before) ? markers + 1 : 5;
    const startsSentence = before === space && sentenceEnds.includes(text.charCodeAt(at - 2));
    if (markers < 5 || startsSentence) offsets.push(at);
  }
  return offsets;
}

function codesOf(characters: string): number[] {
  return [...characters].map(character => character.charCodeAt(0));
}

/** Whether every alternative of a pattern is anchored at the start of a line or a sentence. */
function startsAnchored(pattern: string): boolean {
  return alternativesOf(pattern).every(part => part.startsWith('(?<=^|\\n'));
}

/** Words to look for before trying a pattern, the rarest first. A pattern that contains one can't match without it. */
const filterWords =
  'ranslat|rovided|nglish|ersion|riginal|ource|pologi|orry|nfortunately|xplanation|lternativ|hoices|hanges|nything|appy|raining|nowledge|update|ability|access|count|phras|ender|Response|Instruction|Input|Output|Assistant|Human|User|System|ChatGPT|hink|anguage|AI|diomatic|iteral|ormal|natural|Shall|Should|Would|Want|Do you|Option|Here you|Sure|Certainly|Of course|Absolutely|Okay|OK|Yes|No problem|Great|Gladly|Understood|Got it|Alright|With pleasure|As requested|know|ell|ope|ontinue|Please|Act as|Let me|ote|next|eel|If|text'.split(
    '|',
  );

/** Words of which every match of a pattern contains one; undefined if none are known. */
function wordsOf(pattern: string): readonly string[] | undefined {
  const words = alternativesOf(pattern).map(wordsInSequence);
  return words.every(found => found !== undefined) ? shared([...new Set(words.flat())]) : undefined;
}

const lists = new Map<string, readonly string[]>();

/** Returns the same list for the same words, so that each list is looked for once in a text. */
function shared(words: readonly string[]): readonly string[] {
  const key = words.toSorted().join();
  const list = lists.get(key) ?? words;
  lists.set(key, list);
  return list;
}

/** Words in the sequence itself, or in every alternative of one of its groups. */
function wordsInSequence(sequence: string): readonly string[] | undefined {
  const {literal, groups} = partsOf(sequence);
  const word = filterWords.find(filter => literal.includes(filter));
  if (word) return [word];
  const inGroups = groups.map(wordsOf).filter(words => words !== undefined);
  return inGroups.toSorted((one, other) => one.length - other.length)[0];
}

/** The parts that a match must contain: plain characters, with NUL between those that are not adjacent, and groups. */
function partsOf(sequence: string): {literal: string; groups: readonly string[]} {
  const groups: string[] = [];
  let literal = '';
  let group = '';
  let depth = 0;
  for (const [all, piece = '', quantifier] of sequence.matchAll(
    /(\\.|\[(?:\\.|[^\]\\])*\]|[^\\[()?*{]+(?![?*{])|[\s\S])([?*]|\{0)?/g,
  )) {
    if (piece === ')' && --depth === 0) {
      if (!quantifier && /^\((?:\?:|[^?])/.test(group)) groups.push(group.replace(/^\((?:\?:)?/, ''));
      group = '';
      literal += '\0';
    } else if (piece === '(' || depth > 0) {
      if (piece === '(') depth++;
      group += all;
    } else literal += quantifier || /^[\\[]./.test(piece) ? '\0' : piece;
  }
  return {literal, groups};
}

/** The top-level alternatives of a pattern. */
function alternativesOf(pattern: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const [piece] of pattern.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[^\\[()|]+|[\s\S]/g)) {
    if (piece === '(') depth++;
    if (piece === ')') depth--;
    if (piece === '|' && depth === 0) parts.push('');
    else parts.push(parts.pop() + piece);
  }
  return parts;
}
