import {readFile} from 'node:fs/promises';
import {basename, extname} from 'node:path';

/** A config file's text. */
export interface ConfigText {
  /** Absolute path. */
  readonly file: string;
  /** Undefined if the file does not exist yet or is a program. */
  readonly text: string | undefined;
}

/** The new content of a config file. */
export interface ChangedConfig {
  readonly after: string;
}

/** Why a config file cannot be changed here. */
export interface NotChanged {
  readonly why: string;
}

/** Reads the config file to add terms to. It need not exist. */
export async function readConfigText(file: string): Promise<ConfigText> {
  return {file, text: isProgram(file) ? undefined : await readFile(file, 'utf8').catch(() => undefined)};
}

/** Adds a term to a config file, keeping its comments and layout. */
export async function withTerm(
  {file, text: before}: ConfigText,
  term: string,
): Promise<ChangedConfig | NotChanged> {
  if (isProgram(file))
    return {why: `${basename(file)} is a program: add \`${term}\` to its \`terms\` yourself`};
  const after = isYaml(file, before)
    ? (await import('./yaml-terms.js')).withYamlTerm(before ?? '', term)
    : await inJson(file, before, term);
  if (after === undefined) return {why: `${basename(file)} can't be read: fix it first`};
  return {after};
}

function isProgram(file: string): boolean {
  return /\.[cm]?[jt]s$/.test(extname(file));
}

function isYaml(file: string, text: string | undefined): boolean {
  if (/\.ya?ml$/.test(file)) return true;
  return basename(file) === '.mtlintrc' && text !== undefined && !/^\s*[{/]/.test(text);
}

async function inJson(file: string, before: string | undefined, term: string): Promise<string | undefined> {
  const {applyEdits, findNodeAtLocation, modify, parseTree} = await import('jsonc-parser');
  const text = before === undefined || before.trim() === '' ? '{}\n' : before;
  const root = parseTree(text, [], {allowTrailingComma: true});
  if (root?.type !== 'object') return undefined;
  const path = [...(basename(file) === 'package.json' ? ['mtlint'] : []), 'terms'];
  const terms = findNodeAtLocation(root, path);
  if (terms && terms.type !== 'array') return undefined;
  const formattingOptions = {
    insertSpaces: !/^\t/m.test(text),
    tabSize: indentOf(text),
    eol: /\r\n/.test(text) ? '\r\n' : '\n',
  };
  const last = terms?.children?.at(-1);
  const afterComment = last && insertAfterComment(text, last.offset + last.length, term);
  if (afterComment) return afterComment;
  const edits = terms
    ? modify(text, [...path, -1], term, {formattingOptions, isArrayInsertion: true})
    : modify(text, path, [term], {formattingOptions});
  return applyEdits(text, edits);
}

/** Spaces of the first line that is indented. */
function indentOf(text: string): number {
  return /^( +)\S/m.exec(text)?.[1]?.length ?? 2;
}

/** Adds a term below a comment that follows the last element of a list, so that the comment stays with its element. */
function insertAfterComment(text: string, end: number, term: string): string | undefined {
  const [line, comma] =
    /^[ \t]*(,?)[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*\*\/[ \t]*)(?=[\r\n])/.exec(text.slice(end)) ?? [];
  if (line === undefined) return undefined;
  const indent = /(?:\r\n|^|\r|\n)[ \t]*(?=[^\r\n]*$)/.exec(text.slice(0, end))?.[0] ?? '\n';
  const rest = end + line.length;
  const before = comma ? line : `,${line}`;
  return text.slice(0, end) + before + indent + JSON.stringify(term) + comma + text.slice(rest);
}
