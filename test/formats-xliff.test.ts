import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {validateXML} from 'xmllint-wasm';
import {fixText} from '../src/engine/fix.js';
import {createLinter} from '../src/engine/linter.js';
import type {Side} from '../src/model/segment.js';
import {runs} from './effort.js';
import {commentsIn, hardTexts, replaceWords, segmentsIn, textOf, textsOf} from './segment-files.js';

const linter = createLinter({rules: {'stop-added': 'off'}});

/** A file of version 1.2 with these units. */
function old(
  units: string,
  attributes = 'source-language="de" target-language="en" datatype="plaintext"',
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a.c" ${attributes}><body>\n${units}\n</body></file></xliff>\n`;
}

/** A file of version 2 with these units. */
function current(units: string): string {
  return `<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0" srcLang="de" trgLang="en-GB"><file id="f">${units}</file></xliff>`;
}

/** A unit of version 1.2. */
const unit = (target: string, attributes = '') =>
  `<trans-unit id="1" ${attributes}><source>Quelle</source>${target}</trans-unit>`;

async function segmentIn(text: string) {
  const [segment] = await segmentsIn('xliff', text);
  return segment!;
}

const targetIn = async (content: string) =>
  (await segmentIn(old(unit(`<target>${content}</target>`)))).target;

/** Prose with code in ‹›. */
const proseOf = ({blocks}: Side) =>
  blocks.map(({pieces}) => pieces.map(({value, code}) => (code ? `‹${value}›` : value)).join('')).join(' ¶ ');

const codesOf = ({codes}: Side) => codes.map(({id, kind, text}) => [id, kind, text]);

