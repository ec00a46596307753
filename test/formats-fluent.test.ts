import {describe, expect, it} from 'vitest';
import {fixText} from '../src/engine/fix.js';
import {createLinter} from '../src/engine/linter.js';
import {checkWriting, proseOf, replaceWords, segmentsIn} from './segment-files.js';

const linter = createLinter();

const proseIn = async (text: string) =>
  Object.fromEntries((await segmentsIn('fluent', text)).map(({id, target}) => [id, proseOf(target)]));

describe('Fluent', () => {
  it.each([
    ['a = One two\n-b = Brand\nc =\n    .title = Three\n', {a: 'One two', '-b': 'Brand', 'c.title': 'Three'}],
    ['a =\n    One\n      two  \n\n    three  \nb = c', {a: 'One\n  two   ¶ three', b: 'c'}],
    ['a =\r\n    One\r\n    two\r\n', {a: 'One\ntwo'}],
    [
      'a = One { $x } { NUMBER($y, a: 1) } { -b } { "{" } {"\\u0041"}.\n',
      {a: 'One ‹\uFFFC› ‹\uFFFC› ‹\uFFFC› { A.'},
    ],
    ['a = <b>One</b> &amp; two\n', {a: 'One & two'}],
    [
      'a = You have { $n ->\n    [one] one file\n   *[other] { $n } files\n } here.\n',
      {a: 'You have ‹\uFFFC› files here. ¶ one file'},
    ],
    ['', {}],
  ])('has the messages of %j', async (text, expected) => expect(await proseIn(text)).toEqual(expected));

  it('has the places of prose and codes', async () => {
    const text = 'a =\n    One { $x }\n      two\n    { $y } three\n';
    const [segment] = await segmentsIn('fluent', text);
    for (const {value, start, end, code} of segment!.target.blocks.flatMap(({pieces}) => pieces))
      if (!code) expect(text.slice(start, end)).toBe(value);
    expect(segment!.target.codes.map(({text}) => text)).toEqual(['{ $x }', '{ $y }']);
  });

  it('has notes, and obeys directives', async () => {
    const text = '### File\n\n# Title\na = It was the the big house.\n';
    const [segment] = await segmentsIn('fluent', text);
    expect(segment).toMatchObject({notes: ['Title'], syntax: 'fluent'});
    const idsIn = async (file: string) =>
      (await linter.lint(file, {path: 'a.ftl'})).messages.map(({ruleId}) => ruleId);
    expect(await idsIn(text)).toEqual(['repeated-words']);
    expect(await idsIn(text.replace('# Title', '# mtlint-disable-next repeated-words -- why'))).toEqual([]);
  });

  it('is fixed, and takes what it can express', async () => {
    const text = 'a = It was the the big house.\n';
    expect((await fixText(linter, text, {path: 'a.ftl'})).text).toBe('a = It was the big house.\n');
    expect(await replaceWords('fluent', 'a = x y z', 'x y', 'One "two" \\')).toBe('a = One "two" \\ z');
    expect(await replaceWords('fluent', 'a = x y z', 'x y', '{')).toBeUndefined();
    expect(await replaceWords('fluent', 'a =\n    b\n    x y', 'x y', '.c = d')).toBeUndefined();
    expect(await replaceWords('fluent', 'a = b { $c -> \n    [one] x y\n   *[other] d\n }', 'x y', 'z')).toBe(
      'a = b { $c -> \n    [one] z\n   *[other] d\n }',
    );
  });

  it.each([
    ['a = b\nc\n', 'line 2: expected token: "="'],
    ['a = { $b', 'line 1: expected token: "}"'],
    ['a = { $b ->\n [one] c\n }', 'line 3: expected one of the variants to be marked as default (*)'],
    [`a = ${'{'.repeat(50_000)}`, 'line 1: it is nested too deeply'],
  ])('is refused: %j', async (text, problem) => {
    await expect(segmentsIn('fluent', text)).rejects.toThrow(`is not valid Fluent: ${problem}`);
  });

  it('has each text as it was written, and takes others', async () => {
    const written = (text: string) =>
      text
        .replace(/[{}]/g, '{ "$&" }')
        .split('\n')
        .map(line => line.replace(/^(\s*)([.*[])/, '$1{ "$2" }'))
        .join('\n      ');
    await checkWriting('fluent', prose => `b = c\na =\n    ${written(prose)}\n`, {by: '"A" \\ <'});
    await checkWriting('fluent', prose => `a = ${written(prose).replaceAll('\n', '\r\n')}\r\n`, {by: 'A'});
  });
});
