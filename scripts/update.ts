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

/**
 * A text with what stands between its `<!-- name:start -->` and `<!-- name:end -->` marks replaced.
 *
 * @throws {Error} When the text does not have the marks.
 */
export function between(text: string, name: string, content: string): string {
  const marks = new RegExp(`(<!-- ${name}:start -->\n)[\\s\\S]*?(<!-- ${name}:end -->)`);
  if (!marks.test(text)) throw new Error(`No <!-- ${name}:start --> … <!-- ${name}:end --> in the text`);
  return text.replace(marks, (_, start: string, end: string) => `${start}${content}\n${end}`);
}