describe('XLIFF 1.2', () => {
  it('has the languages, ids, contexts, and notes of units', async () => {
    const text = old(
      '<trans-unit id="a" resname="app.title"><source>Titel</source><target>Title</target><note>Short</note></trans-unit>' +
        '<group><group><trans-unit id="b"><source>Text</source></trans-unit></group></group>',
    );
    const [first, second] = await segmentsIn('xliff', text);
    expect(first).toMatchObject({
      id: 'a',
      context: 'app.title',
      notes: ['Short'],
      source: {language: 'de'},
      target: {language: 'en'},
    });
    expect(text.slice(first!.target.place.start, first!.target.place.end)).toBe('Title');
    expect(second).toMatchObject({id: 'b', state: 'new', target: {blocks: []}});
  });

  it('names the file where there are several, and tells units with the same id apart', async () => {
    const file = (name: string, units: string) =>
      `<file original="${name}" target-language="en"><body>${units}</body></file>`;
    const target = unit('<target>x</target>');
    const text = `<xliff version="1.2">${file('a.c', target + target)}${file('b.c', target)}</xliff>`;
    expect(Object.keys(textsOf(await segmentsIn('xliff', text)))).toEqual(['a.c/1', 'a.c/1 (2)', 'b.c/1']);
  });

  it.each([
    ['state="new"', '', 'new'],
    ['state="needs-translation"', '', 'new'],
    ['state="needs-review-translation"', '', 'machine'],
    ['state="translated"', '', 'translated'],
    ['state="translated" state-qualifier="leveraged-mt"', '', 'machine'],
    ['state-qualifier="mt-suggestion"', '', 'machine'],
    ['state-qualifier="fuzzy-match"', '', 'fuzzy'],
    ['state="signed-off" state-qualifier="leveraged-mt"', '', 'reviewed'],
    ['state="final"', '', 'reviewed'],
    ['', 'approved="yes"', 'reviewed'],
    ['', '', undefined],
  ])('reads the state of <target %s> in <trans-unit %s>', async (target, attributes, state) => {
    expect((await segmentIn(old(unit(`<target ${target}>x</target>`, attributes)))).state).toBe(state);
  });

  it('inherits translate="no", and counts what is skipped', async () => {
    const text = old(
      `<group translate="no">${unit('<target>the the</target>')}<trans-unit id="2" translate="yes"><source>x</source><target>a</target></trans-unit></group>` +
        '<trans-unit id="3"><source>x</source><target state="new">the the</target></trans-unit>' +
        '<trans-unit id="4"><source>x</source><target/></trans-unit>',
    );
    const {messages, segments} = await linter.lint(text, {path: 'a.xlf'});
    expect(messages).toEqual([]);
    expect(segments).toMatchObject({linted: 1, skipped: {untranslatable: 1, new: 1, untranslated: 1}});
  });

  it('has a limit in characters only', async () => {
    const limitOf = async (attributes: string) =>
      (await segmentIn(old(unit('<target>x</target>', attributes)))).maxLength;
    expect(await limitOf('maxwidth="30" size-unit="char"')).toBe(30);
    expect(await limitOf('maxwidth="30"')).toBeUndefined();
  });

  it('knows documents, and the types of units', async () => {
    const kindOf = async (attributes: string, type = '') => {
      const target = '<target>One two three four five</target>';
      return (await segmentIn(old(unit(target, type), attributes))).target.blocks[0]!.kind;
    };
    expect(await kindOf('datatype="plaintext"')).toBe('string');
    expect(await kindOf('datatype="html"')).toBe('paragraph');
    expect(await kindOf('datatype="x-docx"', 'restype="x-h1"')).toBe('heading');
  });

  it('reads the segments that are marked in a unit, and leaves out suggestions', async () => {
    const text = old(
      '<trans-unit id="u"><source>Eins. Zwei. Drei.</source><seg-source><mrk mtype="seg" mid="1">Eins.</mrk> <g id="9"><mrk mtype="seg" mid="2">Zwei.</mrk></g> <mrk mtype="seg" mid="3">Drei.</mrk></seg-source>' +
        '<target><mrk mtype="seg" mid="1">One.</mrk> <g id="9"><mrk mtype="seg" mid="2">Two <x id="1"/>.</mrk></g></target>' +
        '<alt-trans><source>Eins</source><target>Uno</target></alt-trans></trans-unit>',
    );
    const segments = await segmentsIn('xliff', text);
    expect(segments.map(({id, source, target}) => [id, proseOf(source!), proseOf(target)])).toEqual([
      ['u/1', 'Eins.', 'One.'],
      ['u/2', 'Zwei.', 'Two ‹\uFFFC›.'],
      ['u/3', 'Drei.', ''],
    ]);
    expect(text.slice(segments[1]!.target.place.start, segments[1]!.target.place.end)).toBe(
      'Two <x id="1"/>.',
    );
  });

  it.each([
    ['references', 'a &amp; b &#x41;&#128512;', 'a & b A😀'],
    ['characters that are not escaped', 'a & b &nbsp; c', 'a & b \u00A0 c'],
    ['CDATA sections', 'a<![CDATA[ & b ]]>c', 'a & b c'],
    ['escaped HTML', '&lt;b&gt;a&lt;/b&gt; b', 'a b'],
    ['comments', 'a<!-- b -->c', 'ac'],
    ['indented lines', '\n  One\n  two\n', 'One\ntwo'],
    ['placeholders', 'a %s b {name}', 'a ‹%s› b ‹{name}›'],
  ])('reads %s', async (_, content, prose) => {
    const text = old(unit(`<target>${content}</target>`));
    const {target} = await segmentIn(text);
    expect(proseOf(target)).toBe(prose);
    for (const {value, start, end} of target.blocks.flatMap(({pieces}) => pieces))
      if (end - start === value.length) expect(text.slice(start, end)).toBe(value);
  });

  it('keeps white space where it belongs to the text', async () => {
    const text = old(unit('<target>\n  One</target>', 'xml:space="preserve"'));
    expect(proseOf((await segmentIn(text)).target)).toBe('\n  One');
  });

  it('has code where it holds a place, and none for formats', async () => {
    const target = await targetIn(
      'a <g id="1">b</g> <bpt id="2">&lt;b&gt;</bpt>c<ept id="2">&lt;/b&gt;</ept> <ph id="3">{0}</ph> <x id="4" equiv-text="&lt;br/&gt;"/> <mrk mtype="protected">SQL</mrk> <x id="START_LINK"/>d<x id="CLOSE_LINK"/>',
    );
    expect(proseOf(target)).toBe('a b c ‹\uFFFC› \n‹SQL› d');
    expect(codesOf(target)).toEqual([
      ['1', 'open', '<g id="1">'],
      ['1', 'close', '</g>'],
      ['2', 'open', '<bpt id="2">&lt;b&gt;</bpt>'],
      ['2', 'close', '<ept id="2">&lt;/b&gt;</ept>'],
      ['3', 'single', '<ph id="3">{0}</ph>'],
      ['4', 'single', '<x id="4" equiv-text="&lt;br/&gt;"/>'],
      ['START_LINK', 'single', '<x id="START_LINK"/>'],
      ['CLOSE_LINK', 'single', '<x id="CLOSE_LINK"/>'],
    ]);
  });

  it('reads text within code as a text of its own', async () => {
    const target = await targetIn('See <ph id="1">&lt;img alt="<sub>A big house</sub>"/&gt;</ph> here.');
    expect(proseOf(target)).toBe('See ‹\uFFFC› here. ¶ A big house');
  });

  it('has other vocabularies and prefixes', async () => {
    const text =
      '<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:1.2" xmlns:y="y" version="1.2"><x:file target-language="fr"><x:body><x:trans-unit id="1"><y:source>no</y:source><x:source>a</x:source><x:target>b</x:target></x:trans-unit></x:body></x:file></x:xliff>';
    const segment = await segmentIn(text);
    expect([textOf(segment.source!), textOf(segment.target), segment.target.language]).toEqual([
      'a',
      'b',
      'fr',
    ]);
  });
});

