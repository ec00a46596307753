import {Console} from 'node:console';
import {complain} from './complain.js';
import {hushStackTraces} from './errors.js';
import {exitCodes} from './exit-codes.js';
import type {Installation} from './installation.js';

/**
 * Runs the program and sets the process's exit code.
 *
 * @param args Command line without node and script.
 */
export async function main(args: readonly string[], installation: Installation): Promise<void> {
  let isDone = false;
  const end = args.indexOf('--');
  const options = end === -1 ? args : args.slice(0, end);
  const isServer = options.includes('--lsp');
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`mtlint … | head`) is no failure, and there may be reports for others; an editor that
    // is gone has nothing more to say.
    if (error.code === 'EPIPE' && !isServer) return;
    if (error.code === 'EPIPE') process.exit(exitCodes.ok);
    complain(`standard output: can't write the report (${error.code ?? error.message})`);
    isDone = true;
    process.exit(exitCodes.couldNotRun);
  });
  process.stderr.on('error', () => {});
  hushStackTraces();
  if (isServer) {
    const other = args.find(arg => !/^--(?:lsp|stdio|no-plugins|clientProcessId=\d+)$/.test(arg));
    if (other !== undefined) {
      complain(`--lsp lints the files that the editor opens: remove \`${other}\``);
      process.exitCode = exitCodes.couldNotRun;
      return;
    }
    // What a plugin prints must not get between the messages of the protocol.
    globalThis.console = new Console(process.stderr);
    const {ClientInput} = await import('../language-server/client-input.js');
    const input = new ClientInput(installation.clientReader);
    const {serve} = await import('../language-server/server.js');
    serve(input, process.stdout, installation.root, !args.includes('--no-plugins'));
    return;
  }
  const {command, explainEnd} = await import('./command.js');
  // Config files and plugins are programs: one may end this one, or wait for what never comes.
  process.on('exit', () => {
    if (isDone) return;
    complain(explainEnd());
    process.exitCode = exitCodes.couldNotRun;
  });
  process.exitCode = await command(args, installation);
  isDone = true;
}
