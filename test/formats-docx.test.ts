import {describe, expect, it} from 'vitest';
import {docxOf, paragraphsIn, unpacked, zipOf} from './packed-files.js';

const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const style = (id: string, name: string, more = '', type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const read = (body: string, parts = {}) => paragraphsIn('a.docx', docxOf(body, parts));

describe('DOCX', () => {
  it('has the words of paragraphs, however they are divided', async () => {
    expect(
      await read(
        paragraph(run('The hou') + run('se', '<w:b/>') + run(' &amp; the')) +
          paragraph('<w:r><w:t> trimmed &lt;</w:t><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>') +
          paragraph(run('well') + '<w:r><w:noBreakHyphen/></w:r>' + run('known')),
      ),
    ).toEqual(['The house & the', 'trimmed <\ta\nb', 'well\u2011known']);
  });

  it('knows headings, lists, cells, and captions', async () => {
    expect(
      await read(
        paragraph(run('One'), '<w:pStyle w:val="berschrift1"/>') +
          paragraph(run('Two'), '<w:numPr><w:numId w:val="1"/></w:numPr>') +
          paragraph(run('Three'), '<w:outlineLvl w:val="1"/>') +
          paragraph(run('Four'), '<w:pStyle w:val="Own"/>') +
          `<w:tbl><w:tr><w:tc>${paragraph(run('Five'))}</w:tc></w:tr></w:tbl>`,
        {
          styles:
            style('berschrift1', 'heading 1') +
            style('Base', 'caption') +
            style('Own', 'My captions', '<w:basedOn w:val="Base"/>'),
        },
      ),
    ).toEqual(['[heading] One', '[listItem] Two', '[heading] Three', '[caption] Four', '[tableCell] Five']);
  });

  it('lacks what is deleted, hidden, or a copy', async () => {
    expect(
      await read(
        paragraph(
          run('Kept ') +
            `<w:del>${run('x').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${run('new ')}</w:ins>` +
            `<w:moveFrom>${run('moved')}</w:moveFrom>${run('secret', '<w:vanish/>')}` +
            run('shown', '<w:vanish w:val="0"/>'),
        ) +
          `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph(run('gone'))}</w:tc></w:tr></w:tbl>` +
          paragraph(
            `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph(run('Box'))}</w:txbxContent></mc:Choice><mc:Fallback>${paragraph(run('Box'))}</mc:Fallback></mc:AlternateContent></w:r>${run('Around')}`,
          ),
        {styles: style('a', 'Normal'), comments: paragraph(run('a comment'))},
      ),
    ).toEqual(['Kept new shown', 'Around', 'Box']);
  });

  it('takes fields, formulas, and styles of code for code', async () => {
    expect(
      await read(
        paragraph(run('See page ') + field(' PAGEREF x ', run('7')) + run('.')) +
          paragraph(run('See ') + field(' HYPERLINK "https://example.org" ', run('this page')) + run('.')) +
          paragraph(`${run('Page ')}<w:fldSimple w:instr=" PAGE ">${run('1')}</w:fldSimple>`) +
          paragraph(`${run('If ')}<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>${run(' holds')}`) +
          paragraph(run('Call ') + run('the the()', '<w:rStyle w:val="c"/>') + run(' now')) +
          paragraph(run('Say ') + run('abc', '<w:noProof/>')) +
          paragraph(run('int int'), '<w:pStyle w:val="p"/>') +
          paragraph(run('Contents ... 1'), '<w:pStyle w:val="t"/>'),
        {
          styles:
            style('c', 'Verbatim Char', '', 'character') + style('p', 'Source Code') + style('t', 'toc 1'),
        },
      ),
    ).toEqual([
      'See page ‹7›.',
      'See this page.',
      'Page ‹1›',
      'If ‹x=1› holds',
      'Call ‹the the()› now',
      'Say ‹abc›',
    ]);
  });

  it('has the language of runs, of styles, or of the document', async () => {
    const language = (tag: string) => `<w:lang w:val="${tag}" w:eastAsia="ja-JP"/>`;
    const defaults = (tag: string) =>
      `<w:docDefaults><w:rPrDefault><w:rPr>${language(tag)}</w:rPr></w:rPrDefault></w:docDefaults>`;
    const body =
      paragraph(run('Das ist gut', language('de-DE'))) +
      paragraph(run('He called it a case of ') + run('Schadenfreude', language('de-DE'))) +
      paragraph(run('これは本')) +
      paragraph(run('Bon'), '<w:pStyle w:val="f"/>');
    const french = style('f', 'French', `<w:rPr>${language('fr-FR')}</w:rPr>`);
    expect(await read(body, {styles: defaults('en-GB') + french})).toEqual([
      '[de-DE] Das ist gut',
      '[en-GB] He called it a case of ‹Schadenfreude›',
      '[ja-JP] これは本',
      '[fr-FR] Bon',
    ]);
    expect((await read(body, {styles: defaults('en-US') + french}))[2]).toBe('これは本');
  });

  it('has headers, footers, and notes after the document', async () => {
    const parts = {
      header: paragraph(run('Head')),
      footer: paragraph(run('Foot')),
      footnotes: `<w:footnote w:id="1">${paragraph(run('Note'))}</w:footnote>`,
      endnotes: `<w:endnote w:id="1">${paragraph(run('End'))}</w:endnote>`,
    };
    const file = await unpacked('a.docx', docxOf(`${paragraph('')}${paragraph(run('Body'))}`, parts));
    expect(file.text).toBe('\nBody\nHead\nFoot\nNote\nEnd\n');
    expect(Array.from(file.parts.read(file.text), ({id}) => id)).toEqual([
      'word/document.xml ¶2',
      'word/header.xml ¶1',
      'word/footer.xml ¶1',
      'word/footnotes.xml ¶1',
      'word/endnotes.xml ¶1',
    ]);
  });

  it('is read with any prefix for its namespace, and from any place', async () => {
    const rels = (target: string) =>
      `<r:Relationships xmlns:r="x"><r:Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="${target}"/></r:Relationships>`;
    const xml =
      '<ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:body><ns0:p><ns0:r><ns0:rPr><ns0:vanish ns0:val="false"/></ns0:rPr><ns0:t>Here</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>';
    expect(
      await paragraphsIn('a.docx', zipOf({'_rels/.rels': rels('/x/doc.xml'), 'x/doc.xml': xml})),
    ).toEqual(['Here']);
  });

  it('ends with styles that are based on each other, or on very many others', async () => {
    const based = (id: string, base: string, name = id) => style(id, name, `<w:basedOn w:val="${base}"/>`);
    const chain = Array.from({length: 20_000}, (_, n) => based(`s${n}`, `s${n + 1}`)).join('');
    const uses = Array.from({length: 2000}, (_, n) => paragraph('', `<w:pStyle w:val="s${n}"/>`)).join('');
    const body = `${uses}${paragraph(run('One'), '<w:pStyle w:val="a"/>')}${paragraph(run('Two'), '<w:pStyle w:val="s0"/>')}`;
    const styles = chain + based('s20000', 'a', 'caption') + based('a', 'b', 'heading 1') + based('b', 'a');
    expect(await read(body, {styles})).toEqual(['[heading] One', '[caption] Two']);
  });

  it('is refused if it is nested too deeply', async () => {
    const depth = 60_000;
    await expect(read('<w:p>'.repeat(depth) + '</w:p>'.repeat(depth))).rejects.toThrow(
      'is damaged, since a part is not valid XML: line 2: it is nested too deeply',
    );
  });

  it('is refused where it is something else', async () => {
    await expect(unpacked('a.docx', zipOf({a: 'b'}))).rejects.toThrow(
      'is not a DOCX file: it has no document in it',
    );
    await expect(unpacked('a.docx', docxOf('<w:p>'))).rejects.toThrow(
      /^is damaged, since a part is not valid XML: /,
    );
  });
});
