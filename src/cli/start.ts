import {setFlagsFromString} from 'node:v8';
import {version} from './version.js';

/** How many words call the functions that most runs need. */
const enoughWords = 1000;

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
  // What is made of a paragraph is dropped with it. V8 guesses otherwise, from what it sees while the first words are looked
  // up, and makes it where it is collected late: a third more memory, and a tenth more time.
  setFlagsFromString('--no-allocation-site-pretenuring');
  const {loadBuiltProgram} = await import('./built-program.js');
  const {exports, keepCode} = loadBuiltProgram();
  await exports.main(args, {
    root,
    worker: new URL('worker.js', import.meta.url),
    linted: async words => {
      if (words >= enoughWords) await keepCode();
    },
  });
}