describe('XLIFF 2', () => {
  it('has the segments of units', async () => {
    const text = current(
      '<unit id="u" name="app.title" slr:sizeRestriction="0,80"><notes><note>Short</note></notes><originalData><data id="d">&lt;b&gt;</data></originalData>' +
        '<segment id="s" state="reviewed"><source>Eins.</source><target>One <ph id="1" dataRef="d"/>.</target></segment>' +
        '<ignorable><source> </source><target> </target></ignorable>' +
        '<segment state="translated" subState="x:mt"><source>Zwei.</source><target><pc id="2">Two</pc> <mrk id="m" translate="no">SQL <mrk id="n" translate="yes">is</mrk></mrk> <sc id="3"/>x<ec startRef="3"/>.</target></segment></unit>' +
        '<unit id="v"><segment state="initial"><source>Drei.</source></segment></unit>' +
        '<unit id="w" translate="no"><segment><source>Vier.</source><target>Four</target></segment></unit>',
    );
    const segments = await segmentsIn('xliff', text);
    expect(segments.map(({id, state, translate, target}) => [id, state, translate, proseOf(target)])).toEqual(
      [
        ['u/s', 'reviewed', true, 'One ‹\uFFFC›.'],
        ['u/2', 'machine', true, 'Two ‹SQL ›is x.'],
        ['v', 'new', true, ''],
        ['w', undefined, false, 'Four'],
      ],
    );
    expect(segments[0]).toMatchObject({
      context: 'app.title',
      maxLength: 80,
      notes: ['Short'],
      source: {language: 'de'},
      target: {language: 'en-GB'},
    });
    expect(codesOf(segments[1]!.target)).toEqual([
      ['2', 'open', '<pc id="2">'],
      ['2', 'close', '</pc>'],
      ['3', 'open', '<sc id="3"/>'],
      ['3', 'close', '<ec startRef="3"/>'],
    ]);
  });
});

