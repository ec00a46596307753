import {describe, expect, it} from 'vitest';
import {fixText} from '../src/engine/fix.js';
import {createLinter} from '../src/engine/linter.js';
import {checkWriting, proseOf, segmentsIn, textsOf} from './segment-files.js';

const linter = createLinter();

const file = (content: string) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<root>\n  <resheader name="resmimetype"><value>text/microsoft-resx</value></resheader>\n${content}\n</root>\n`;

const data = (value: string, more = '', attributes = 'name="a" xml:space="preserve"') =>
  file(`  <data ${attributes}>\n    <value>${value}</value>${more}\n  </data>`);

describe('.resx', () => {
  it('has the values that are text', async () => {
    const text = file(`
      <data name="a" xml:space="preserve"><value>One {0:d} &amp; two</value><comment>Title</comment></data>
      <data name="b.Text" type="System.String, mscorlib"><value>&amp;Open</value></data>
      <data name="c" type="System.Drawing.Size, System.Drawing"><value>1, 2</value></data>
      <data name="d" mimetype="application/x-microsoft.net.object.bytearray.base64"><value>AAAA</value></data>
      <data name="&gt;&gt;b.Name"><value>b</value></data>
      <data name="b.ImeMode"><value>NoControl</value></data>
      <data name="e"><value>the the</value><comment>{Locked}</comment></data>
      <metadata name="f"><value>x</value></metadata>`);
    const segments = await segmentsIn('resx', text);
    expect(textsOf(segments)).toEqual({a: 'One {0:d} & two', 'b.Text': 'Open', e: 'the the'});
    expect(proseOf(segments[0]!.target)).toBe('One ‹{0:d}› & two');
    expect(segments.map(({translate, notes}) => [translate, notes])).toEqual([
      [true, ['Title']],
      [true, []],
      [false, ['{Locked}']],
    ]);
  });

  it('is fixed, and obeys directives', async () => {
    const sentence = 'It was the the big &amp; old house.';
    const directive = 'mtlint-disable-next repeated-words — why';
    expect((await fixText(linter, data(sentence), {path: 'a.resx'})).text).toBe(
      data('It was the big &amp; old house.'),
    );
    for (const text of [
      data(sentence, `<comment>${directive}</comment>`),
      data(sentence, `<!-- ${directive} -->`),
    ])
      expect((await linter.lint(text, {path: 'a.resx'})).messages).toEqual([]);
  });

  it('is refused where it is something else', async () => {
    await expect(segmentsIn('resx', '<a/>')).rejects.toThrow(
      'is not a valid .resx file: line 1: expected an element `root`, not `a`',
    );
  });

  it('has each text as it was written, and takes others', async () => {
    const escaped = (text: string) => text.replace(/[&<]/g, character => `&#${character.charCodeAt(0)};`);
    await checkWriting('resx', prose => data(escaped(prose)), {by: '"A" < B'});
    await checkWriting('resx', prose => data(`<![CDATA[${prose}]]>`), {by: '"A" < B'});
  });
});
