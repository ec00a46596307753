import {realpath} from 'node:fs/promises';
import {relative, resolve, sep} from 'node:path';
import type {StructuredPatch} from 'diff';
import {type Call, freely} from '../engine/call.js';
import type {Linter} from '../engine/linter.js';
import {realPath} from '../node/real-path.js';
import type {Message} from '../rule/message.js';
import {ChangesError, Git} from './git.js';

export {ChangesError} from './git.js';

/** Lines, from 1, both ends inclusive. An empty range (`end` = `start` - 1) is a place where lines were taken out. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** The changed lines of a file: `all` for a new file, empty for an unchanged one. */
export type ChangedLines = 'all' | readonly LineRange[];

/**
 * What has changed in a working tree since a commit: committed or not, new files included. A file that git does not know
 * here, since it is ignored or belongs to another repository, is new.
 */
export class Changes {
  readonly #root: string;
  readonly #cwd: string;
  /** By path from the root. */
  readonly #files: ReadonlyMap<string, ChangedLines>;
  /** Paths from the root of the files that git knows. */
  readonly #tracked: ReadonlySet<string>;

  private constructor(
    root: string,
    cwd: string,
    files: ReadonlyMap<string, ChangedLines>,
    tracked: ReadonlySet<string>,
  ) {
    this.#root = root;
    this.#cwd = cwd;
    this.#files = files;
    this.#tracked = tracked;
  }

  /**
   * Asks git. If the commit is on another branch, changes count from the point where the branches parted.
   *
   * @param ref Anything that git resolves to a commit.
   * @param cwd A folder of the working tree: paths are relative to it.
   * @throws {ChangesError} When git is missing, the folder is not in a working tree, or the commit does not exist.
   */
  static async since(ref: string, cwd: string): Promise<Changes> {
    const folder = await realpath(cwd);
    const git = await Git.of(folder);
    const root = (await git.run(folder, 'rev-parse', '--show-toplevel')).trim();
    const commit = await git
      .run(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)
      .catch(() => {
        throw new ChangesError(`git has no commit, branch, or tag \`${ref}\``);
      });
    // A shallow clone may not have the commit where branches parted.
    const base = await git
      .run(folder, 'merge-base', '--end-of-options', commit.trim(), 'HEAD')
      .catch(() => commit);
    // Whatever the settings are, of the user or in .gitattributes, which may call a text binary: lines without context, paths as they are.
    const options = [
      '--text',
      '--unified=0',
      '-O/dev/null',
      '--inter-hunk-context=0',
      '--no-color',
      '--no-ext-diff',
      '--no-textconv',
      // A name may start with a space, which would be lost at the start of a path.
      '--src-prefix=a/',
      '--dst-prefix=b/',
      '--find-renames',
      '--ignore-submodules',
    ];
    const [patch, untracked, tracked] = await Promise.all([
      git.run(root, '-c', 'core.quotePath=false', 'diff', ...options, '--end-of-options', base.trim(), '--'),
      git.run(root, 'ls-files', '--others', '--exclude-standard', '-z'),
      git.run(root, 'ls-files', '--cached', '-z'),
    ]);
    const {parsePatch} = await import('diff');
    const files = new Map<string, ChangedLines>();
    for (const file of parsePatch(patch))
      if (file.newFileName) files.set(file.newFileName.replace(/^b\//, ''), linesOf(file));
    for (const path of untracked.split('\0')) if (path !== '') files.set(path, 'all');
    return new Changes(root, folder, files, new Set(tracked.split('\0')));
  }

  /** The lines of a file that have changed. */
  linesOf(path: string): ChangedLines {
    const file = resolve(this.#cwd, path);
    // To git a link is a file of its own, in which nothing of the text changes.
    const below = relative(this.#root, realPath(file) ?? file)
      .split(sep)
      .join('/');
    return this.#files.get(below) ?? (this.#tracked.has(below) ? [] : 'all');
  }

  /** Whether anything has changed in a file. */
  has(path: string): boolean {
    const lines = this.linesOf(path);
    return lines === 'all' || lines.length > 0;
  }
}

/** The messages that touch changed lines. */
export function messagesInLines(messages: readonly Message[], lines: ChangedLines): Message[] {
  if (lines === 'all') return [...messages];
  return messages.filter(({start, end}) => lines.some(range => touches(range, start.line, end.line)));
}

/**
 * A linter that reports on changed lines only. A text that differs from the one that it was given first under a path
 * is what fixes have made of it: what they changed counts as changed.
 *
 * @param call Calls what may take long.
 */
export function limitToChangedLines(
  linter: Linter,
  linesOf: (path: string) => ChangedLines,
  call: Call = freely,
): Linter {
  let original = {path: '', text: ''};
  return {
    ...linter,
    async lint(text, options = {}) {
      const {path = ''} = options;
      if (path !== original.path) original = {path, text};
      const lines = linesOf(path);
      const result = await linter.lint(text, options);
      const current =
        lines === 'all' || text === original.text ? lines : await carried(lines, original.text, text, call);
      return {...result, messages: messagesInLines(result.messages, current)};
    },
  };
}

/** Where the changed lines of a text stand after it was changed again, with what was changed now. */
async function carried(
  lines: readonly LineRange[],
  before: string,
  after: string,
  call: Call,
): Promise<LineRange[]> {
  const {diffLines} = await import('diff');
  const found: LineRange[] = [];
  let old = 1;
  let line = 1;
  for (const {added, removed, count = 0} of await call(() => diffLines(before, after))) {
    if (removed) old += count;
    else if (added) {
      found.push({start: line, end: line + count - 1});
      line += count;
    } else {
      const [first, last, shift] = [old, old + count - 1, line - old];
      for (const {start, end} of lines) {
        if (start > last || Math.max(start, end) < first) continue;
        found.push({start: Math.max(start, first) + shift, end: Math.min(end, last) + shift});
      }
      old += count;
      line += count;
    }
  }
  return found;
}

/** Whether lines `first` to `last` have a line of a range, or the place where lines were taken out inside them. */
function touches({start, end}: LineRange, first: number, last: number): boolean {
  return end < start ? first < start && start <= last : first <= end && start <= last;
}

function linesOf({hunks}: StructuredPatch): LineRange[] {
  return hunks.map(({newStart, newLines}) => ({start: newStart, end: newStart + newLines - 1}));
}
