import {describe, expect, it} from 'vitest';
import {odtOf, paragraphsIn, unpacked, zipOf} from './packed-files.js';

const read = (body: string, styles = {}) => paragraphsIn('a.odt', odtOf(body, styles));

const style = (name: string, properties: string, more = '', family = 'text') =>
  `<style:style style:name="${name}" style:family="${family}"${more}><style:text-properties ${properties}/></style:style>`;

describe('ODT', () => {
  it('has the words of paragraphs, with their blanks', async () => {
    expect(
      await read(
        '<text:p>The hou<text:span text:style-name="x">se</text:span> &amp; the<text:s/>  cat</text:p>' +
          '<text:p>\n  one\n  two <text:span> three</text:span><text:s text:c="2"/>four<text:tab/>five<text:line-break/>six</text:p>' +
          '<text:p>a<text:bookmark text:name="b"/><text:soft-page-break/>b</text:p>',
      ),
    ).toEqual(['The house & the  cat', 'one two three  four\tfive\nsix', 'ab']);
  });

  it('knows headings, lists, cells, captions, and quotations', async () => {
    expect(
      await read(
        '<text:h text:outline-level="1">One</text:h>' +
          '<text:list><text:list-item><text:p>Two</text:p></text:list-item></text:list>' +
          '<table:table><table:table-row><table:table-cell><text:p>Three</text:p></table:table-cell></table:table-row></table:table>' +
          '<text:p text:style-name="P1">Four</text:p><text:p text:style-name="Quotations">Five</text:p>',
        {
          content: style('P1', '', ' style:parent-style-name="Illustration"', 'paragraph'),
          shared: `<office:styles>${style('Illustration', '', '', 'paragraph')}${style('Quotations', '', '', 'paragraph')}</office:styles>`,
        },
      ),
    ).toEqual(['[heading] One', '[listItem] Two', '[tableCell] Three', '[caption] Four', '[quotation] Five']);
  });

  it('lacks what is deleted, hidden, or a copy', async () => {
    expect(
      await read(
        '<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
          '<text:p>Kept<office:annotation><text:p>a comment</text:p></office:annotation> <text:change-start/>new<text:change-end/><text:change/>.</text:p>' +
          '<text:p>Say <text:span text:style-name="h">secret</text:span>it</text:p>' +
          '<text:section text:display="none"><text:p>hidden</text:p></text:section>' +
          '<text:table-of-content><text:index-body><text:p>Kept 1</text:p></text:index-body></text:table-of-content>',
        {content: style('h', 'text:display="none"')},
      ),
    ).toEqual(['Kept new.', 'Say it']);
  });

  it('has notes and text boxes after the paragraph that they are in', async () => {
    expect(
      await read(
        '<text:p>Word<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Note.</text:p></text:note-body></text:note>s' +
          '<draw:frame><svg:title>t</svg:title><draw:text-box><text:p>Box</text:p></draw:text-box></draw:frame> here</text:p>',
      ),
    ).toEqual(['Words here', 'Note.', 'Box']);
  });

  it('takes fields and styles of code for code', async () => {
    expect(
      await read(
        '<text:p>Page <text:page-number>7</text:page-number> of <text:a>this</text:a></text:p>' +
          '<text:p>Call <text:span text:style-name="Source_20_Text">the the()</text:span> now</text:p>' +
          '<text:p>Call <text:span text:style-name="T1">the the()</text:span> now</text:p>' +
          '<text:p text:style-name="Preformatted_20_Text">int int</text:p>',
        {
          content: style('T1', 'fo:language="zxx" fo:country="none"'),
          shared: `<office:styles>${style('Source_20_Text', '')}${style('Preformatted_20_Text', '', ' style:display-name="Preformatted Text"', 'paragraph')}</office:styles>`,
        },
      ),
    ).toEqual(['Page ‹7› of this', 'Call ‹the the()› now', 'Call ‹the the()› now']);
  });

  it('has the language of runs, of styles, or of the document', async () => {
    const defaults = (language: string, country: string) =>
      `<office:styles><style:default-style style:family="paragraph"><style:text-properties fo:language="${language}" fo:country="${country}" style:language-asian="ja" style:country-asian="JP"/></style:default-style></office:styles>`;
    const body =
      '<text:p><text:span text:style-name="T1">Das ist gut</text:span></text:p><text:p>Ça va</text:p><text:p>これは本</text:p>';
    const content = style('T1', 'fo:language="de" fo:country="DE"');
    expect(await read(body, {content, shared: defaults('fr', 'FR')})).toEqual([
      '[de-DE] Das ist gut',
      '[fr-FR] Ça va',
      '[ja-JP] これは本',
    ]);
    expect((await read(body, {content, shared: defaults('en', 'US')}))[1]).toBe('Ça va');
  });

  it('has headers and footers after the content', async () => {
    const shared =
      '<office:master-styles><style:master-page><style:header><text:p>Head</text:p></style:header><style:footer><text:p>Foot</text:p></style:footer></style:master-page></office:master-styles>';
    const {parts, text} = await unpacked('a.odt', odtOf('<text:p>Body</text:p>', {shared}));
    expect(Array.from(parts.read(text), ({id}) => id)).toEqual([
      'content.xml ¶1',
      'styles.xml ¶1',
      'styles.xml ¶2',
    ]);
  });

  it('is refused where it is something else, or encrypted', async () => {
    await expect(unpacked('a.odt', zipOf({a: 'b'}))).rejects.toThrow(
      'is not an ODT file: it has no content in it',
    );
    const encrypted = zipOf({
      'content.xml': '?',
      'META-INF/manifest.xml': '<m:file-entry><m:encryption-data/></m:file-entry>',
    });
    await expect(unpacked('a.odt', encrypted)).rejects.toThrow('is encrypted: save it without a password');
  });
});
