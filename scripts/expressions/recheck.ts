import {createHash} from 'node:crypto';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {fileURLToPath} from 'node:url';
import {simplified} from './simplify.js';
import type {Expression} from './syntax.js';

const require = createRequire(import.meta.url);

/** Limits are steps, not times, so that a busy machine gives the same results; but for the time of all, in milliseconds. */
const parameters = {timeout: 60_000, incubationTimeout: null, attackTimeout: null, seedingTimeout: null};

/** What recheck has to say against an expression; undefined where it is safe. */
export async function objectionTo(expression: Expression): Promise<string | undefined> {
  const {source, flags} = simplified(expression);
  const key = `/${source}/${flags}`;
  if (safe.has(key)) return undefined;
  const {check} = await loadRecheck();
  const result = await check(source, flags, parameters);
  if (result.status === 'unknown') return `recheck cannot judge it (${result.error.kind})`;
  if (result.status === 'vulnerable')
    return `takes ${result.complexity.summary} time on a text like ${result.attack.pattern}`;
  safe.add(key);
  return undefined;
}

/** Remembers what was found safe. */
export function keepSafe(): void {
  mkdirSync(new URL('./', file), {recursive: true});
  writeFileSync(file, JSON.stringify({version, safe: [...safe]}));
}

const file = new URL('../../node_modules/.cache/mtlint/expressions.json', import.meta.url);
const version = versionOf(new URL('./', import.meta.url));
const safe = readSafe();

function readSafe(): Set<string> {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8'));
    return new Set(kept.version === version ? (kept.safe as string[]) : []);
  } catch {
    return new Set();
  }
}

/** That of recheck, and of what it is given. */
function versionOf(folder: URL): string {
  const hash = createHash('sha256').update(require('recheck/package.json').version);
  for (const name of readdirSync(folder).sort()) hash.update(readFileSync(new URL(name, folder)));
  return hash.digest('hex');
}

/** The program of the platform is a hundred times as fast as the script. */
async function loadRecheck(): Promise<typeof import('recheck')> {
  process.env.RECHECK_BACKEND = hasProgram() ? 'native' : 'pure';
  return import('recheck');
}

function hasProgram(): boolean {
  const platform = {darwin: 'macos', linux: 'linux', win32: 'windows'}[process.platform as string];
  try {
    return fileURLToPath(import.meta.resolve(`recheck-${platform}-${process.arch}/package.json`)) !== '';
  } catch {
    return false;
  }
}
