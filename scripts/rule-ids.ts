import {existsSync, readdirSync} from 'node:fs';

/** Folder of the rules. */
export const rulesFolder = new URL('../rules/', import.meta.url);

/** Ids of all rules that have a folder, sorted. */
export function ruleIds(): string[] {
  return readdirSync(rulesFolder, {withFileTypes: true})
    .filter(entry => entry.isDirectory() && existsSync(new URL(`${entry.name}/index.ts`, rulesFolder)))
    .map(entry => entry.name)
    .sort();
}
