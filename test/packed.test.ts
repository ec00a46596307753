import fc from 'fast-check';
import {zipSync} from 'fflate';
import {describe, expect, it} from 'vitest';
import {fixUnpacked} from '../src/engine/fix.js';
import {createLinter} from '../src/engine/linter.js';
import {applyEdits, type Edit} from '../src/fixes/edits.js';
import {runs} from './effort.js';
import {docxOf, entriesOf, epubOf, odtOf, unpacked, zipOf} from './packed-files.js';

const linter = createLinter();

/** Files with some paragraphs, each of which has several runs. */
const makers: Readonly<Record<string, (paragraphs: readonly (readonly string[])[]) => Uint8Array>> = {
  'a.docx': paragraphs =>
    docxOf(
      paragraphs
        .map(
          texts =>
            `<w:p>${texts.map(text => `<w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r>`).join('')}</w:p>`,
        )
        .join(''),
    ),
  'a.odt': paragraphs =>
    odtOf(
      paragraphs
        .map(texts => `<text:p>${texts.map(text => `<text:span>${xml(text)}</text:span>`).join('')}</text:p>`)
        .join(''),
    ),
  'a.epub': paragraphs =>
    epubOf({
      a: paragraphs.map(texts => `<p>${texts.map(text => `<b>${xml(text)}</b>`).join('')}</p>`).join(''),
    }),
};
const names = Object.keys(makers);

/** Files with a paragraph in another one. */
const nested: Readonly<Record<string, Uint8Array>> = {
  'a.docx': docxOf(
    '<w:p><w:r><w:t xml:space="preserve">It is </w:t></w:r><w:r><w:txbxContent><w:p><w:r><w:t>A man , a dog</w:t></w:r></w:p></w:txbxContent></w:r><w:r><w:t>good , is it</w:t></w:r></w:p>',
  ),
  'a.odt': odtOf(
    '<text:p>It is <text:note><text:note-body><text:p>A man , a dog</text:p></text:note-body></text:note>good , is it</text:p>',
  ),
  'a.epub': epubOf({a: '<p>It is <img alt="A man , a dog"/>good , is it</p>'}),
};

function xml(text: string): string {
  return text.replace(/[&<>]/g, character => `&#${character.charCodeAt(0)};`);
}

describe.each(names)('%s', name => {
  const make = makers[name]!;

  it('is fixed in one run only, and keeps everything else', async () => {
    const bytes = make([['It is good , is it'], ['See'], ['Well ', ', go']]);
    const {text, count, file} = await fixUnpacked(linter, await unpacked(name, bytes), {path: name});
    expect(text).toBe('It is good, is it\nSee\nWell , go\n');
    expect(count).toBe(1);
    const [before, after] = [entriesOf(bytes), entriesOf(file.pack())];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(before).filter(key => before[key] !== after[key]);
    expect(changed).toHaveLength(1);
    expect(after[changed[0]!]).toBe(before[changed[0]!]!.replace('good ,', 'good,'));
  });

  it('is fixed in paragraphs that are in others', async () => {
    const bytes = nested[name]!;
    const file = await unpacked(name, bytes);
    const fixed = await fixUnpacked(linter, file, {path: name});
    expect(fixed.text.split('\n').toSorted()).toEqual(['', 'A man, a dog', 'It is good, is it']);
    expect((await unpacked(name, fixed.file.pack())).text).toBe(fixed.text);
  });

  it('keeps the bytes of other entries, and of the file if nothing changes', async () => {
    const bytes = make([['It is good , is it']]);
    expect((await unpacked(name, bytes)).pack()).toEqual(bytes);
    const {file} = await fixUnpacked(linter, await unpacked(name, bytes), {path: name});
    const again = await unpacked(name, file.pack());
    expect(again.text).toBe(file.text);
    // Up to the entry that has changed, nothing has.
    const start = file.pack().findIndex((byte, index) => byte !== bytes[index]);
    expect(start).toBeGreaterThan(30);
  });

  it('has each replacement where it was made', async () => {
    const texts = fc.array(
      fc.array(fc.stringMatching(/^[a-c&<é\u{1F600} ]{1,8}$/u), {minLength: 1, maxLength: 3}),
      {
        minLength: 1,
        maxLength: 3,
      },
    );
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.nat(),
        fc.nat(4),
        fc.constantFrom('', 'x', '<b>&amp;', ' "'),
        async (given, at, length, text) => {
          const file = await unpacked(name, make(given));
          const start = Math.min(at % (file.text.length + 1), file.text.length);
          const edit = {start, end: Math.min(start + length, file.text.length), text};
          if (breaks(file, edit)) return;
          const next = file.edited([edit]);
          expect(next.text).toBe(applyEdits(file.text, [edit]));
          expect((await unpacked(name, next.pack())).text).toBe(next.text);
        },
      ),
      {numRuns: runs(200)},
    );
  });

  it('is read or refused, however it is damaged', async () => {
    const bytes = make([['It is good , is it'], ['a', 'b']]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), {maxLength: 4}),
        fc.nat(),
        async (flips, cut) => {
          const damaged = bytes.slice(0, flips.length === 0 ? cut % bytes.length : undefined);
          for (const [index, byte] of flips) damaged[index] = byte;
          await read(damaged);
        },
      ),
      {numRuns: runs(500)},
    );
  });

  /** @throws What is not meant for the user. */
  async function read(bytes: Uint8Array): Promise<void> {
    try {
      const {parts, text} = await unpacked(name, bytes);
      for (const block of parts.read(text)) void block;
    } catch (error) {
      expect((error as Error).name).toBe('FormatError');
      expect((error as Error).message).toMatch(/^(?:is|has|unpacks) [^\n]+$/);
    }
  }
});

