/** Writes playground/dist, a folder of static files for any server. `npm run build:playground`. */
import {fileURLToPath} from 'node:url';
import {bundlePlayground} from './playground/bundle.js';

await bundlePlayground(fileURLToPath(new URL('../playground/dist', import.meta.url)));
