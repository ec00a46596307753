import {abbreviationKind} from '../../languages/en/abbreviations.js';
import type {Range} from '../../model/comment.js';
import {MappedText} from '../segments/mapped-text.js';
import {withoutReferences} from '../segments/markup.js';
import type {Cue} from './cues.js';

/** What one person says in a cue, or a part of it. */
export interface Speech {
  readonly text: MappedText;
  /** Who speaks, where the file says. */
  readonly voice: string | undefined;
  /** Whether a dash shows that somebody else speaks now. */
  readonly isTurn: boolean;
  /** A song, a sound: no sentence goes on before or after it. */
  readonly isApart: boolean;
}

/** How a format marks up its text. */
export interface SubtitleMarkup {
  readonly tags: RegExp;
  /** Whether characters may be written as references: `&amp;`. */
  readonly hasReferences: boolean;
}

/** SubRip has no definition: the tags that players know, and codes for positions. */
export const srtMarkup: SubtitleMarkup = {
  tags: /<\/?(?:[ibus]|em|strong|font|span|br|c|v|ruby|rt|lang)(?:[\s./][^<>]{0,300})?>|\{\\[^{}]{0,200}\}|\{\/?[ibus]\}/gi,
  hasReferences: false,
};

export const vttMarkup: SubtitleMarkup = {
  tags: /<[^<>]{0,300}>|\{\\[^{}]{0,200}\}/g,
  hasReferences: true,
};

/** Codes in braces, line breaks, and hard spaces. */
export const assMarkup: SubtitleMarkup = {
  tags: /\{[^{}]{0,2000}\}|\\[Nnh]/g,
  hasReferences: false,
};

const voiceTag = /<v(?:\.[^\s<>]*)?(?:\s([^<>]*))?>/g;

/** A dash, or `>>`, before what the next person says. */
const turn = /^[^\S\n]*(?:[-‐–—](?:[^\S\n]+(?=\S)|(?=["“'‘([¿¡]?\p{Lu}))|>{2,3}[^\S\n]*(?=\S))/u;

const song = /^\s*[♪♫]/;
const sound = /^\s*(?:\[[^[\]]*\]|\([^()]*\))\s*$/;

/** What is said in a cue. */
export function speechesOf(file: string, {place}: Cue, {tags, hasReferences}: SubtitleMarkup): Speech[] {
  return voicesOf(file, place).flatMap(({start, end, voice}) => {
    const plain = MappedText.verbatim(file, start, end).decode(tags, ([tag]) => spaceOf(tag));
    return turnsOf(hasReferences ? withoutReferences(plain) : plain, voice);
  });
}

/** What a tag is in the text. */
function spaceOf(tag: string): string {
  if (tag === '\\h') return ' ';
  return /^<br\b|^\\N/i.test(tag) ? '\n' : '';
}

/** Whether what was said so far ends with a sentence. */
export function endsSentence(text: string): boolean {
  const end = text
    .slice(-60)
    .trimEnd()
    .replace(/["'”’»)\]♪♫]{1,5}$/, '');
  if (/[!?…。！？｡।॥؟—–-]$/.test(end) || end.endsWith('..')) return true;
  if (!end.endsWith('.')) return false;
  const word = /[^\s"“'‘([]{1,20}$/.exec(end)?.[0] ?? '';
  return abbreviationKind(word) !== 'leading';
}

/** Whether a text goes on in lowercase. */
export function isLowercase(text: string): boolean {
  return /^[^\p{L}\p{N}]{0,20}\p{Ll}/u.test(text);
}

/** Divides a cue where another voice speaks. */
function voicesOf(file: string, {start, end}: Range): (Range & {voice: string | undefined})[] {
  const voices: (Range & {voice: string | undefined})[] = [];
  let from = start;
  let voice: string | undefined;
  for (const {index, 1: next = ''} of file.slice(start, end).matchAll(voiceTag)) {
    if (next === voice) continue;
    const at = start + index;
    if (at > from) voices.push({start: from, end: at, voice});
    voice = next;
    from = at;
  }
  return [...voices, {start: from, end, voice}];
}

/** Divides a text at lines that start with a dash, and at sounds. Line ends are white space. */
function turnsOf(text: MappedText, voice: string | undefined): Speech[] {
  const speeches: Speech[] = [];
  let start = 0;
  let isTurn = false;
  const add = (end: number): void => {
    const part = trimmed(text.slice(start, end));
    if (part.text !== '') speeches.push({text: part, voice, isTurn, isApart: isApart(part.text)});
  };
  let at = 0;
  for (const line of text.text.split(/(?<=\n|\r(?!\n))/)) {
    const dash = turn.exec(line);
    const before = text.text.slice(start, at);
    const isNext = dash ? !isLowercase(line) || endsSentence(before) : isApart(line) || sound.test(before);
    if (isNext) {
      add(at);
      start = at + (dash?.[0].length ?? 0);
      isTurn = dash !== null;
    }
    at += line.length;
  }
  add(text.text.length);
  return speeches;
}

function isApart(text: string): boolean {
  return song.test(text) || sound.test(text);
}

function trimmed(text: MappedText): MappedText {
  const start = text.text.length - text.text.trimStart().length;
  const end = text.text.trimEnd().length;
  return start === 0 && end === text.text.length ? text : text.slice(start, Math.max(start, end));
}
