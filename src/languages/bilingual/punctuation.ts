import {matchesOf} from '../neutral/regex-matches.js';
import {squashed} from './latin-tokens.js';
import {type LanguagePair, primary, type Span, spanOf} from './span.js';

const closing = '”“"’‘\'」』）)]】»«›‹';
const ends = '.!?。！？…।؟۔．｡';
const pauses = ':;：；，,、';

/** How a text ends, without spaces, closing quotation marks, and brackets. */
interface Ending {
  readonly last: string;
  /** Offset of the last character that counts. */
  readonly at: number;
  /** Offset after the last character that is no space. */
  readonly end: number;
}

function endingOf(text: string): Ending {
  const end = text.trimEnd().length;
  let at = end - 1;
  while (at >= 0 && (closing.includes(text[at]!) || text[at] === ' ')) at--;
  return {last: text[at] ?? '', at, end};
}

const abbreviationsAtEnd =
  /(?<![\p{L}])(?:etc|Ltd|Inc|Co|U\.S|[ap]\.m|Jr|Sr|Corp|al|No|vs|Dr|St)\.["”’)\]]{0,2}$/u;

/**
 * The stop at the end of a target whose source ends with no mark: typical of headings and labels. In running text, the source
 * may simply have lost its own.
 */
export function stopAdded(source: string, target: string): Span | undefined {
  const from = endingOf(source);
  if (from.last === '' || ends.includes(from.last) || pauses.includes(from.last)) return undefined;
  const {last, at, end} = endingOf(target);
  if (last !== '.' || target[at - 1] === '.' || end - at > 2) return undefined;
  if (abbreviationsAtEnd.test(target.slice(Math.max(0, end - 12), end))) return undefined;
  return {start: at, end: at + 1, text: '.'};
}

const noStop =
  /(?:(?<!\p{L})(?:z|sog|bzw|usw|ca|d|Nr|vs|p|ej|etc|etw|St|Dr|г|гг|см|др)|(?<!\d)\d{1,2}|(?<!\p{L})\p{Lu})\.$/u;

/** The last character of a target that lost the stop of its source. Abbreviations and ordinals of the source end with none. */
export function stopLost(source: string, target: string): Span | undefined {
  const from = endingOf(source);
  if (!ends.includes(from.last) || from.last === '') return undefined;
  if (noStop.test(source.slice(Math.max(0, from.end - 6), from.end))) return undefined;
  const {last, at, end} = endingOf(target);
  if (at < 0 || `${ends};:؛：；`.includes(last) || !/[\p{L}\p{M}\d,%]/u.test(last)) return undefined;
  // One word in capitals is a heading: "RESULTS".
  if (!/\p{Ll}|\p{Lo}/u.test(target)) return undefined;
  return {start: end - 1, end, text: target.slice(end - 1, end)};
}

const quotes = /["“”„«»「」『』《》〈〉‚‘’'＂＇]/;
const addedQuotes = /["“”„«»]/g;

/** A double quotation mark of the target. */
export interface QuoteAdded extends Span {
  /** Whether each mark has a second one. A mark alone is damage: "adolescents” well-being". */
  readonly isPair: boolean;
}

/** Double quotation marks of a target whose source has no quotation mark of any kind. */
export function quotesAdded(source: string, target: string): QuoteAdded[] {
  if (!/["“”„«»]/.test(target) || quotes.test(source)) return [];
  const marks = matchesOf(target, addedQuotes)
    .map(spanOf)
    // Inches and seconds.
    .filter(({start}) => !/\d/.test(target[start - 1] ?? ''));
  const isPair = marks.length % 2 === 0;
  return marks.map(mark => ({...mark, isPair}));
}

/** Text in brackets of the source that is lost. */
export interface BracketsLost extends Span {
  /** Whether they hold a number or a name, which no translation drops. Other words can be in the text around. */
  readonly holdsName: boolean;
}

const brackets = /[(（[【〔]([^()（）[\]【】〔〕]{1,200})[)）\]】〕]/g;

/** A short form that a text may never use again: "(AP)". */
const abbreviation = /^\s*\p{Lu}[\p{L}-]{0,7}\s*$/u;

/** Words that a slash or nothing can translate: "和（或）" is "and/or". */
const alternatives = /^(?:或者?|和|及|或は|または|oder|und|or|and|ou|et|o|y|и|или)$/i;

/** Brackets of a source whose target has none, and does not have what they hold. */
export function bracketsLost(source: string, target: string): BracketsLost[] {
  if (!/[(（[【〔]/.test(source) || /[(（[【〔]/.test(target)) return [];
  const there = squashed(target);
  return matchesOf(source, brackets).flatMap(match => {
    const inner = match[1]!;
    const words = inner.match(/[A-Za-z0-9]{2,}/g) ?? [];
    const kept = words.filter(word => there.includes(squashed(word)));
    if (kept.length > 0 && kept.length >= words.length / 2) return [];
    if (alternatives.test(inner)) return [];
    const holdsName = /\d|\p{Lu}\p{L}/u.test(inner) && !abbreviation.test(inner);
    return [{...spanOf(match), holdsName}];
  });
}

const sourceMarker =
  /^\s*(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）.、．:：](?![\d)])|[①-⑳]|[•·●■◆▲►–—*-]\s)/;
const targetMarker =
  /^\s*["“]?(?:[([（]?(?:\w{1,4}|first|second|third|fourth|fifth|[一二三四五六七八九十]{1,3})[)\].:,、．）：]|[①-⑳•·●■◆▲►–—*-]|\d|(?:first|second|third|one|two|three|four|five|six|section|part|chapter|step)(?!\p{L}))/iu;

/** The number or bullet at the start of a source that its target lost. */
export interface ListMarkerLost extends Span {
  readonly isNumber: boolean;
}

/** Languages that write ordinals with a stop: "30. Mai". */
const ordinalStops: ReadonlySet<string> = new Set(
  'de et fi cs sk pl da nb nn no sv hu tr sl hr sr bs lv lt is fo'.split(' '),
);

/** The number or bullet at the start of a source whose target starts with none. */
export function listMarkerLost(
  source: string,
  target: string,
  {source: language}: LanguagePair,
): ListMarkerLost | undefined {
  const match = sourceMarker.exec(source);
  if (!match || targetMarker.test(target)) return undefined;
  const marker = match[0].trimStart();
  const digits = /\d+/.exec(marker)?.[0];
  if (digits && marker.endsWith('.')) {
    const isOrdinal = /^\s+\p{Ll}/u.test(source.slice(match[0].length, match[0].length + 4));
    if (isOrdinal || (ordinalStops.has(primary(language)) && target.includes(digits))) return undefined;
  }
  const start = match[0].length - marker.length;
  return {start, end: match[0].length, text: marker, isNumber: /[\d一二三四五六七八九十①-⑳]/.test(marker)};
}
