import {Console} from 'node:console';
import {StdioServerTransport} from '@modelcontextprotocol/sdk/server/stdio.js';
import {complain} from '../cli/complain.js';
import {hushStackTraces, workingDirectory} from '../cli/errors.js';
import {exitCodes} from '../cli/exit-codes.js';
import {firstLine} from '../engine/first-line.js';
import {createServer} from './server.js';

/** Largest message, in bytes: a text and its source, with room for escapes. */
const largestMessage = 16_000_000;

/**
 * Serves a client by the Model Context Protocol on standard input and output, until it is gone.
 *
 * @param args Command line without node and script.
 * @param root Folder of the package.
 */
export async function startMcp(args: readonly string[], root: URL): Promise<void> {
  const other = args.find(arg => !/^--(?:mcp|(?:no-)?plugins)$/.test(arg));
  if (other !== undefined) {
    complain(`--mcp lints what the client sends: remove \`${other}\``);
    process.exitCode = exitCodes.couldNotRun;
    return;
  }
  hushStackTraces();
  // What a plugin prints must not get between the messages of the protocol.
  globalThis.console = new Console(process.stderr);
  process.stdout.on('error', () => process.exit(exitCodes.ok));
  process.stderr.on('error', () => {});
  const plugins = args.findLast(arg => arg.endsWith('plugins')) === '--plugins';
  const server = createServer({cwd: workingDirectory(), plugins}, root);
  server.onerror = error => complain(`can't read what the client sent: ${firstLine(error)}`);
  server.onclose = () => {
    // The client closes the connection by closing standard input; the server does after a message that is too large.
    process.exitCode = exitCodes.couldNotRun;
  };
  const transport = new StdioServerTransport(process.stdin, process.stdout, {maxBufferSize: largestMessage});
  await server.connect(transport);
}
