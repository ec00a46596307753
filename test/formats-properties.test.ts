import {describe, expect, it} from 'vitest';
import {fixText} from '../src/engine/fix.js';
import {createLinter} from '../src/engine/linter.js';
import {checkWriting, proseOf, replaceWords, segmentsIn, textsOf} from './segment-files.js';

const linter = createLinter();

async function proseIn(value: string) {
  const [segment] = await segmentsIn('properties', `a=${value}`);
  return proseOf(segment!.target);
}

describe('.properties', () => {
  it.each([
    ['a=b', {a: 'b'}],
    ['a = b c ', {a: 'b c '}],
    ['  a:b=c', {a: 'b=c'}],
    ['a b', {a: 'b'}],
    ['a\t:  b', {a: 'b'}],
    ['a\\ b\\=c = d', {'a b=c': 'd'}],
    ['a = b\\\n    c\\\r\n\td', {a: 'bcd'}],
    ['a = b\\\\\nc = d', {a: 'b\\', c: 'd'}],
    ['a \\\n = b', {a: 'b'}],
    ['# x\n! y\n\n a=b\r\nc=d\re=f', {a: 'b', c: 'd', e: 'f'}],
    ['a', {a: ''}],
    ['a=b\\', {a: 'b'}],
    ['\u00FC=b', {'\u00FC': 'b'}],
    ['\\u0061=b\na=c', {a: 'b', 'a (2)': 'c'}],
    ['', {}],
  ])('has the keys and values of %j', async (text, expected) =>
    expect(textsOf(await segmentsIn('properties', text))).toEqual(expected),
  );

  it.each([
    ['escapes', '\\u0041\\u00e9\\tb\\nc\\q\\:', 'Aé\tb\ncq:'],
    ['arguments', "It''s {0} of {1,number}", "It's ‹{0}› of ‹{1,number}›"],
    ['text without arguments', "It's ''x''", "It's ''x''"],
    ['tags', '<b>One</b> two', 'One two'],
  ])('reads %s', async (_, value, prose) => expect(await proseIn(value)).toBe(prose));

  it('has notes and directives', async () => {
    const text = '# Shown at the top\na=One\n\n# Other\n\nb=It was the the big house.\n';
    const segments = await segmentsIn('properties', text);
    expect(segments.map(({notes}) => notes)).toEqual([['Shown at the top'], []]);
    const idsIn = async (file: string) =>
      (await linter.lint(file, {path: 'messages.properties'})).messages.map(({ruleId}) => ruleId);
    expect(await idsIn(text)).toEqual(['repeated-words']);
    expect(await idsIn(text.replace('\n\nb=', '\n# mtlint-disable-next repeated-words -- why\nb='))).toEqual(
      [],
    );
  });

  it('is fixed, and keeps the lines of a value', async () => {
    const text = 'a = It was the \\\n    the big \\\n    house.\n';
    expect((await fixText(linter, text, {path: 'messages.properties'})).text).toBe(
      'a = It was the\\\n    \\ big \\\n    house.\n',
    );
    const replaced = (value: string, by: string) => replaceWords('properties', `a=${value}`, 'x y', by);
    expect(await replaced('x y', ' ü\\')).toBe('a=\\ \\u00FC\\\\');
    expect(await replaced('é x y', 'ü')).toBe('a=é ü');
    expect(await replaced('{0} x y', "it's")).toBe("a={0} it''s");
    expect(await replaced('x y', "it's")).toBe("a=it's");
  });

  it('is refused where a program cannot load it', async () => {
    await expect(segmentsIn('properties', 'a=b\nc=\\u12')).rejects.toThrow(
      'is not a valid .properties file: line 2: expected four hexadecimal digits after `\\u`',
    );
  });

  it('has each text as it was written, and takes others', async () => {
    const escaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
    await checkWriting('properties', prose => `é=é\na = ${escaped(prose)}`, {by: 'A \\ =# B'});
    const folded = (text: string) =>
      [...text]
        .map(character => (/[\\=: \t]/.test(character) ? `\\${character}` : escaped(character)))
        .join('\\\r\n  ');
    await checkWriting('properties', prose => `a = ${folded(prose)}`, {by: 'é \\ :'});
  });

  it('takes a time in proportion to its size', async () => {
    const text = `a=${'\\\\'.repeat(300_000)}\n${' '.repeat(300_000)}b${'\\\n'.repeat(300_000)}`;
    expect(await segmentsIn('properties', text)).toHaveLength(2);
  });
});
