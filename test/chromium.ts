import {existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** The browser that pages are tried in; undefined where none is installed. */
export const chromiumPath = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap(folder => names.map(name => join(folder, name)))
  .find(file => existsSync(file));

/** Options to start it with: neither a sandbox, which root cannot have, nor requests of its own. */
export const chromiumOptions = {
  executablePath: chromiumPath ?? '',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
};
