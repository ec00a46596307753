import {describe, expect, it} from 'vitest';
import {fixUnpacked} from '../src/engine/fix.js';
import {createLinter} from '../src/engine/linter.js';
import {entriesOf, epubOf, paragraphsIn, unpacked, zipOf} from './packed-files.js';

const read = (body: string, options = {}) => paragraphsIn('a.epub', epubOf({a: body}, options));

describe('EPUB', () => {
  it('has the paragraphs of pages, each on one line', async () => {
    const {text} = await unpacked(
      'a.epub',
      epubOf({
        a: '<h1><a id="x"/>One</h1>\n<p>Two\n  and <b>th</b>ree<br/>four &lt;</p><p/><script src="x"/><p>Five</p>',
      }),
    );
    expect(text).toBe('One\nTwo and three four <\nFive\n');
  });

  it('reads pages in the order of the book', async () => {
    const {parts, text} = await unpacked(
      'a.epub',
      epubOf({'b c': '<p>One</p>', a: '<p>Two</p><p>Three</p>'}),
    );
    expect(Array.from(parts.read(text), ({id}) => id)).toEqual([
      'OEBPS/b c.xhtml ¶1',
      'OEBPS/a.xhtml ¶1',
      'OEBPS/a.xhtml ¶2',
    ]);
  });

  it('has the language of the element, or of the book', async () => {
    expect(
      await read('<p>Eins <i xml:lang="de">zwei</i> <i lang="en">three</i></p><p xml:lang="fr">Quatre</p>', {
        language: 'de-AT',
      }),
    ).toEqual(['[de-AT] Eins zwei ‹three›', '[fr] Quatre']);
  });

  it('is fixed in attributes, too', async () => {
    const bytes = epubOf({
      a: '<p>It is good , is it</p><p><img src="a" alt=\'I see it . It is "good"\'/></p>',
    });
    const {file} = await fixUnpacked(createLinter(), await unpacked('a.epub', bytes), {path: 'a.epub'});
    const after = entriesOf(file.pack())['OEBPS/a.xhtml'];
    expect(after).toContain('<p>It is good, is it</p>');
    expect(after).toContain('alt=\'I see it. It is "good"\'');
  });

  it('is refused where it is something else, or only some programs may open it', async () => {
    await expect(unpacked('a.epub', zipOf({a: 'b'}))).rejects.toThrow(
      'is not an EPUB file: it has no list of its contents',
    );
    const encrypted = (path: string) => ({
      more: {
        'META-INF/encryption.xml': `<encryption><enc:CipherReference xmlns:enc="x" URI="${path}"/></encryption>`,
      },
    });
    expect(await read('<p>One</p>', encrypted('OEBPS/font.otf'))).toEqual(['[en] One']);
    await expect(read('<p>One</p>', encrypted('OEBPS/a.xhtml'))).rejects.toThrow(
      /^is encrypted, so that only some/,
    );
  });
});
