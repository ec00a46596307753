import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {fixText} from '../src/engine/fix.js';
import {createLinter} from '../src/engine/linter.js';
import {memory} from '../src/records/tmx.js';
import {checkWriting, proseOf, segmentsIn, textOf} from './segment-files.js';

const linter = createLinter({rules: {'stop-added': 'off'}});

const file = (units: string, source = 'de') =>
  `<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header creationtool="x" srclang="${source}" segtype="sentence"/><body>\n${units}\n</body></tmx>\n`;

const tuv = (language: string, seg: string) => `<tuv xml:lang="${language}"><seg>${seg}</seg></tuv>`;

const unit = (seg: string, more = '') =>
  file(`<tu tuid="a">${more}${tuv('de', 'Quelle')}${tuv('en-US', seg)}</tu>`);

describe('TMX', () => {
  it('has a segment for each language but that of the source', async () => {
    const text = file(`
      <tu tuid="a"><note>Title</note>${tuv('EN-US', 'One')}${tuv('de', 'Eins')}</tu>
      <tu>${tuv('de', 'Zwei')}${tuv('en', 'Two')}${tuv('fr', 'Deux')}</tu>
      <tu srclang="fr"><tuv lang="fr"><seg>Trois</seg></tuv><tuv lang="en"><seg>Three</seg></tuv></tu>
      <tu>${tuv('en', 'Alone')}</tu>`);
    const read = async (sourceLanguage?: string) =>
      (await segmentsIn('tmx', text, sourceLanguage === undefined ? {} : {sourceLanguage})).map(
        ({id, source, target}) => [id, source && textOf(source), textOf(target), target.language],
      );
    expect(await read()).toEqual([
      ['a', 'Eins', 'One', 'en-US'],
      ['2/en', 'Zwei', 'Two', 'en'],
      ['2/fr', 'Zwei', 'Deux', 'fr'],
      ['3', 'Trois', 'Three', 'en'],
      ['4', undefined, 'Alone', 'en'],
    ]);
    expect((await read('en'))[0]).toEqual(['a', 'One', 'Eins', 'de']);
    expect((await segmentsIn('tmx', text))[0]!.notes).toEqual(['Title']);
  });

  it('has codes, highlights, and texts within codes', async () => {
    const [segment] = await segmentsIn(
      'tmx',
      unit(
        'See <bpt i="1" x="1">&lt;b&gt;</bpt>the <hi type="term">house</hi><ept i="1">&lt;/b&gt;</ept> <ph x="2">&lt;img alt="<sub>A house</sub>"&gt;</ph> &amp; <ut>{\\f}</ut>.',
      ),
    );
    expect(proseOf(segment!.target)).toBe('See the house ‹\uFFFC› & ‹\uFFFC›. ¶ A house');
    expect(segment!.target.codes.map(({kind, id}) => [kind, id])).toEqual([
      ['open', '1'],
      ['open', undefined],
      ['close', undefined],
      ['close', '1'],
      ['single', '2'],
      ['single', undefined],
    ]);
  });

  it('is fixed, and obeys directives', async () => {
    const sentence = 'It was the the big &amp; old house.';
    expect((await fixText(linter, unit(sentence), {path: 'a.tmx'})).text).toBe(
      unit('It was the big &amp; old house.'),
    );
    const directive = 'mtlint-disable-next repeated-words — why';
    for (const more of [`<note>${directive}</note>`, `<!-- ${directive} -->`])
      expect((await linter.lint(unit(sentence, more), {path: 'a.tmx'})).messages).toEqual([]);
  });

  it('is refused where it is something else', async () => {
    await expect(segmentsIn('tmx', '<tm/>')).rejects.toThrow(
      'is not valid TMX: line 1: expected an element `tmx`, not `tm`',
    );
  });

  it('has each text as it was written, and takes others', async () => {
    const escaped = (text: string) => text.replace(/[&<]/g, character => `&#${character.charCodeAt(0)};`);
    await checkWriting('tmx', prose => unit(escaped(prose)), {by: '"A" < B'});
  });
});

describe('records of a memory', () => {
  const recordsIn = async (bytes: Buffer, sourceLanguage?: string) => {
    const path = join(mkdtempSync(join(tmpdir(), 'mtlint-')), 'a.tmx');
    writeFileSync(path, bytes);
    const records = [];
    for await (const record of memory(sourceLanguage).records!(path)) records.push(record);
    return records;
  };

  it.each(['utf8', 'utf16le'] as const)('are those of the file in %s', async encoding => {
    const units = Array.from(
      {length: 5000},
      (_, index) => `<tu>${tuv('de', `Größe ${index}`)}${tuv('en', `Size &amp; ${index}`)}</tu>`,
    );
    const records = await recordsIn(Buffer.from(`\uFEFF${file(units.join('\n'))}`, encoding));
    expect(records).toHaveLength(5000);
    expect(records.at(-1)).toEqual({
      line: '',
      number: 5000,
      id: '5000',
      target: 'Size & 4999',
      source: 'Größe 4999',
      lang: 'en',
      sourceLang: 'de',
    });
  });

  it('tell which units are broken', async () => {
    const records = await recordsIn(Buffer.from(file(`<tu><tuv></tu><tu>${tuv('en', 'a')}</tu>`)));
    expect(records).toMatchObject([
      {error: 'is not valid XML: line 1: expected `</tuv>`, which line 1 opens, not `</tu>`'},
      {target: 'a'},
    ]);
    await expect(recordsIn(Buffer.from('<html/>'))).rejects.toThrow('is not valid TMX');
    expect(await recordsIn(Buffer.from(file('')))).toEqual([]);
  });
});
