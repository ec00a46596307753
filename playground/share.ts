/** The part of an address after `#`, which browsers send nowhere: `text=` and settings, in percent-encoded UTF-8. */

/** What a link holds. */
export interface Shared {
  readonly text: string;
  /** Name of a format. */
  readonly format: string;
  /** BCP 47 tag; empty: the text shows it. */
  readonly language: string;
  readonly source: string | undefined;
  readonly sourceLanguage: string;
}

/** The fragment, with its `#`, of a link to a text. */
export function fragmentOf({text, format, language, source, sourceLanguage}: Shared): string {
  const parts: readonly (readonly [name: string, value: string | undefined])[] = [
    ['text', text],
    ['format', format],
    ['language', language || undefined],
    ['source', source],
    ['source-language', (source !== undefined && sourceLanguage) || undefined],
  ];
  return `#${parts.flatMap(([name, value]) => (value === undefined ? [] : `${name}=${encode(value)}`)).join('&')}`;
}

/**
 * What a fragment holds; undefined if it has no text.
 *
 * @throws {URIError} When it is cut off in the middle of a character.
 */
export function readFragment(fragment: string): Partial<Shared> | undefined {
  const values = new Map<string, string>();
  for (const part of fragment.replace(/^#/, '').split('&')) {
    const at = part.indexOf('=');
    if (at > 0) values.set(part.slice(0, at), decodeURIComponent(part.slice(at + 1)));
  }
  const text = values.get('text');
  if (text === undefined) return undefined;
  const [format, language] = [values.get('format'), values.get('language')];
  const [source, sourceLanguage] = [values.get('source'), values.get('source-language')];
  return {
    text,
    ...(format !== undefined && {format}),
    ...(language !== undefined && {language}),
    ...(source !== undefined && {source}),
    ...(sourceLanguage !== undefined && {sourceLanguage}),
  };
}

/** UTF-8 has no halves of surrogate pairs. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
