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