describe('XLIFF of vendors', () => {
  const marked = (facts: string) =>
    `<trans-unit id="u"><source>x</source><seg-source><mrk mtype="seg" mid="7">x</mrk></seg-source><target><mrk mtype="seg" mid="7">y</mrk></target><sdl:seg-defs><sdl:seg id="6" conf="Draft" origin="source"/><sdl:seg id="7" ${facts}><sdl:value key="a">b</sdl:value></sdl:seg></sdl:seg-defs></trans-unit>`;

  it.each([
    ['conf="Draft" origin="mt"', 'machine'],
    ['conf="Draft" origin="nmt" origin-system="x"', 'machine'],
    ['conf="Draft" origin="tm" percent="80"', 'fuzzy'],
    ['conf="Draft" origin="tm" percent="100"', undefined],
    ['conf="Draft" origin="source"', 'new'],
    ['conf="Draft"', undefined],
    ['conf="Translated" origin="mt"', 'translated'],
    ['conf="ApprovedSignOff"', 'reviewed'],
    ['conf="Translated" locked="true"', 'locked'],
    ['', undefined],
  ])('has the state of Trados: %s', async (facts, state) =>
    expect(await segmentIn(old(marked(facts)))).toMatchObject({id: 'u/7', ...(state && {state})}),
  );

  it.each([
    ['m:confirmed="0" m:trans-origin="mt" m:score="0.0"', 'machine'],
    ['m:confirmed="0" m:trans-origin="TM" m:score="0.87"', 'fuzzy'],
    ['m:confirmed="0" m:trans-origin="tm" m:score="1.01"', undefined],
    ['m:confirmed="1" m:trans-origin="mt"', 'translated'],
    ['m:confirmed="2" m:locked="false"', 'reviewed'],
    ['m:confirmed="1" m:locked="true"', 'locked'],
    ['mq:status="NotStarted"', 'new'],
    ['mq:status="PreTranslated" mq:percent="80"', 'fuzzy'],
    ['mq:status="MachineTranslated"', 'machine'],
    ['mq:status="ManuallyConfirmed" mq:locked="no"', 'translated'],
    ['mq:status="Proofread"', 'reviewed'],
    ['mq:status="Proofread" mq:locked="locked"', 'locked'],
  ])('has the state of Phrase and memoQ: %s', async (attributes, state) =>
    expect((await segmentIn(old(unit('<target>y</target>', attributes)))).state).toBe(state),
  );

  it('has the tags of Phrase as codes', async () => {
    const target = await targetIn('One {1>two&lt;1} {b>three&lt;b} {2}.');
    expect(proseOf(target)).toBe('One two three ‹{2}›.');
    expect(codesOf(target)).toEqual([
      ['1', 'open', '{1>'],
      ['1', 'close', '<1}'],
      ['b', 'open', '{b>'],
      ['b', 'close', '<b}'],
      [undefined, 'single', '{2}'],
    ]);
    const text = old(unit('<target>It was the {1>the big&lt;1} house.</target>'));
    expect((await fixText(linter, text, {path: 'a.mxliff'})).text).toBe(text);
  });
});

