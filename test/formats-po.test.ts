import {execFileSync} from 'node:child_process';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {fixText} from '../src/engine/fix.js';
import {createLinter} from '../src/engine/linter.js';
import {languageOfPath} from '../src/formats/language-of-path.js';
import {runs} from './effort.js';
import {commentsIn, hardTexts, replaceWords, segmentsIn, textOf, textsOf} from './segment-files.js';

const linter = createLinter({rules: {'stop-added': 'off', 'whitespace-mismatch': 'off'}});

/** The only segment of a file. */
async function segmentIn(text: string) {
  const [segment] = await segmentsIn('po', text);
  return segment!;
}

const entry = (lines: string): string => `msgid "a"\n${lines}\n`;

describe('PO', () => {
  it('has segments with context, plural forms, and obsolete ones', async () => {
    const text = [
      'msgid ""',
      'msgstr "Language: pt_BR\\nX-Source-Language: de\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"',
      '',
      'msgctxt "menu"',
      'msgid "Datei"',
      'msgstr "Arquivo"',
      '',
      'msgid "Eine Datei"',
      'msgid_plural "%d Dateien"',
      'msgstr[0] "Um arquivo"',
      'msgstr[1] "%d arquivos"',
      '',
      'msgid "Neu"',
      'msgstr ""',
      '',
      '#~ msgid "Alt"',
      '#~ msgstr "Velho"',
    ].join('\n');
    const segments = await segmentsIn('po', text);
    expect(
      segments.map(({id, state, plural, source, target}) => [
        id,
        state,
        plural,
        textOf(source!),
        textOf(target),
      ]),
    ).toEqual([
      ['menu|Datei', 'translated', undefined, 'Datei', 'Arquivo'],
      ['Eine Datei[0]', 'translated', '0', 'Eine Datei', 'Um arquivo'],
      ['Eine Datei[1]', 'translated', '1', '%d Dateien', '%d arquivos'],
      ['Neu', 'new', undefined, 'Neu', ''],
      ['Alt', 'obsolete', undefined, 'Alt', 'Velho'],
    ]);
    expect(segments.map(({target, source}) => [target.language, source?.language])).toEqual(
      segments.map(() => ['pt-BR', 'de']),
    );
  });

  it.each([
    ['Language: de_AT', 'a.po', 'de-AT'],
    ['Language: sr@latin', 'a.po', 'sr-Latn'],
    ['Language: ', 'de.po', 'de'],
    ['Language-Team: Vietnamese <vi@example.org>', 'a.po', 'vi'],
    ['Language-Team: Brazilian Portuguese', 'a.po', 'pt'],
    ['Language-Team: Vietnamese', 'locale/de/LC_MESSAGES/a.po', 'de'],
    ['Language-Team: LANGUAGE <LL@li.org>', 'a.po', 'en'],
  ])('takes the language from %j in %s', async (header, path, language) => {
    const text = `msgid ""\nmsgstr "${header}\\n"\n\n${entry('msgstr "b"')}`;
    const [segment] = await segmentsIn('po', text, {path, language: languageOfPath(path) ?? 'en'});
    expect(segment!.target.language).toBe(language);
  });

  it('compares the only form of a language without a plural with the plural', async () => {
    const text =
      'msgid ""\nmsgstr "Plural-Forms: nplurals=1; plural=0;\\n"\n\nmsgid "One"\nmsgid_plural "Many"\nmsgstr[0] "X"\n';
    expect(textOf((await segmentIn(text)).source!)).toBe('Many');
  });

  it.each([
    ['folded lines', '"One line "\n"and more"', 'One line and more', 'One line "\n"and more'],
    ['lines of Windows', '"One line "\r\n"and more"', 'One line and more', 'One line "\r\n"and more'],
    ['a string in the next line', '\n"One"', 'One', 'One'],
    ['strings in one line', '"One " "two"', 'One two', 'One " "two'],
    ['indented lines', '  "One "\n\t"two"  ', 'One two', 'One "\n\t"two'],
    ['escape sequences', '"a\\tb\\\\ \\"c\\""', 'a\tb\\ "c"', 'a\\tb\\\\ \\"c\\"'],
    ['bytes', '"\\303\\244 \\x41 \\xe4"', 'ä A ä', '\\303\\244 \\x41 \\xe4'],
    ['an unknown escape sequence', '"a\\qb"', 'a\\qb', 'a\\qb'],
  ])('reads %s', async (_, written, prose, place) => {
    const text = entry(`msgstr ${written}`);
    const {target} = await segmentIn(text);
    expect(textOf(target)).toBe(prose);
    expect(text.slice(target.place.start, target.place.end)).toBe(place);
    for (const {value, start, end} of target.blocks.flatMap(({pieces}) => pieces))
      if (end - start === value.length) expect(text.slice(start, end)).toBe(value);
  });

  it('reads flags, comments, and previous texts', async () => {
    const text = entry(
      ['msgstr "b"', '', '# By hand', '#. From code', '#: a.c:1', '#, fuzzy, python-format, max-length:9']
        .concat('#| msgid "old"', 'msgid "c"', 'msgstr "d"')
        .join('\n'),
    );
    const [, segment] = await segmentsIn('po', text);
    expect(segment).toMatchObject({
      id: 'c',
      state: 'fuzzy',
      syntax: 'python',
      maxLength: 9,
      notes: ['By hand', 'From code'],
    });
  });

  it.each([
    ['c-format', 'printf'],
    ['python-brace-format', 'python-brace'],
    ['qt-format', 'qt'],
    ['no-c-format', undefined],
    ['range: 0..9', undefined],
  ])('takes %s for a syntax', async (flag, syntax) => {
    expect((await segmentIn(`#, ${flag}\n${entry('msgstr "b"')}`)).syntax).toBe(syntax);
  });

  it('knows headings and paragraphs of documents', async () => {
    const kindOf = async (type: string) => {
      const {target} = await segmentIn(`#. type: ${type}\n${entry('msgstr "One two three four five."')}`);
      return target.blocks[0]!.kind;
    };
    expect(await kindOf('Title ==')).toBe('heading');
    expect(await kindOf('Content of: <ul><li>')).toBe('listItem');
    expect(await kindOf('Plain text')).toBe('paragraph');
    expect(await kindOf('label')).toBe('string');
  });

  it('leaves out the mark for the key of a menu', async () => {
    expect(textOf((await segmentIn(entry('msgstr "Save _as"'))).target)).toBe('Save as');
    expect(textOf((await segmentIn(entry('msgstr "&Open file"'))).target)).toBe('Open file');
  });

  it('tells entries with the same id apart', async () => {
    const segments = await segmentsIn('po', entry('msgstr "b"') + entry('msgstr "c"'));
    expect(textsOf(segments)).toEqual({a: 'b', 'a (2)': 'c'});
  });

  it('reads a template, a file without header, and a file with a byte order mark', async () => {
    expect(await segmentsIn('po', '')).toEqual([]);
    expect((await segmentsIn('po', `\uFEFF${entry('msgstr "b"')}`)).length).toBe(1);
    expect((await segmentsIn('po', entry('msgstr ""')))[0]!.state).toBe('new');
  });

  it.each([
    ['msgid "a', 'line 1: the string has no closing quotation mark'],
    ['msgid "a"\nmsgid "b"\n', 'line 2: expected `msgstr` before the next `msgid`'],
    ['msgid "a"\n', 'line 2: expected `msgstr` after `msgid`'],
    ['msgid "a"\nmsgstr "b" c\n', 'line 2: expected a keyword such as `msgid`, a string, or a comment'],
    ['"a"\n', 'line 1: expected a keyword such as `msgid` before the string'],
    ['\nmsgstr "a"\n', 'line 2: expected `msgid` before `msgstr`'],
    ['msgid "a"\nmsgstr "b"\nmsgstr "c"\n', 'line 3: `msgstr` is repeated: remove one'],
    ['msgid a\n', 'line 1: expected a string in quotation marks after `msgid`'],
  ])('refuses %j', async (text, problem) => {
    await expect(segmentsIn('po', text)).rejects.toThrow(`is not valid PO: ${problem}`);
  });

  it('obeys directives in comments', async () => {
    const repeated = (comment: string) =>
      `${comment}msgid "x"\nmsgstr "It was the the big house of the man."\n`;
    const idsIn = async (text: string) =>
      (await linter.lint(text, {path: 'a.po'})).messages.map(({ruleId}) => ruleId);
    expect(await idsIn(repeated(''))).toContain('repeated-words');
    expect(await idsIn(repeated('# mtlint-disable-next repeated-words -- why\n'))).toEqual([]);
    expect(await idsIn(repeated('#. mtlint-disable-next repeated-words -- why\n'))).toEqual([]);
    expect(await idsIn(repeated('# mtlint-disable-file -- why\nmsgid ""\nmsgstr ""\n\n'))).toEqual([]);
    const [comment] = await commentsIn(
      'po',
      '# note\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] "d"\n',
    );
    expect(comment!.next).toEqual({start: 45, end: 60});
  });

  it('is fixed within its lines', async () => {
    const text = entry('msgstr ""\n"It was the "\n"the \\"big\\" house of the man.\\n"');
    const {text: fixed, count} = await fixText(linter, text, {path: 'a.po'});
    expect(count).toBe(1);
    expect(fixed).toContain('"\n"');
    expect(textOf((await segmentIn(fixed)).target)).toBe('It was the "big" house of the man.\n');
  });

  it('keeps an escape sequence, a placeholder, and a mark for a key', async () => {
    expect(await replaceWords('po', entry('msgstr "a \\"b\\" c"'), 'b', 'q "\\ \t')).toBe(
      entry('msgstr "a \\"q \\"\\\\ \\t\\" c"'),
    );
    expect(await replaceWords('po', entry('msgstr "Open _File now"'), 'File', 'Folder')).toBeDefined();
    expect(await replaceWords('po', entry('msgstr "Open Fi_le now"'), 'Open', 'Close')).toBeDefined();
    expect(await replaceWords('po', entry('msgstr "Open &File now"'), 'Open File', 'Close')).toBeUndefined();
    expect(await replaceWords('po', entry('msgstr "Save %s now"'), 'Save %s', 'Save')).toBe(
      entry('msgstr "Save now"'),
    );
  });

  it('has each text as it was written, and takes any other', async () => {
    await fc.assert(
      fc.asyncProperty(
        hardTexts,
        fc.integer({min: 1, max: 60}),
        fc.constantFrom('\n', '\r\n'),
        async (prose, width, lineEnd) => {
          const text = entry(`msgstr ${written(prose, width)}`).replaceAll('\n', lineEnd);
          const [before] = await segmentsIn('po', text);
          expect(comparable(textOf(before!.target))).toBe(comparable(prose));
          const replaced = await replaceWords('po', text, 'the the', 'THE "\\');
          expect(replaced).toBeDefined();
          const [after] = await segmentsIn('po', replaced!);
          expect(comparable(textOf(after!.target))).toBe(
            comparable(prose.replace(/the the z$/, 'THE "\\ z')),
          );
        },
      ),
      {numRuns: runs(200)},
    );
  });

  it.skipIf(!hasMsgfmt())('is accepted by msgfmt when it is fixed (skipped without gettext)', async () => {
    const texts = fc.sample(hardTexts, {numRuns: 40, seed: 1});
    const header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n';
    const entries = texts.map((text, index) => `msgid "x${index}"\nmsgstr ${written(text, 30)}\n`);
    const replaced = await replaceWords('po', [header, ...entries].join('\n'), 'the the', 'THE "\\\t');
    execFileSync('msgfmt', ['-c', '-o', '/dev/null', '-'], {input: replaced!, stdio: 'pipe'});
  });
});

/** A text in PO, folded after so many characters. */
function written(text: string, width: number): string {
  const escapes: Record<string, string> = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t'};
  const characters = Array.from(text, character => escapes[character] ?? character);
  const lines = [''];
  for (const character of characters) {
    lines[lines.length - 1] += character;
    if (lines.at(-1)!.length >= width) lines.push('');
  }
  return ['', ...lines].map(line => `"${line}"`).join('\n');
}

/** A text without what the prose leaves out: the size of gaps between paragraphs, and marks for keys. */
function comparable(text: string): string {
  return text
    .replace(/\s*\n[^\S\n]*\n\s*/g, '¶')
    .replaceAll('&', '')
    .trim();
}

function hasMsgfmt(): boolean {
  try {
    execFileSync('msgfmt', ['--version'], {stdio: 'ignore'});
    return true;
  } catch {
    return false;
  }
}
