import type {Block, Piece} from '../../model/block.js';
import type {Code, Segment, SegmentPart} from '../../model/segment.js';
import {FileFormatError} from '../file-format-error.js';
import type {FileFacts} from '../format.js';
import type {SegmentFile} from '../segments/format.js';
import {type Cue, cuesOfSrt, cuesOfVtt, eventsOfAss, notesOf} from './cues.js';
import {
  assMarkup,
  endsSentence,
  isLowercase,
  type Speech,
  type SubtitleMarkup,
  speechesOf,
  srtMarkup,
  vttMarkup,
} from './speech.js';

/** The longest pause within a sentence, in seconds. */
const longestPause = 4;

/** How long what has no full stop can be, in characters: before a capital letter, or a lowercase one. */
const longest = {capital: 500, lowercase: 2000};

/** Subtitles in SubRip format. */
export function readSrt(text: string, {language}: FileFacts): SegmentFile {
  const cues = cuesOfSrt(text);
  if (cues.length === 0 && text.trim() !== '')
    throw new FileFormatError(
      'SubRip',
      1,
      'no times of subtitles found, such as `00:00:01,000 --> 00:00:02,000`',
    );
  return {segments: segmentsOf(text, cues, srtMarkup, language)};
}

/** Subtitles in WebVTT format. Their header may name the language. */
export function readVtt(text: string, {language}: FileFacts): SegmentFile {
  const cues = cuesOfVtt(text);
  if (cues.length === 0 && text.trim() !== '' && !text.startsWith('WEBVTT'))
    throw new FileFormatError('WebVTT', 1, '`WEBVTT` expected');
  const [header = ''] = text.split(/(?:\r\n?|\n)\s*(?:\r\n?|\n)/, 1);
  const [, declared = language] =
    /^Language:\s*([A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8}){0,3})\s*$/m.exec(header) ?? [];
  return {segments: segmentsOf(text, cues, vttMarkup, declared), comments: notesOf(text, cues)};
}

/** Subtitles in the format of Advanced SubStation Alpha. */
export function readAss(text: string, {language}: FileFacts): SegmentFile {
  if (!/^\[Events\]/im.test(text))
    throw new FileFormatError('Advanced SubStation Alpha', 1, 'expected a section `[Events]`');
  const {cues, comments} = eventsOfAss(text);
  return {segments: segmentsOf(text, cues, assMarkup, language), comments};
}

/** A segment for each group of cues that share a sentence. */
function segmentsOf(text: string, cues: readonly Cue[], markup: SubtitleMarkup, language: string): Segment[] {
  const groups: Group[] = [];
  for (const cue of cues) {
    const speeches = speechesOf(text, cue, markup);
    const [first] = speeches;
    if (!first) continue;
    const last = groups.at(-1);
    const group = last?.goesOn(cue, first) ? last : new Group(language);
    if (group !== last) groups.push(group);
    group.add(cue, speeches, codesIn(text, cue, markup));
  }
  return groups.map(group => group.segment);
}

/** Cues of which each but the last ends within a sentence. */
class Group {
  readonly #language: string;
  readonly #parts: SegmentPart[] = [];
  readonly #codes: Code[] = [];
  readonly #blocks: {readonly kind: Block['kind']; readonly pieces: Piece[]}[] = [];
  /** When the last cue ends, in seconds. */
  #to = 0;
  #last: Speech | undefined;
  /** What the last block says. */
  #said = '';

  constructor(language: string) {
    this.#language = language;
  }

  get segment(): Segment {
    const [{id, place}] = this.#parts as [SegmentPart];
    return {
      id,
      target: {
        language: this.#language,
        blocks: this.#blocks.map(block => ({...block, language: this.#language})),
        place: {start: place.start, end: this.#parts.at(-1)!.place.end},
        codes: this.#codes,
      },
      translate: true,
      notes: [],
      parts: this.#parts,
    };
  }

  /** Whether the last sentence goes on in a cue. */
  goesOn({from}: Cue, next: Speech): boolean {
    const last = this.#last;
    if (!last || last.isApart || next.isApart || next.isTurn || last.voice !== next.voice) return false;
    if (isLowercase(next.text.text)) return this.#said.length < longest.lowercase;
    return (
      !endsSentence(this.#said) && from - this.#to <= longestPause && this.#said.length < longest.capital
    );
  }

  add({id, to, place}: Cue, speeches: readonly Speech[], codes: readonly Code[]): void {
    for (const [index, speech] of speeches.entries()) {
      if (index === 0 && this.#parts.length > 0) this.#continue(speech);
      else {
        this.#blocks.push({kind: speech.isApart ? 'label' : 'paragraph', pieces: [...speech.text.pieces()]});
        this.#said = speech.text.text;
      }
      this.#last = speech;
    }
    this.#parts.push({id, place});
    this.#codes.push(...codes);
    this.#to = to;
  }

  /** Adds to the last block. What is between two cues is white space. */
  #continue({text}: Speech): void {
    const {pieces} = this.#blocks.at(-1)!;
    const more = text.pieces();
    pieces.push({value: '\n', start: pieces.at(-1)!.end, end: more[0]!.start}, ...more);
    this.#said += `\n${text.text}`;
  }
}

function codesIn(text: string, {place}: Cue, {tags}: SubtitleMarkup): Code[] {
  return [...text.slice(place.start, place.end).matchAll(tags)].map(({0: code, index}) => ({
    kind: code.startsWith('</') ? 'close' : 'open',
    text: code,
    place: {start: place.start + index, end: place.start + index + code.length},
  }));
}
