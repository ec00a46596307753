import {readFile} from 'node:fs/promises';
import {basename, dirname, extname, relative, sep} from 'node:path';

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
    ? (await import('./yaml-edits.js')).withYamlItem(before ?? '', 'terms', term)
    : await inJson(file, before, 'terms', term);
  return after === undefined ? unreadable(file) : {after};
}

/** Turns a rule off for a segment of a file, in a config file whose comments and layout stay. */
export async function withoutRule(
  {file, text: before}: ConfigText,
  {path, segment, ruleId}: {readonly path: string; readonly segment: string; readonly ruleId: string},
): Promise<ChangedConfig | NotChanged> {
  if (isProgram(file))
    return {
      why: `${basename(file)} is a program: turn \`${ruleId}\` off for \`${segment}\` in its \`overrides\` yourself`,
    };
  const files = relative(dirname(file), path).split(sep).join('/');
  const override = {files, segments: [segment], rules: {[ruleId]: 'off'}};
  const after = isYaml(file, before)
    ? (await import('./yaml-edits.js')).withYamlItem(before ?? '', 'overrides', override)
    : await inJson(file, before, 'overrides', override);
  return after === undefined ? unreadable(file) : {after};
}

function unreadable(file: string): NotChanged {
  return {why: `${basename(file)} can't be read: fix it first`};
}

function isProgram(file: string): boolean {
  return /\.[cm]?[jt]s$/.test(extname(file));
}

function isYaml(file: string, text: string | undefined): boolean {
  if (/\.ya?ml$/.test(file)) return true;
  return basename(file) === '.mtlintrc' && text !== undefined && !/^\s*[{/]/.test(text);
}

/** The text with one more item in a list of the config. */
async function inJson(
  file: string,
  before: string | undefined,
  key: 'terms' | 'overrides',
  item: unknown,
): Promise<string | undefined> {
  const {applyEdits, findNodeAtLocation, modify, parseTree} = await import('jsonc-parser');
  const text = before === undefined || before.trim() === '' ? '{}\n' : before;
  const root = parseTree(text, [], {allowTrailingComma: true});
  if (root?.type !== 'object') return undefined;
  const path = [...(basename(file) === 'package.json' ? ['mtlint'] : []), key];
  const terms = findNodeAtLocation(root, path);
  if (terms && terms.type !== 'array') return undefined;
  const formattingOptions = {
    insertSpaces: !/^\t/m.test(text),
    tabSize: indentOf(text),
    eol: /\r\n/.test(text) ? '\r\n' : '\n',
  };
  const last = terms?.children?.at(-1);
  const afterComment = last && insertAfterComment(text, last.offset + last.length, item);
  if (afterComment) return afterComment;
  const edits = terms
    ? modify(text, [...path, -1], item, {formattingOptions, isArrayInsertion: true})
    : modify(text, path, [item], {formattingOptions});
  return applyEdits(text, edits);
}

/** Spaces of the first line that is indented. */
function indentOf(text: string): number {
  return /^( +)\S/m.exec(text)?.[1]?.length ?? 2;
}

/** Adds an item below a comment that follows the last element of a list, so that the comment stays with its element. */
function insertAfterComment(text: string, end: number, item: unknown): string | undefined {
  const [line, comma] =
    /^[ \t]*(,?)[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*\*\/[ \t]*)(?=[\r\n])/.exec(text.slice(end)) ?? [];
  if (line === undefined) return undefined;
  const indent = /(?:\r\n|^|\r|\n)[ \t]*(?=[^\r\n]*$)/.exec(text.slice(0, end))?.[0] ?? '\n';
  const rest = end + line.length;
  const before = comma ? line : `,${line}`;
  return text.slice(0, end) + before + indent + JSON.stringify(item) + comma + text.slice(rest);
}
