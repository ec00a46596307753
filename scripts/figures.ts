/**
 * Writes the last measured figures into docs/quality.md, docs/performance.md, the README and the rules' readmes: those that
 * `npm run quality`, `npm run quality:bilingual`, and `npm run bench` keep with `--write`. `npm run generate`; `--check` fails if one
 * is out of date.
 */
import {readFileSync} from 'node:fs';
import rules from '../rules/index.js';
import {loadFigures as loadSpeed} from '../test/bench/figures.js';
import {measuredOn, type Results, sectionsOf} from '../test/bench/report.js';
import {loadBilingualFigures} from '../test/quality/bilingual/figures.js';
import {loadFigures} from '../test/quality/figures.js';
import {decimals} from '../test/quality/table.js';
import {bilingualRuleFigures, qualityBlocks, qualityInShort, ruleFigures} from './quality-tables.js';
import {between, update, updateBlocks} from './update.js';

const quality = loadFigures();
const bilingual = loadBilingualFigures();
const speed = loadSpeed();

updateBlocks(new URL('../README.md', import.meta.url), {
  quality: qualityInShort(quality),
  speed: speedInShort(speed),
});
updateBlocks(new URL('../docs/quality.md', import.meta.url), qualityBlocks(quality));
updateBlocks(new URL('../docs/performance.md', import.meta.url), {
  measured: measuredOn(speed),
  ...sectionsOf(speed),
});

for (const [id, {rule}] of Object.entries(rules)) {
  const file = new URL(`../rules/${id}/readme.md`, import.meta.url);
  const figures = rule.source === 'needed' ? bilingualRuleFigures(bilingual, id) : ruleFigures(quality, id);
  update(file, between(withFigures(readFileSync(file, 'utf8')), 'figures', figures));
}

/** A rule's readme, with a block for its figures. */
function withFigures(text: string): string {
  if (text.includes('<!-- figures:start -->')) return text;
  return `${text.trimEnd()}\n\n## Figures\n\n<!-- figures:start -->\n<!-- figures:end -->\n`;
}

/** The speed in two lines, for the README. */
function speedInShort({throughput, start}: Results): string {
  if (!throughput || !start) throw new Error('The figures have no throughput or no startup time');
  const speedOf = (checker: string): number => throughput.find(({name}) => name === checker)!.speed;
  const mtlint = speedOf('mtlint');
  const peers = ['write-good', 'harper.js'].map(name => {
    return `${Number((mtlint / speedOf(name)).toPrecision(2))} times as fast as ${name}`;
  });
  return `mtlint checks ${decimals(mtlint, 2)} MB of text per second on one core: ${peers.join(' and ')}.
A run over a 9 kB file takes ${decimals(start.file, 1)} seconds including startup, and run time grows linearly with the text.`;
}
