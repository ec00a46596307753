import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** Writes a generated file. With `--check` on the command line, it fails instead if the file is out of date. */
export function update(file: URL, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  if (process.argv.includes('--check')) {
    console.error(`${fileURLToPath(file)} is out of date: run \`npm run generate\` and commit the result`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(file, text);
}

/** Writes the generated blocks of a Markdown file, by name, and keeps the text around them. */
export function updateBlocks(file: URL, blocks: Readonly<Record<string, string>>): void {
  const before = readFileSync(file, 'utf8');
  update(
    file,
    Object.entries(blocks).reduce((text, [name, content]) => between(text, name, content), before),
  );
}

/**
 * Replaces the text between `<!-- name:start -->` and `<!-- name:end -->`.
 *
 * @throws {Error} If the text does not have these comments.
 */
export function between(text: string, name: string, content: string): string {
  const block = new RegExp(`(<!-- ${name}:start -->\n)[\\s\\S]*?(<!-- ${name}:end -->)`);
  if (!block.test(text)) throw new Error(`No <!-- ${name}:start --> … <!-- ${name}:end --> in the text`);
  return text.replace(block, (_, start: string, end: string) => `${start}${content}\n${end}`);
}
