/**
 * Kills `mtlint --fix` at random moments and looks whether each file is what it was or what it is to be.
 * `npm run test:kill` does it 200 times.
 */
import {spawn} from 'node:child_process';
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {articleOf} from './generate.js';

const program = fileURLToPath(new URL('../bin/mtlint.js', import.meta.url));
const fileCount = 60;
const damage = 'They found the the key.\r\n';

/** What many killed runs left behind. */
export interface Toll {
  /** Files that are neither old nor new. */
  readonly broken: string[];
  /** Runs that were killed after the first file was mended and before the last one was. */
  readonly midway: number;
  /** Files beside the others that Ctrl-C left. */
  readonly litter: string[];
}

/** Starts `--fix` so many times and kills it, in turn by Ctrl-C and by SIGKILL. */
export async function killFixes(times: number): Promise<Toll> {
  const folder = await mkdtemp(join(tmpdir(), 'mtlint-kill-'));
  try {
    const names = Array.from({length: fileCount}, (_, n) => `${n}.txt`);
    const before = new Map(names.map((name, n) => [name, `${damage}\r\n${articleOf(n, 60)}`]));
    await reset(folder, before);
    const start = performance.now();
    await fix(folder);
    const duration = performance.now() - start;
    const after = new Map<string, string>();
    for (const name of names) after.set(name, await readFile(join(folder, name), 'utf8'));
    const toll = {broken: [] as string[], midway: 0, litter: [] as string[]};
    for (let run = 0; run < times; run++) {
      await reset(folder, before);
      const signal = run % 2 === 0 ? 'SIGINT' : 'SIGKILL';
      await fix(folder, {signal, delay: Math.random() * duration});
      const mended = await inspect(folder, before, after, toll);
      if (mended > 0 && mended < fileCount) toll.midway++;
      const others = (await readdir(folder)).filter(name => !before.has(name));
      if (signal === 'SIGINT') toll.litter.push(...others);
      for (const name of others) await rm(join(folder, name));
    }
    return toll;
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

async function reset(folder: string, texts: ReadonlyMap<string, string>): Promise<void> {
  for (const [name, text] of texts) await writeFile(join(folder, name), text);
}

/** Counts the mended files, and notes those that are neither what they were nor what they are to be. */
async function inspect(
  folder: string,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  toll: Toll,
): Promise<number> {
  let mended = 0;
  for (const name of before.keys()) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => undefined);
    if (text === after.get(name)) mended++;
    else if (text !== before.get(name)) toll.broken.push(name);
  }
  return mended;
}

function fix(folder: string, kill?: {signal: NodeJS.Signals; delay: number}): Promise<void> {
  const child = spawn(process.execPath, [program, '--fix', '.'], {cwd: folder, stdio: 'ignore'});
  const timer = kill && setTimeout(() => child.kill(kill.signal), kill.delay);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const times = Number(process.argv[2] ?? 200);
  const {broken, midway, litter} = await killFixes(times);
  console.log(`${times} runs killed, ${midway} of them midway`);
  console.log(`${broken.length} broken files, ${litter.length} files left beside after Ctrl-C`);
  process.exitCode = broken.length + litter.length > 0 ? 1 : 0;
}
