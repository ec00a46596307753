/** The languages of a source and its translation (BCP 47). */
export interface LanguagePair {
  readonly source: string;
  readonly target: string;
}

/** A part of a text: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The span of a match. */
export function spanOf({0: text, index}: RegExpExecArray): Span {
  return {start: index, end: index + text.length, text};
}

/** A part of a text. */
export function spanFrom(text: string, start: number, end: number): Span {
  return {start, end, text: text.slice(start, end)};
}

/** The primary language of a tag: "zh" for "zh-Hant-TW". */
export function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0]!;
}

const withoutSpaces: ReadonlySet<string> = new Set(['zh', 'ja', 'yue', 'wuu']);

/** Whether a language is written without spaces, in Chinese or Japanese characters. */
export function isHan(tag: string): boolean {
  return withoutSpaces.has(primary(tag));
}
