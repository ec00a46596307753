import {describe, expect, it} from 'vitest';
import {fixText} from '../src/engine/fix.js';
import {createLinter} from '../src/engine/linter.js';
import {builtInFormats} from '../src/formats/registry.js';
import {checkWriting, proseOf, replaceWords, segmentsIn, textOf, textsOf} from './segment-files.js';

const linter = createLinter();

const resources = (content: string) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<resources xmlns:xliff="urn:oasis:names:tc:xliff:document:1.2">\n${content}\n</resources>\n`;

const stringOf = (content: string) => resources(`<string name="a">${content}</string>`);

async function targetIn(content: string) {
  const [segment] = await segmentsIn('android', stringOf(content));
  return segment!.target;
}

describe('Android resources', () => {
  it('have strings, arrays, and plurals, and what describes them', async () => {
    const text = resources(`
      <!-- Shown at the top -->
      <string name="title">Title of it</string>
      <string name="kept" translatable="false">the the</string>
      <string name="other">@string/title</string>
      <string-array name="days"><item>Monday</item><item>Tuesday</item></string-array>
      <plurals name="files"><item quantity="one">%d file</item><!-- more --><item quantity="other">%d files</item></plurals>
      <item type="string" name="old">Old</item>
      <color name="red">#ff0000</color>
      <integer-array name="n"><item>1</item></integer-array>`);
    const segments = await segmentsIn('android', text);
    expect(textsOf(segments)).toEqual({
      title: 'Title of it',
      kept: 'the the',
      'days[0]': 'Monday',
      'days[1]': 'Tuesday',
      'files[one]': '%d file',
      'files[other]': '%d files',
      old: 'Old',
    });
    expect(segments[0]).toMatchObject({notes: ['Shown at the top'], syntax: 'android', translate: true});
    expect(segments[1]!.translate).toBe(false);
    expect(segments.find(({id}) => id === 'files[one]')!.plural).toBe('one');
  });

  it.each([
    ['escapes', 'It\\\'s \\u0041\\n\\"x\\" \\\\ \\@', 'It\'s A\n"x" \\ @'],
    ['white space', '\n   One\n   two  three \n', 'One two three'],
    ['quotation marks', '"  One  \\"two\\" it\'s"', '  One  "two" it\'s'],
    ['references', 'a &amp; b &#8230; &lt;b>c&lt;/b>', 'a & b … c'],
    ['CDATA', '<![CDATA[<a href="x">One</a> &amp; it\\\'s]]>', "One & it's"],
    ['elements', 'a <b>b</b> <xliff:g id="n" example="3">%1$s</xliff:g> c', 'a b ‹%1$s› c'],
    ['placeholders', '%1$s of %d', '‹%1$s› of ‹%d›'],
  ])('read %s', async (_, content, prose) => expect(proseOf(await targetIn(content))).toBe(prose));

  it('have elements as codes', async () => {
    const {codes} = await targetIn('a <b>b</b> <xliff:g id="n">%s</xliff:g><br/>');
    expect(codes.map(({kind, text}) => [kind, text])).toEqual([
      ['open', '<b>'],
      ['close', '</b>'],
      ['open', '<xliff:g id="n">'],
      ['single', '%s'],
      ['close', '</xliff:g>'],
      ['single', '<br/>'],
    ]);
  });

  it('are recognized by their root element, after comments', () => {
    expect(builtInFormats.byName('a.xml', stringOf('x'))?.name).toBe('android');
    expect(builtInFormats.byName('a.xml', `<!-- ${'license '.repeat(200)}-->\n<resources>`)?.name).toBe(
      'android',
    );
    expect(builtInFormats.byName('pom.xml', '<project><resources>')).toBeUndefined();
    expect(builtInFormats.byName('a.xml')).toBeUndefined();
  });

  it('have the language of the file or its folder', async () => {
    const languageIn = async (text: string, path: string) => {
      const {messages, segments} = await linter.lint(text, {path});
      return [messages.length, segments?.linted];
    };
    expect(await languageIn(stringOf('It was the the house.'), 'res/values/strings.xml')).toEqual([1, 1]);
    const [segment] = await segmentsIn(
      'android',
      '<resources xmlns:tools="http://schemas.android.com/tools" tools:locale="pt-rBR"><string name="a">x</string></resources>',
    );
    expect(segment!.target.language).toBe('pt-BR');
    const [kept] = await segmentsIn('android', stringOf('x'), {path: 'res/values/donottranslate.xml'});
    expect(kept!.translate).toBe(false);
  });

  it('are fixed with the escapes that they need', async () => {
    const fixed = async (content: string) =>
      (await fixText(linter, stringOf(content), {path: 'strings.xml'})).text;
    expect(await fixed("It\\'s the the big &amp; old house.")).toBe(
      stringOf("It\\'s the big &amp; old house."),
    );
    const replaced = async (content: string, by: string) =>
      replaceWords('android', stringOf(content), 'x y', by);
    expect(await replaced('a x y b', 'it\'s "A" & <')).toBe(stringOf('a it\\\'s \\"A\\" &amp; &lt; b'));
    expect(await replaced('<![CDATA[a x y b]]>', "it's &")).toBe(stringOf("<![CDATA[a it\\'s & b]]>"));
    expect(await replaced('a x<b> y</b> b', 'z')).toBeUndefined();
  });

  it('obey directives in comments', async () => {
    const string = '<string name="a">It was the the big house.</string>';
    const idsIn = async (content: string) =>
      (await linter.lint(resources(content), {path: 'strings.xml'})).messages.map(({ruleId}) => ruleId);
    expect(await idsIn(string)).toEqual(['repeated-words']);
    expect(await idsIn(`<!-- mtlint-disable-next repeated-words — why -->${string}`)).toEqual([]);
  });

  it.each([
    ['<resources>\n<string>', 'valid XML: line 2: `<string>` has no closing tag'],
    ['<html/>', 'a valid Android resource file: line 1: expected an element `resources`, not `html`'],
    ['', 'a valid Android resource file: line 1: expected an element `resources`'],
  ])('are refused: %j', async (text, problem) => {
    await expect(segmentsIn('android', text)).rejects.toThrow(`is not ${problem}`);
  });

  it('have each text as it was written, and take others', async () => {
    await checkWriting('android', prose => stringOf(`"${escaped(prose)}"`), {by: 'it\'s "A" & 1 < 2'});
    await checkWriting('android', prose => stringOf(`<![CDATA[${slashed(prose)}]]>`), {by: "it's &"});
  });

  it('may be nested deeply', async () => {
    const depth = 20_000;
    const target = await targetIn(`${'<b>'.repeat(depth)}x y${'</b>'.repeat(depth)}`);
    expect(textOf(target)).toBe('x y');
  });
});

function slashed(text: string): string {
  return text.replace(/[\\'"]/g, '\\$&').replaceAll('\n', '\\n');
}

function escaped(text: string): string {
  return slashed(text).replace(/[&<]/g, character => `&#${character.charCodeAt(0)};`);
}
