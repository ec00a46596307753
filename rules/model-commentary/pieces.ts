import type {TextPattern} from '../../src/toolkit.js';

const remove = (): readonly string[] => [''];
const chatter = (): string => 'The model talks instead of the text: take it out';
export const refusal = (): string =>
  'The model refuses or asks back: the translation is missing, translate again';

/**
 * More follows, as ever. V8 compiles what stands behind an assertion once, not once for each way to get there: an expression
 * of a thousand characters in 7 ms instead of 40.
 */
export const more = '(?=[^])';
/** Where a line starts, with the marks of a list, a quotation or emphasis before its first word. */
export const line = `(?<=^|\\n)[*_>\\[( ]{0,4}${more}`;
/** Where a line or a sentence starts. */
export const start = `(?<=^|\\n[*_>\\[( ]{0,4}|[.!?:*)] )${more}`;
/** Where a line or a sentence starts, with the marks around a remark before its first word: "It is closed. (Note: I have …)". */
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

/** What a chat model says, by its start. `reason` says what to do: take it out, or translate again. */
export function says(pattern: string, example: string, reason = chatter): TextPattern {
  const needs = wordsOf(pattern);
  return {
    pattern: new RegExp(pattern, 'g'),
    ...(isAnchored(pattern) ? {starts} : {}),
    ...(needs ? {needs} : {}),
    example,
    reason,
    ...(reason === chatter ? {expected: remove} : {}),
  };
}

/** What a person writes now and then, too: a label, a closing formula. */
export function maySay(pattern: string, example: string): TextPattern {
  return {...says(pattern, example), severity: 'warning'};
}

/** Marks that may stand before the first word of a line, and those behind which a sentence starts. */
const lineMarks = codesOf('*_>[( ');
const sentenceEnds = codesOf('.!?:*)');

const [lineBreak, space] = codesOf('\n ') as [number, number];

/** Where lines and sentences start, and behind each of up to four marks that stand before the first word of a line. */
function starts(text: string): number[] {
  const places = [0];
  let marks = 0;
  for (let at = 1; at <= text.length; at++) {
    const before = text.charCodeAt(at - 1);
    if (before === lineBreak) marks = 0;
    else marks = marks < 4 && lineMarks.includes(before) ? marks + 1 : 5;
    const startsSentence = before === space && sentenceEnds.includes(text.charCodeAt(at - 2));
    if (marks < 5 || startsSentence) places.push(at);
  }
  return places;
}

function codesOf(characters: string): number[] {
  return [...characters].map(character => character.charCodeAt(0));
}

/** Whether all alternatives of a pattern start where a line or a sentence does. */
function isAnchored(pattern: string): boolean {
  return alternativesOf(pattern).every(part => part.startsWith('(?<=^|\\n'));
}

/** Words by which a pattern is known not to match where they are absent, the rarest first. */
const tellingWords =
  'ranslat|rovided|nglish|ersion|riginal|ource|pologi|orry|nfortunately|xplanation|lternativ|hoices|hanges|nything|appy|raining|nowledge|update|ability|access|count|phras|ender|Response|Instruction|Input|Output|Assistant|Human|User|System|ChatGPT|hink|anguage|AI|diomatic|iteral|ormal|natural|Shall|Should|Would|Want|Do you|Option|Here you|Sure|Certainly|Of course|Absolutely|Okay|OK|Yes|No problem|Great|Gladly|Understood|Got it|Alright|With pleasure|As requested|know|ell|ope|ontinue|Please|Act as|Let me|ote|next|eel|If|text'.split(
    '|',
  );

/** Words of which every match of a pattern has one; undefined where none can be told. */
function wordsOf(pattern: string): readonly string[] | undefined {
  const words = alternativesOf(pattern).map(wordsInSequence);
  return words.every(found => found !== undefined) ? shared([...new Set(words.flat())]) : undefined;
}

const lists = new Map<string, readonly string[]>();

/** The same list for the same words: it is looked for once in a text. */
function shared(words: readonly string[]): readonly string[] {
  const key = words.toSorted().join();
  const list = lists.get(key) ?? words;
  lists.set(key, list);
  return list;
}

/** Those that stand in a sequence itself, or in each alternative of a group of it. */
function wordsInSequence(sequence: string): readonly string[] | undefined {
  const {literal, groups} = partsOf(sequence);
  const word = tellingWords.find(telling => literal.includes(telling));
  if (word) return [word];
  const inGroups = groups.map(wordsOf).filter(words => words !== undefined);
  return inGroups.toSorted((one, other) => one.length - other.length)[0];
}

/** What must stand in a match of a sequence: its plain characters, with blanks between those that are not neighbours, and its groups. */
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

/** The alternatives that a pattern is made of, outside groups and classes. */
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
