/**
 * Text and file names are untrusted, and terminals and CI services interpret what is printed. Everything that is printed
 * goes through here, so that nothing acts as a command:
 *
 * - Control characters, lone surrogates and bidi controls become visible escapes. Without ESC, there are no GitLab
 *   section markers either: they end with `\r\e[0K`.
 * - GitHub Actions reads `##[name]` anywhere in a line, and `::name::` after white space at its start; Azure Pipelines reads
 *   `##vso[area.action]` anywhere, and warns of `##vso` alone; TeamCity reads `##teamcity[name]`. One character of each becomes an
 *   escape. Inserting an invisible character would not work: these services ignore such characters when they compare text.
 */

/** The second character of a sequence that starts a command anywhere in a line. */
const commandSign = String.raw`(?<=#)#(?=[a-z]{0,20}\[|vso)`;

const unsafe = new RegExp(String.raw`[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]|${commandSign}`, 'giu');

/** The same for a text of several lines, in which tabs and line ends are allowed. */
const unsafeInLine = new RegExp(String.raw`(?!\t|\r$)(?:${unsafe.source})`, 'giu');

/** Characters that JSON and XML allow, but that must not reach a terminal or a CI service. */
export const unsafeInData = new RegExp(
  String.raw`[\x7F-\x9F\p{Bidi_Control}\u2028\u2029]|${commandSign}`,
  'giu',
);

/** Maximum number of characters that decide whether the character before them starts a command. */
export const longestCommand = 24;

/**
 * Makes a name or a part of a line safe to print. A line end becomes `\n`, another unsafe character `\u` and its code; a
 * byte of a file name that is not UTF-8 becomes `\x` and its value.
 *
 * @param before Text printed directly before it, if known: a command may start there. `after` likewise.
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

/** Makes a whole line safe to print. */
export function visibleLine(line: string): string {
  return withoutCommand(line.replace(unsafe, escapeOf));
}

/** Makes several lines safe to print, keeping line ends and tabs. */
export function visibleLines(text: string): string {
  return text.replace(/[^\n]+/g, line => withoutCommand(line.replace(unsafeInLine, escapeOf)));
}

/** Puts a message on one line, with single spaces for white space. */
export function oneLine(text: string): string {
  return visible(text.replace(/\s+/g, ' ').trim());
}

/** JSON in which nothing looks like a command. */
export function inertJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(unsafeInData, unicodeEscape);
}

/** Escapes a command at the start of a line, after any white space and invisible characters. */
function withoutCommand(line: string): string {
  return line.replace(
    /^([\s\p{Default_Ignorable_Code_Point}]*):(?=:)/u,
    (_, before: string) => before + unicodeEscape(':'),
  );
}

/** The visible escape for an unsafe character. */
export function escapeOf(unit: string): string {
  if (unit === '\n') return '\\n';
  const code = unit.charCodeAt(0);
  return code >= 0xdc80 && code <= 0xdcff ? `\\x${(code & 0xff).toString(16)}` : unicodeEscape(unit);
}

function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
