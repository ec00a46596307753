import {describe, expect, it} from 'vitest';
import {fixText} from '../src/engine/fix.js';
import {createLinter} from '../src/engine/linter.js';
import {builtInFormats} from '../src/formats/registry.js';
import {checkWriting, proseOf, replaceWords, segmentsIn} from './segment-files.js';

const linter = createLinter();

const file = (items: string) => `<?php\n\nreturn [\n${items}\n];\n`;

const proseIn = async (text: string) =>
  Object.fromEntries((await segmentsIn('laravel', text)).map(({id, target}) => [id, proseOf(target)]));

describe('Laravel', () => {
  it.each([
    ["'a' => 'It\\'s \\\\ \\n', \"b\" => \"One\\ttwo \\u{41}\",", {a: "It's \\ \\n", b: 'One\ttwo A'}],
    ["'a' => ['b' => 'c', 'd' => array('e' => 'f')], 'g' => 'h'", {'a.b': 'c', 'a.d.e': 'f', g: 'h'}],
    ["'a', 'b', ['c']", {'0': 'a', '1': 'b', '2.0': 'c'}],
    [
      "'a' => __('x'), 'b' => 'c' . 'd', 'e' => X::Y, 'f' => foo(['g' => 'h'], [1]), 'i' => 'j', 1 => 'k'",
      {i: 'j', '1': 'k'},
    ],
    ["'a' => 'Hello :name, at 10:30'", {a: 'Hello ‹:name›, at 10:30'}],
    ['\'a\' => "Hello $name {$b->c} \\$d"', {a: 'Hello ‹$name› ‹{$b->c}› $d'}],
    ["'a' => '{0} None|[1,19] Some|[20,*] Many'", {a: 'None ¶ Some ¶ Many'}],
    ["'a' => 'this | that'", {a: 'this | that'}],
    ["/* 'x' => 'y' */ 'a' => 'b', // 'c' => 'd'\n# 'e'\n", {a: 'b'}],
    ['', {}],
  ])('has the strings of %s', async (items, expected) =>
    expect(await proseIn(file(items))).toEqual(expected),
  );

  it('is recognized by its content', () => {
    expect(builtInFormats.byName('lang/de/a.php', file(''))?.name).toBe('laravel');
    expect(
      builtInFormats.byName('a.php', '<?php\ndeclare(strict_types=1);\n/* x */\nreturn array (\n')?.name,
    ).toBe('laravel');
    for (const text of ['<?php\nclass A {}', '<html>', ''])
      expect(builtInFormats.byName('a.php', text)).toBeUndefined();
    expect(builtInFormats.isAmbiguous('a.php')).toBe(true);
  });

  it('is fixed with the escapes that it needs, and obeys directives', async () => {
    const text = file("'a' => 'It was the the \\'big\\' house.',");
    expect((await fixText(linter, text, {path: 'a.php'})).text).toBe(text.replace('the the', 'the'));
    const quiet = text.replace("'a'", "// mtlint-disable-next repeated-words -- why\n'a'");
    expect((await linter.lint(quiet, {path: 'a.php'})).messages).toEqual([]);
    const replaced = (string: string) =>
      replaceWords('laravel', file(`'a' => ${string}`), 'x y', `it's "$A" \\`);
    expect(await replaced("'x y'")).toBe(file(`'a' => 'it\\'s "$A" \\\\'`));
    expect(await replaced('"x y"')).toBe(file(`'a' => "it's \\"\\$A\\" \\\\"`));
  });

  it.each([
    ['<?php\nclass A {}', 'line 1: expected `return [`'],
    ["<?php\nreturn ['a' => 'b'", 'line 2: the array has no end: add `]`'],
    ["<?php\nreturn ['a' => 'b';", 'line 2: the array has no end: add `]`'],
    ["<?php\nreturn [\n'a' => 'b", "line 3: the string has no closing quotation mark `'`"],
    ['<?php\nreturn [ /* ', 'line 2: the comment has no end: add `*/`'],
  ])('is refused: %j', async (text, problem) => {
    await expect(segmentsIn('laravel', text)).rejects.toThrow(`is not a valid PHP array: ${problem}`);
  });

  it('has each text as it was written, and takes others', async () => {
    await checkWriting('laravel', prose => file(`'a' => '${prose.replace(/['\\]/g, '\\$&')}'`), {
      by: `'A' "\\`,
    });
    await checkWriting(
      'laravel',
      prose => file(`'a' => "${prose.replace(/["\\$]/g, '\\$&').replaceAll('\n', '\\n')}"`),
      {by: `'A' "$b\\`},
    );
  });

  it('may be nested deeply', async () => {
    const depth = 20_000;
    expect(await segmentsIn('laravel', file(`${'['.repeat(depth)}'a'${']'.repeat(depth)}`))).toHaveLength(1);
  });
});