function breaks({parts, text}: Awaited<ReturnType<typeof unpacked>>, edit: Edit): boolean {
  return parts.write!(text).breaking([{...edit, isMarkup: false}]).size > 0;
}

const body = (text: string) => docxOf(`<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`);
const refusal = async (bytes: Uint8Array): Promise<string> =>
  unpacked('a.docx', bytes).then(
    () => 'none',
    (error: Error) => error.message,
  );

describe('a zip file', () => {
  it('is refused with one line if it is none, or not whole', async () => {
    expect(await refusal(new Uint8Array())).toBe('is not a zip file');
    expect(await refusal(new TextEncoder().encode('Hello.'))).toBe('is not a zip file');
    expect(await refusal(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toBe(
      'is encrypted, or in an old format of Office: save it as DOCX without a password',
    );
    const bytes = body('a');
    expect(await refusal(bytes.slice(0, bytes.length / 2))).toBe(
      'is damaged, since its end is missing: copy or download it again',
    );
  });

  it('is refused if it is damaged, or encrypted', async () => {
    const damaged = body('a'.repeat(100)).slice();
    const at = find(damaged, 'word/document.xml') + 60;
    damaged[at] = damaged[at]! ^ 255;
    expect(await refusal(damaged)).toBe('is damaged ("word/document.xml"): restore it from a backup');
    const encrypted = body('a').slice();
    for (let index = 0; index < encrypted.length - 4; index++)
      if (encrypted[index] === 0x50 && encrypted[index + 2] === 1 && encrypted[index + 3] === 2)
        encrypted[index + 8] = 1;
    expect(await refusal(encrypted)).toBe('is encrypted: save it without a password');
  });

  it('is refused if its entries lead out of it, overlap, or share a name', async () => {
    expect(await refusal(zipOf({'../a': 'b'}))).toBe(
      `has an entry whose path leads out of the file ("../a"): don't trust this file`,
    );
    const twice = zipOf({'word/a': 'b', 'word/b': 'c'});
    for (let at = find(twice, 'word/b'); at > 0; at = find(twice, 'word/b', at)) twice[at + 5] = 0x61;
    expect(await refusal(twice)).toBe(
      'has two entries with the name "word/a": save it again with another program',
    );
    const overlapping = zipOf({a: 'b', c: 'd'});
    // The second record of the directory says that its entry is where the first one is.
    overlapping.set(
      [0, 0, 0, 0],
      find(overlapping, 'PK\u0001\u0002', find(overlapping, 'PK\u0001\u0002')) + 42,
    );
    expect(await refusal(overlapping)).toBe("has entries that overlap: don't trust this file");
  });

  it('is refused if it unpacks to too much', async () => {
    const bomb = zipSync({'_rels/.rels': new Uint8Array(20_000_000)});
    expect(await refusal(bomb)).toBe(
      `unpacks to more than 250 times its size ("_rels/.rels"): don't trust this file`,
    );
    expect(await refusal(withSize(bomb, 2 ** 30))).toBe(
      'unpacks to 1024 MB ("_rels/.rels"), and mtlint reads at most 128 MB: split it',
    );
    // It says that it is short.
    expect(await refusal(withSize(bomb, 1000))).toBe('is damaged ("_rels/.rels"): restore it from a backup');
  });

  it('may be one of Zip64, and one with a comment and something before it', async () => {
    const bytes = zip64(body('It is good , is it'));
    const file = await unpacked('a.docx', bytes);
    expect(file.text).toBe('It is good , is it\n');
    const fixed = (await fixUnpacked(linter, file, {path: 'a.docx'})).file.pack();
    expect((await unpacked('a.docx', fixed)).text).toBe('It is good, is it\n');
  });
});

function find(bytes: Uint8Array, text: string, after = -1): number {
  return Buffer.from(bytes).indexOf(text, after + 1, 'latin1');
}

/** The zip file with another size of its entry in its directory. */
function withSize(bytes: Uint8Array, size: number): Uint8Array {
  const changed = bytes.slice();
  new DataView(changed.buffer).setUint32(find(changed, 'PK\u0001\u0002') + 24, size, true);
  return changed;
}

/** A zip file with the directory of Zip64, as programs write it that do not know beforehand how long it gets. */
function zip64(bytes: Uint8Array): Uint8Array {
  const end = find(bytes, 'PK\u0005\u0006');
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const [count, size, start] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ];
  const tail = new Uint8Array(56 + 20 + 22);
  const record = new DataView(tail.buffer);
  record.setUint32(0, 0x06064b50, true);
  record.setBigUint64(4, 44n, true);
  record.setBigUint64(24, BigInt(count), true);
  record.setBigUint64(32, BigInt(count), true);
  record.setBigUint64(40, BigInt(size), true);
  record.setBigUint64(48, BigInt(start), true);
  record.setUint32(56, 0x07064b50, true);
  record.setBigUint64(64, BigInt(end), true);
  record.setUint32(72, 1, true);
  record.setUint32(76, 0x06054b50, true);
  record.setUint16(84, 0xffff, true);
  record.setUint16(86, 0xffff, true);
  record.setUint32(88, 0xffffffff, true);
  record.setUint32(92, 0xffffffff, true);
  return new Uint8Array([...bytes.slice(0, end), ...tail]);
}
