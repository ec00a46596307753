import {describe, expect, it} from 'vitest';
import {fixText} from '../src/engine/fix.js';
import {createLinter} from '../src/engine/linter.js';

const linter = createLinter({sourceLanguage: 'en'});
const rules = /^(?:placeholder|tag|url|code|whitespace)-mismatch$|^text-too-long$/;

async function messagesOf(text: string, format: string): Promise<string[]> {
  const {messages, failures} = await linter.lint(text, {format});
  expect(failures).toBeUndefined();
  return messages.filter(({ruleId}) => rules.test(ruleId)).map(({message}) => message);
}

const po = (entry: string, language = 'de'): string =>
  `msgid ""\nmsgstr "Language: ${language}\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n${entry}\n`;

const xliff = (source: string, target: string, attributes = ''): string =>
  `<xliff version="1.2"><file source-language="en" target-language="de" datatype="plaintext"><body><trans-unit id="1"${attributes}><source>${source}</source><target>${target}</target></trans-unit></body></file></xliff>`;

describe('placeholders in PO files', () => {
  it.each([
    [
      'the number in a form for one',
      '#, c-format\nmsgid "%d file"\nmsgid_plural "%d files"\nmsgstr[0] "eine Datei"\nmsgstr[1] "%d Dateien"',
    ],
    ['percent signs without a flag', 'msgid "50% off, 100% of it"\nmsgstr "50 % ab, 100 % davon"'],
    ['doubled percent signs', '#, c-format\nmsgid "100%% of %s"\nmsgstr "100 %% von %s"'],
    ['numbers for arguments', '#, c-format\nmsgid "%s of %d"\nmsgstr "%2$d aus %1$s"'],
    ['widths from arguments', '#, c-format\nmsgid "%.*s of %<PRIu64>"\nmsgstr "%.*s aus %<PRIu64>"'],
    ['formats of times', '#, python-format\nmsgid "%b %d, %Y"\nmsgstr "%d.%m.%Y"'],
    ['usage of commands', 'msgid "git <label> [<time>]"\nmsgstr "git <Name> [<Zeit>]"'],
    ['a letter of Japanese after a placeholder', '#, python-format\nmsgid "Failed: %r"\nmsgstr "%rの失敗"'],
  ])('accepts %s', async (_, entry) => {
    expect(await messagesOf(po(entry), 'po')).toEqual([]);
  });

  it.each([
    [
      '#, c-format\nmsgid "%d file"\nmsgid_plural "%d files"\nmsgstr[0] "eine Datei"\nmsgstr[1] "Dateien"',
      ['Missing placeholder `%d`: add it'],
    ],
    [
      '#, c-format\nmsgid "%d file"\nmsgid_plural "%d files"\nmsgstr[0] "％d Datei"\nmsgstr[1] "%d Dateien"',
      ['Broken placeholder `％d`: write `%d`'],
    ],
    [
      '#, c-format\nmsgid "%s is %d"\nmsgstr "%d ist %s"',
      ['Placeholders in another order than in the source (`%s`, `%d`): restore the order, or number them'],
    ],
    [
      '#, python-brace-format\nmsgid "{a} and {b}"\nmsgstr "{a} und {c}"',
      ['Changed placeholder `{c}`: write `{b}`'],
    ],
    [
      'msgid "<a href=\\"%(url)s\\">Go</a>"\nmsgstr "<a href=\\"%(link)s\\">Los</a>"',
      ['Changed placeholder `%(link)s`: write `%(url)s`'],
    ],
    [
      'msgid "<a href=\\"https://gnu.test/help\\">Go</a>"\nmsgstr "<a href=\\"https://gnu.test/hilfe\\">Los</a>"',
      ['Changed address `https://gnu.test/hilfe`: write `https://gnu.test/help`'],
    ],
    ['msgid "<b>Go</b> now"\nmsgstr "<b>Los jetzt"', ['Missing tag `</b>`: add it']],
  ])('finds what differs in %j', async (entry, expected) => {
    expect(await messagesOf(po(entry), 'po')).toEqual(expected);
  });

  it('restores a placeholder', async () => {
    const {text} = await fixText(
      linter,
      po('#, python-brace-format\nmsgid "{a} and {b}"\nmsgstr "{a} und ｛b｝ \\"x\\""'),
      {format: 'po'},
    );
    expect(text).toContain('msgstr "{a} und {b} \\"x\\""');
  });
});

describe('messages of ICU', () => {
  const source = '{count, plural, one {# file of {name}} other {# files of {name}}}';
  it.each([
    ['{count, plural, one {# Datei von {name}} other {# Dateien von {name}}}', []],
    [
      '{count, plural, one {eine Datei von {name}} few {# Datei von {name}} other {# Dateien von {name}}}',
      [],
    ],
    [
      '{count, plural, one {# Datei von {nombre}} other {# Dateien von {nombre}}}',
      ['Changed placeholder `{nombre}`: write `{name}`'],
    ],
    [
      '{count, plural, one {# Datei} other {# Dateien von {name}}}',
      ['Placeholder `{name}` is not in every branch: add it where it is missing'],
    ],
    [
      '{count, plural, one {# Datei von {name}} other {Dateien von {name}}}',
      ['Missing number in the branch `other` of `count`: add `#`'],
    ],
    [
      '{count, plural, one {# Datei von {name} other {# Dateien von {name}}}',
      ['Broken ICU message: compare its braces and keywords with the source'],
    ],
  ])('compares %j', async (target, expected) => {
    expect(await messagesOf(xliff(source, target), 'xliff')).toEqual(expected);
  });

  it('finds a translated keyword', async () => {
    const messages = await messagesOf(
      xliff('{g, select, male {He} other {They}}', '{g, select, männlich {Er} other {Sie}}'),
      'xliff',
    );
    expect(messages).toEqual(['Translated keyword `männlich` of `g`: write `male`']);
  });
});

describe('codes of XLIFF', () => {
  it('are compared by id', async () => {
    expect(
      await messagesOf(
        xliff('Press <g id="1">OK</g> <x id="2"/>', '<x id="2"/> <g id="1">OK</g> drücken'),
        'xliff',
      ),
    ).toEqual([]);
    expect(
      await messagesOf(xliff('Press <g id="1">OK</g> <x id="2"/>', 'OK drücken <x id="3"/>'), 'xliff'),
    ).not.toEqual([]);
  });

  it('counts characters against `maxwidth`', async () => {
    expect(await messagesOf(xliff('Save', 'Speichern', ' maxwidth="6" size-unit="char"'), 'xliff')).toEqual([
      '3 characters more than the limit of 6: shorten the text',
    ]);
  });
});
