import {describe, expect, it} from 'vitest';
import {fixText} from '../src/engine/fix.js';
import {createLinter} from '../src/engine/linter.js';
import {builtInFormats} from '../src/formats/registry.js';
import {checkWriting, proseOf, segmentsIn, textOf} from './segment-files.js';

const linter = createLinter({rules: {'stop-added': 'off'}});

const file = (content: string, attributes = 'language="en_GB" sourcelanguage="de"') =>
  `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" ${attributes}>\n<context>\n    <name>Window</name>\n${content}\n</context>\n</TS>\n`;

const message = (translation: string, more = '', type = '') =>
  file(`<message>${more}<source>Quelle</source><translation${type}>${translation}</translation></message>`);

describe('Qt', () => {
  it('has the translations of messages', async () => {
    const text = file(`
      <message><location filename="a.cpp" line="1"/><source>&amp;Datei %1</source><comment>menu</comment><translation>&amp;File %1</translation></message>
      <message numerus="yes"><source>%n Dateien</source><translation><numerusform>%n file</numerusform><numerusform>%n files</numerusform></translation></message>
      <message id="x"><source>Alt</source><translation type="vanished">Old</translation></message>
      <message><source>Neu</source><translation type="unfinished"></translation></message>
      <message><source>Halb</source><translation type="unfinished">Half</translation></message>
      <message><source>Lang</source><translation variants="yes"><lengthvariant>Long one</lengthvariant><lengthvariant>Long</lengthvariant></translation></message>
      <message><source>a</source><translation>a<byte value="x1b"/>b</translation></message>`);
    const segments = await segmentsIn('qt', text);
    expect(segments.map(({id, state, plural, target}) => [id, state, plural, proseOf(target)])).toEqual([
      ['Window|&Datei %1', 'translated', undefined, 'File ‹%1›'],
      ['Window|%n Dateien[0]', 'translated', '0', '‹%n› file'],
      ['Window|%n Dateien[1]', 'translated', '1', '‹%n› files'],
      ['Window|x', 'obsolete', undefined, 'Old'],
      ['Window|Neu', 'new', undefined, ''],
      ['Window|Halb', 'fuzzy', undefined, 'Half'],
      ['Window|Lang', 'translated', undefined, 'Long one'],
      ['Window|Lang (2)', 'translated', undefined, 'Long'],
      ['Window|a', 'translated', undefined, 'a‹\uFFFC›b'],
    ]);
    expect(segments[0]).toMatchObject({
      notes: ['menu'],
      context: 'Window',
      syntax: 'qt',
      source: {language: 'de'},
      target: {language: 'en-GB'},
    });
    expect(textOf(segments[0]!.source!)).toBe('Datei %1');
  });

  it('is not taken for TypeScript, nor TypeScript for it', () => {
    expect(builtInFormats.byName('app_de.ts', file(''))?.name).toBe('qt');
    expect(builtInFormats.byName('app_de.ts', '<TS version="2.1">')?.name).toBe('qt');
    for (const text of ['const a = <TS>b;', '', 'export {};', '// <TS>\n', '<TSX>a</TSX>'])
      expect(builtInFormats.byName('a.ts', text)).toBeUndefined();
    expect(builtInFormats.needsContent('a.ts')).toBe(true);
  });

  it('is fixed, and obeys directives', async () => {
    const sentence = 'It was the the big &amp; old house.';
    const directive = 'mtlint-disable-next repeated-words — why';
    expect((await fixText(linter, message(sentence), {path: 'a.ts'})).text).toBe(
      message('It was the big &amp; old house.'),
    );
    for (const more of [`<translatorcomment>${directive}</translatorcomment>`, `<!-- ${directive} -->`])
      expect((await linter.lint(message(sentence, more), {path: 'a.ts'})).messages).toEqual([]);
    const {segments, messages} = await linter.lint(message(sentence, '', ' type="unfinished"'), {
      path: 'a.ts',
    });
    expect([segments, messages]).toEqual([{linted: 0, skipped: {fuzzy: 1}}, []]);
  });

  it('is refused where it is broken', async () => {
    await expect(segmentsIn('qt', '<TS>\n<context></TS>')).rejects.toThrow(
      'is not valid XML: line 2: expected `</context>`, which line 2 opens, not `</TS>`',
    );
  });

  it('has each text as it was written, and takes others', async () => {
    const escaped = (text: string) => text.replace(/[&<]/g, character => `&#${character.charCodeAt(0)};`);
    await checkWriting('qt', prose => message(escaped(prose)), {by: '"A" < B'});
  });
});
