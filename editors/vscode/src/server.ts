/** The language server as the extension brings it: the program, asked to serve. */
import {main} from '../../../src/cli/main.js';

await main(['--lsp'], new URL('./', import.meta.url));
