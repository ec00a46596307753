import {setFlagsFromString} from 'node:v8';
import {version} from '../node/version.js';

/** How many words call the functions that most runs need. */
const enoughWords = 1000;

/** How V8 is to run the program, whose work is thousands of small functions and objects that live as long as a paragraph. */
const flags = [
  // What is made of a paragraph is dropped with it. V8 guesses otherwise, from what it sees while the first words are looked
  // up, and makes it where it is collected late: a third more memory, and a tenth more time.
  '--no-allocation-site-pretenuring',
  // Hardly anything outlives a paragraph: threads that share in copying it cost more than they save, a twentieth of all
  // processor time, and another job has the processor that they would run on.
  '--no-parallel-scavenge',
  // V8's compiler takes a third less time where it puts fewer functions into one another (up to 920 bytes of them by default),
  // and what it makes is as fast. Each job compiles for itself.
  '--max-inlined-bytecode-size-cumulative=100',
  // mdast-util-from-markdown creates its hundred handlers again for each text, in one function: to compile that takes V8 a third
  // as long as all else, and it saves nothing.
  '--turbo-filter=-compiler*',
] as const;

/**
 * Starts the built program.
 *
 * @param args Command line without node and script.
 * @param root Folder of the package.
 */
export async function start(args: readonly string[], root: URL): Promise<void> {
  // Asked often by scripts, and nothing else is needed for it.
  if (args.length === 1 && args[0] === '--version') {
    console.log(version);
    return;
  }
  if (optionsIn(args).includes('--mcp')) {
    const {startMcp} = await import('../mcp/start.js');
    await startMcp(args, root);
    return;
  }
  // Measured with Node 20 alone; a V8 that does not know a flag complains to the user.
  if (process.versions.node.startsWith('20.')) for (const flag of flags) setFlagsFromString(flag);
  const {loadBuiltProgram} = await import('./built-program.js');
  const {exports, keepCode} = loadBuiltProgram();
  await exports.main(args, {
    root,
    worker: new URL('worker.js', import.meta.url),
    clientReader: new URL('../language-server/client-reader.js', import.meta.url),
    linted: async words => {
      if (words >= enoughWords) await keepCode();
    },
  });
}

/** The arguments that may be options. */
function optionsIn(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return end === -1 ? args : args.slice(0, end);
}
