import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** Writes a generated file, or with `--check` on the command line fails where it is not up to date. */
export function update(file: URL, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  if (process.argv.includes('--check')) {
    console.error(`${fileURLToPath(file)} is not up to date: run \`npm run generate\` and commit the result`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(file, text);
}