describe('an XLIFF file', () => {
  it.each([
    ['<xliff>\n<file></xliff>', 'XML: line 2: expected `</file>`, which line 2 opens, not `</xliff>`'],
    ['<xliff>\n<file>', 'XML: line 2: `<file>` has no closing tag'],
    ['<xliff/></file>', 'XML: line 1: `</file>` has no opening tag'],
    ['<xliff><file a="', 'XML: line 1: `<file>` has no closing tag'],
    ['<xliff><!-- ', 'XML: line 1: `<xliff>` has no closing tag'],
    ['<html></html>', 'XLIFF: line 1: expected an element `xliff`, not `html`'],
    ['', 'XLIFF: line 1: expected an element `xliff`'],
  ])('is refused: %j', async (text, problem) => {
    await expect(segmentsIn('xliff', text)).rejects.toThrow(`is not valid ${problem}`);
  });

  it('may have a byte order mark, a document type, and closing tags with spaces', async () => {
    const text = `\uFEFF<!DOCTYPE xliff [\n<!ENTITY a "b">\n]>\n${old(unit('<target >x</target\n>')).replace(/^<\?.*\n/, '')}`;
    expect(textOf((await segmentIn(text)).target)).toBe('x');
  });

  it('obeys directives in notes and comments', async () => {
    const target = '<target>It was the the big house of the man.</target>';
    const idsIn = async (text: string) =>
      (await linter.lint(text, {path: 'a.xlf'})).messages.map(({ruleId}) => ruleId);
    expect(await idsIn(old(unit(target)))).toEqual(['repeated-words']);
    const directive = 'mtlint-disable-next repeated-words -- why';
    expect(await idsIn(old(unit(`${target}<note>${directive}</note>`)))).toEqual([]);
    expect(await idsIn(old(`<!-- ${directive.replace('--', '—')} -->${unit(target)}`))).toEqual([]);
    expect(await idsIn(old(`<!-- ${directive} -->${unit(target)}`))).toEqual([]);
    expect(await idsIn(old(unit(`<!-- ${directive} -->${target}`)))).toEqual([]);
    expect(await idsIn(old(`<!-- ${directive} -->${unit('')}${unit(target)}`))).toContain('repeated-words');
    expect(await idsIn(old(`<!-- ${directive} --><group>${unit('')}${unit(target)}</group>`))).toEqual([]);
    expect(await idsIn(old(`<!-- mtlint-disable-file -- why -->${unit('')}${unit(target)}`))).toEqual([]);
    const text = current(
      `<unit id="u"><notes><note>${directive}</note></notes><segment><source>a</source>${target}</segment></unit>`,
    );
    expect(await idsIn(text)).toEqual([]);
    const [comment] = await commentsIn('xliff', text);
    expect(text.slice(comment!.next!.start, comment!.next!.end)).toMatch(/^<unit .*<\/unit>$/);
  });

  it('is fixed across references and CDATA, and not across codes', async () => {
    const fixed = async (content: string) => {
      const text = old(unit(`<target>${content}</target>`));
      const {text: after} = await fixText(linter, text, {path: 'a.xlf'});
      return after.slice(after.indexOf('<target>') + 8, after.indexOf('</target>'));
    };
    expect(await fixed('It was the the big &amp; old house.')).toBe('It was the big &amp; old house.');
    expect(await fixed('It was <![CDATA[the the big & old]]> house.')).toBe(
      'It was <![CDATA[the big & old]]> house.',
    );
    expect(await fixed('It was the <g id="1">the</g> big house.')).toBe(
      'It was the <g id="1">the</g> big house.',
    );
  });

  it('takes any text in place of words, escaped as its position needs', async () => {
    const replaced = async (content: string, by = 'A & 1 < 2') => {
      const after = await replaceWords('xliff', old(unit(`<target>${content}</target>`)), 'x y', by);
      return after && /<target>(.*)<\/target>/.exec(after)![1];
    };
    expect(await replaced('a x y b')).toBe('a A &amp; 1 &lt; 2 b');
    expect(await replaced('a <![CDATA[x y]]> b')).toBe('a <![CDATA[A & 1 < 2]]> b');
    expect(await replaced('a x y b', ']]>')).toBe('a ]]&gt; b');
    expect(await replaced('a <![CDATA[x y]]> b', ']]>')).toBeUndefined();
    expect(await replaced('a x y b', '<b>')).toBeUndefined();
    expect(await replaced('a x<g id="1"> y</g> b')).toBeUndefined();
    expect(await replaced('a x<mrk mtype="term"> y</mrk> b')).toBeUndefined();
  });

  it.each(['entities', 'CDATA'] as const)(
    'has each text as it was written with %s, and takes any other',
    async way => {
      await fc.assert(
        fc.asyncProperty(hardTexts, fc.constantFrom('\n', '\r\n'), async (prose, lineEnd) => {
          const content = way === 'CDATA' ? `<![CDATA[${prose}]]>` : escaped(prose);
          const text = old(
            unit(`<target>${content.replaceAll('\n', lineEnd)}</target>`, 'xml:space="preserve"'),
          );
          const expected = prose.replaceAll('\n', lineEnd);
          expect(comparable(textOf((await segmentIn(text)).target))).toBe(comparable(expected));
          const replaced = await replaceWords('xliff', text, 'the the', 'THE &');
          expect(replaced).toBeDefined();
          expect(comparable(textOf((await segmentIn(replaced!)).target))).toBe(
            comparable(expected.replace(/the the z$/, 'THE & z')),
          );
        }),
        {numRuns: runs(200)},
      );
    },
  );

  it('is well-formed when it is fixed', async () => {
    const units = fc
      .sample(hardTexts, {numRuns: 40, seed: 2})
      .map((text, index) => unit(`<target>${index % 2 ? `<![CDATA[${text}]]>` : escaped(text)}</target>`));
    const replaced = await replaceWords('xliff', old(units.join('\n')), 'the the', 'THE < &');
    const {errors} = await validateXML({
      xml: [{fileName: 'a.xlf', contents: replaced!}],
      schema: ['<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>'],
    });
    expect(errors.filter(({message}) => /parser error|namespace error/.test(message))).toEqual([]);
  });
});

function escaped(text: string): string {
  return text.replace(/[&<>]/g, character => `&#${character.charCodeAt(0)};`);
}

/** A text without what the prose leaves out: the size of gaps between paragraphs, and marks for keys. */
function comparable(text: string): string {
  return text
    .replace(/\s*\n[^\S\n]*\n\s*/g, '¶')
    .replaceAll('&', '')
    .trim();
}
