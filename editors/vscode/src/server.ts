/** The extension's language server: the command-line program in server mode. */
import {main} from '../../../src/cli/main.js';

const root = new URL('./', import.meta.url);
// The server lints in its own thread and records no run.
await main(['--lsp', ...process.argv.slice(2)], {
  root,
  worker: root,
  clientReader: new URL('client-reader.mjs', import.meta.url),
  async linted() {},
});
