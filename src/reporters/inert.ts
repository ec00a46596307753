/**
 * Text and file names come from anybody, and what is printed is read by terminals and by CI services. Everything that is
 * printed goes through here, so that none of it is taken for a command:
 *
 * - Control characters, lone surrogates and bidi controls become escapes that a reader sees. Without ESC, GitLab has no
 *   section marker, either: it ends with `\r\e[0K`.
 * - GitHub Actions reads `##[name]` anywhere in a line, and `::name::` after white space at its start; Azure Pipelines reads
 *   `##vso[area.action]` anywhere, and warns of `##vso` alone; TeamCity reads `##teamcity[name]`. One sign of each becomes an
 *   escape. An invisible character in between would not do: these services compare text as people do, and pass over it.
 */

/** The second sign of what starts a command anywhere in a line. */
const commandSign = String.raw`(?<=#)#(?=[a-z]{0,20}\[|vso)`;

const unsafe = new RegExp(String.raw`[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]|${commandSign}`, 'giu');

/** The same in a text of several lines, where tabs and line ends do what they are for. */
const unsafeInLine = new RegExp(String.raw`(?!\t|\r$)(?:${unsafe.source})`, 'giu');

/** What JSON and XML may hold as it is, and neither a terminal nor a CI service should see. */
export const unsafeInData = new RegExp(
  String.raw`[\x7F-\x9F\p{Bidi_Control}\u2028\u2029]|${commandSign}`,
  'giu',
);

/** How many characters, at most, tell whether a sign before them starts a command. */
export const longestCommand = 24;

/**
 * A name, or a piece of a line, as it may be shown. A line end becomes `\n`, another unsafe character `\u` and its code; a
 * byte of a file name that is not UTF-8 becomes `\x` and its value.
 *
 * @param before What is shown right before it, as far as it is known: a command may start there. `after` likewise.
 */
export function visible(text: string, before = '', after = ''): string {
  let shown = '';
  let last = 0;
  for (const {0: unit, index} of `${before}${text}${after}`.matchAll(unsafe)) {
    const at = index - before.length;
    if (at < 0 || at >= text.length) continue;
    shown += text.slice(last, at) + escapeOf(unit);
    last = at + 1;
  }
  return shown + text.slice(last);
}

/** A line that starts with a name or a text. */
export function visibleLine(line: string): string {
  return withoutCommand(line.replace(unsafe, escapeOf));
}

/** Several lines: their ends and tabs stay. */
export function visibleLines(text: string): string {
  return text.replace(/[^\n]+/g, line => withoutCommand(line.replace(unsafeInLine, escapeOf)));
}

/** A message on one line, white space as single spaces. */
export function oneLine(text: string): string {
  return visible(text.replace(/\s+/g, ' ').trim());
}

/** JSON of the same value, in which nothing looks like a command. */
export function inertJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(unsafeInData, unicodeEscape);
}

/** What starts a command at the start of a line: white space does not count there, nor what cannot be seen. */
function withoutCommand(line: string): string {
  return line.replace(
    /^([\s\p{Default_Ignorable_Code_Point}]*):(?=:)/u,
    (_, before: string) => before + unicodeEscape(':'),
  );
}

/** What a reader sees in the place of an unsafe character. */
export function escapeOf(unit: string): string {
  if (unit === '\n') return '\\n';
  const code = unit.charCodeAt(0);
  return code >= 0xdc80 && code <= 0xdcff ? `\\x${(code & 0xff).toString(16)}` : unicodeEscape(unit);
}

function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
