import {execFileSync, spawnSync} from 'node:child_process';
import {describe, expect, it} from 'vitest';
import {fixText} from '../src/engine/fix.js';
import {createLinter} from '../src/engine/linter.js';
import {textFiles} from './bench/reader-files.js';

const linter = createLinter();
const has = (command: string, ...args: readonly string[]) => spawnSync(command, args).status === 0;

const before = 'We sat in the the house & "it\'s" < the garden.';
const after = before.replace('the the', 'the');

/** Where the fixed sentence is in each format in XML, and what else it has there. */
const inXml: Readonly<Record<string, readonly [xpath: string, text?: string]>> = {
  'a.xliff': ['//target'],
  'a.sdlxliff': ['//target/mrk'],
  'a.mxliff': ['//target'],
  'a.mqxliff': ['//target'],
  'strings.xml': ['//string', after.replace(/['"]/g, '\\$&')],
  'a.stringsdict': ['//key[.="other"]/following-sibling::string'],
  'a.resx': ['//value'],
  'a.ts': ['//translation'],
  'a.tmx': ['(//seg)[2]'],
};

async function fixed(name: string): Promise<string> {
  const {text, count} = await fixText(linter, textFiles[name]!([before, 'A cat.']), {path: name});
  expect(count, name).toBe(1);
  return text;
}

describe('a fixed file of translations has the fixed sentence', () => {
  it.skipIf(!has('xmllint', '--version')).each(Object.entries(inXml))(
    'for xmllint, in %s (skipped without it)',
    async (name, [xpath, text = after]) => {
      const found = execFileSync('xmllint', ['--nonet', '--xpath', `string(${xpath})`, '-'], {
        input: await fixed(name),
      });
      expect(found.toString().trimEnd()).toBe(text);
    },
  );

  it.skipIf(!has('python3', '--version'))('for Python (skipped without it)', async () => {
    const python = async (name: string, program: string) =>
      execFileSync('python3', ['-c', `import sys, json, csv, plistlib\n${program}`], {
        input: await fixed(name),
      })
        .toString()
        .trimEnd();
    const list = 'print(plistlib.loads(sys.stdin.buffer.read())["k0"]["n"]["other"])';
    expect(await python('a.stringsdict', list)).toBe(after);
    const catalog = 'json.load(sys.stdin)["strings"]["k0"]["localizations"]["en"]["stringUnit"]["value"]';
    expect(await python('a.xcstrings', `print(${catalog})`)).toBe(after);
    expect(await python('a.json', 'print(json.load(sys.stdin)["key.0"])')).toBe(after);
    expect(await python('a.csv', 'print(list(csv.reader(sys.stdin))[1][1])')).toBe(after);
  });
});
