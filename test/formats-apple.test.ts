import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {lintFiles} from '../src/api/lint-files.js';
import {fixText} from '../src/engine/fix.js';
import {createLinter} from '../src/engine/linter.js';
import {readText} from '../src/node/read-text.js';
import {checkWriting, proseOf, replaceWords, segmentsIn, textsOf} from './segment-files.js';

const linter = createLinter();

const idsIn = async (path: string, text: string) =>
  (await linter.lint(text, {path})).messages.map(({ruleId}) => ruleId);

describe('.strings', () => {
  it.each([
    ['"a" = "b";', {a: 'b'}],
    ['a.b = c;', {'a.b': 'c'}],
    ['\'a\'=\'b\' ;\n"c"\n=\n"d";', {a: 'b', c: 'd'}],
    ['"say \\"a\\"" = "\\U0041\\u0042\\n\\\\ \\101 x";', {'say "a"': 'AB\n\\ A x'}],
    ['/* b */ "a" = /* c */ "b" // d\n;', {a: 'b'}],
    ['"a" = "b\n c";', {a: 'b\n c'}],
    ['', {}],
  ])('has the keys and values of %j', async (text, expected) =>
    expect(textsOf(await segmentsIn('strings', text))).toEqual(expected),
  );

  it('has notes, directives, and placeholders', async () => {
    const text =
      '/* No comment provided by engineer. */\n/* Title */\n"a" = "%1$@ of %#@files@";\n\n// mtlint-disable-next repeated-words -- why\n"b" = "It was the the big house.";\n';
    const [segment] = await segmentsIn('strings', text);
    expect(segment).toMatchObject({notes: ['Title'], syntax: 'apple'});
    expect(proseOf(segment!.target)).toBe('‹%1$@› of ‹%#@files@›');
    expect(await idsIn('a.strings', text)).toEqual([]);
    expect(await idsIn('a.strings', text.replace('// mtlint-disable-next', '//'))).toEqual([
      'repeated-words',
    ]);
  });

  it.each([
    ['"a" = "b"', 'line 1: expected `;`'],
    ['"a" = "b";\n"a" "b";', 'line 2: expected `=`'],
    ['"a" = ;', 'line 1: expected a string'],
    ['"a" = "b', 'line 1: the string has no closing quotation mark `"`'],
    ['\n/* x', 'line 2: the comment has no end: add `*/`'],
    ['{a}', 'line 1: expected a key'],
  ])('is refused: %j', async (text, problem) => {
    await expect(segmentsIn('strings', text)).rejects.toThrow(`is not a valid .strings file: ${problem}`);
  });

  it('is fixed with the escapes that it needs', async () => {
    const text = '"a" = "It was the the big \\"old\\" house.";\n';
    expect((await fixText(linter, text, {path: 'a.strings'})).text).toBe(text.replace('the the', 'the'));
    const replaced = (value: string, by: string) => replaceWords('strings', `a = ${value};`, 'x y', by);
    expect(await replaced('"x y"', '"\\\n\'')).toBe('a = "\\"\\\\\\n\'";');
    expect(await replaced("'x y'", "it's")).toBe("a = 'it\\'s';");
    expect(await replaceWords('strings', 'a = xy;', 'xy', 'b c')).toBeUndefined();
  });

  it('has each text as it was written, and takes others', async () => {
    const escaped = (text: string) => text.replace(/["\\]/g, '\\$&');
    await checkWriting('strings', prose => `"a" = "${escaped(prose)}";`, {by: '"A" \\ ;'});
  });

  it.each(['utf16le', 'utf16be'] as const)('is read and written in %s', async encoding => {
    const bytes = (text: string) => {
      const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
      return encoding === 'utf16be' ? little.swap16() : little;
    };
    const folder = mkdtempSync(join(tmpdir(), 'mtlint-'));
    const file = join(folder, 'Localizable.strings');
    const text = '"a" = "It was the the old caf\u00E9 \u{1F600}.";\n';
    writeFileSync(file, bytes(text));
    expect(readText(file)).toEqual({text, hasByteOrderMark: true, encoding});
    await lintFiles(['Localizable.strings'], {cwd: folder, fix: true});
    expect(readFileSync(file)).toEqual(bytes(text.replace('the the', 'the')));
    const program = fileURLToPath(new URL('../bin/mtlint.js', import.meta.url));
    const stdin = ['--fix', '-', '--stdin-filename', 'en.lproj/Localizable.strings'];
    const {stdout, status} = spawnSync(process.execPath, [program, ...stdin], {input: bytes(text)});
    expect([status, stdout]).toEqual([0, bytes(text.replace('the the', 'the'))]);
    writeFileSync(file, bytes('"\uD800"'));
    expect(() => readText(file)).toThrow('is not valid UTF-16: convert it first');
    writeFileSync(file, bytes('a\0b'));
    expect(() => readText(file)).toThrow('is a binary file');
    writeFileSync(join(folder, 'a.txt'), bytes('a'));
    expect(() => readText(join(folder, 'a.txt'))).toThrow(
      'is UTF-16, but mtlint reads UTF-8: convert it first',
    );
  });
});

const plist = (content: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0"><dict>\n${content}\n</dict></plist>\n`;

const files = (other: string, format = '%#@files@') =>
  plist(`<key>%d files</key><dict><key>NSStringLocalizedFormatKey</key><string>${format}</string>
    <key>files</key><dict><key>NSStringFormatSpecTypeKey</key><string>NSStringPluralRuleType</string>
    <key>NSStringFormatValueTypeKey</key><string>d</string>
    <key>one</key><string>%d file</string><key>other</key><string>${other}</string></dict></dict>`);

describe('.stringsdict', () => {
  it('has the forms of variables, and formats with text', async () => {
    expect(textsOf(await segmentsIn('stringsdict', files('%d files')))).toEqual({
      '%d files.files.one': '%d file',
      '%d files.files.other': '%d files',
    });
    const segments = await segmentsIn('stringsdict', files('%d files', 'Open %#@files@ now'));
    expect(proseOf(segments[0]!.target)).toBe('Open ‹%#@files@› now');
    expect(segments.map(({id, plural}) => [id, plural])).toEqual([
      ['%d files', undefined],
      ['%d files.files.one', 'one'],
      ['%d files.files.other', 'other'],
    ]);
  });

  it('is a file of strings too', async () => {
    const text = plist('<key>a</key><string>It was the the big &amp; old house.</string>');
    expect((await fixText(linter, text, {path: 'a.strings'})).text).toBe(text.replace('the the', 'the'));
  });

  it('obeys directives', async () => {
    const text = files('It was the the big house.');
    const directive = '<!-- mtlint-disable-next repeated-words — why -->';
    expect(await idsIn('a.stringsdict', text)).toEqual(['repeated-words']);
    expect(await idsIn('a.stringsdict', text.replace('<key>other', `${directive}<key>other`))).toEqual([]);
    expect(await idsIn('a.stringsdict', text.replace('<key>%d', `${directive}<key>%d`))).toEqual([]);
  });

  it.each([
    ['<dict/>', 'a valid property list: line 1: expected an element `plist`, not `dict`'],
    ['<plist><dict></plist>', 'valid XML: line 1: expected `</dict>`, which line 1 opens, not `</plist>`'],
  ])('is refused: %j', async (text, problem) => {
    await expect(segmentsIn('stringsdict', text)).rejects.toThrow(`is not ${problem}`);
  });

  it('has each text as it was written, and takes others', async () => {
    const escaped = (text: string) => text.replace(/[&<]/g, character => `&#${character.charCodeAt(0)};`);
    await checkWriting('stringsdict', prose => files(escaped(prose)), {by: '"A" & 1 < 2'});
  });

  it('may be nested deeply', async () => {
    const depth = 20_000;
    const text = plist(
      `${'<key>a</key><dict>'.repeat(depth)}${'</dict>'.repeat(depth)}<key>b</key><string>c</string>`,
    );
    expect(textsOf(await segmentsIn('stringsdict', text))).toEqual({b: 'c'});
  });
});
