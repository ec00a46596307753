/** The language server as the extension brings it: the program, asked to serve. */
import {main} from '../../../src/cli/main.js';

const root = new URL('./', import.meta.url);
// A server lints in its own thread, and what it runs is not told of.
await main(['--lsp', ...process.argv.slice(2)], {
  root,
  worker: root,
  clientReader: new URL('client-reader.mjs', import.meta.url),
  async linted() {},
});
