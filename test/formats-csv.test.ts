import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createLinter, createProjectLinter, fixText} from '../src/index.js';
import {folder} from './language-server/use.js';
import {commentsIn, hardTexts, replaceWords, segmentsIn, textOf, textsOf} from './segment-files.js';

const linter = createLinter();

describe('the reader of tables', () => {
  it.each([
    ['commas', 'id,source,target\na,x,"b, ""c"""\n', {a: 'b, "c"'}],
    ['semicolons', 'Key;Source;Translation\na;x;b, c\n', {a: 'b, c'}],
    ['tabs', 'target\tid\nb, "c"\ta\n', {a: 'b, "c"'}],
    ['the delimiter that Excel names', 'sep=;\r\ntarget;id\r\nb,c;a\r\n', {a: 'b,c'}],
    ['languages', 'key,de,en-US\na,x,b\n', {a: 'b'}],
    ['languages by name', 'ID,German,English\na,x,b\n', {a: 'b'}],
    ['languages in brackets', 'Source (de),Target (en)\nx,b\n', {'row 2': 'b'}],
    ['no ids', 'source,target\nx,b\n\ny,c\n', {'row 2': 'b', 'row 4': 'c'}],
    ['cells of several lines', 'id,target\na,"b\nc"\nd,e', {a: 'b\nc', d: 'e'}],
    ['CR line ends', 'id,target\ra,b\rc,d\r', {a: 'b', c: 'd'}],
    [
      'quotation marks that close early',
      'id\ttarget\na\t"Yes", she said\nb\t"No\n',
      {a: '"Yes", she said', b: '"No'},
    ],
    ['short rows', 'id,source,target\na\nb,x,c\n', {b: 'c'}],
  ])('reads %s', async (_, text, expected) => {
    expect(textsOf(await segmentsIn('csv', text))).toEqual(expected);
  });

  it('reads what it knows of a row', async () => {
    const header = 'id,source,target,context,developer_comments,max length,state,fuzzy';
    const [first, second] = await segmentsIn(
      'csv',
      `${header}\na,Satz,Text,menu,A note,20,needs-translation,\nb,Satz,Text,,,,approved,True\n`,
      {sourceLanguage: 'de'},
    );
    expect(first).toMatchObject({
      source: {language: 'de'},
      context: 'menu',
      notes: ['A note'],
      maxLength: 20,
      state: 'new',
    });
    expect(second).toMatchObject({notes: [], state: 'fuzzy'});
    expect(textOf(first!.source!)).toBe('Satz');
  });

  it('takes the language of a column for that of its texts', async () => {
    const text = 'key,fr,de,en\na,f,d,e\n';
    const [german] = await segmentsIn('csv', text, {language: 'de', sourceLanguage: 'en'});
    expect([textOf(german!.target), german!.target.language, textOf(german!.source!)]).toEqual([
      'd',
      'de',
      'e',
    ]);
    const [english] = await segmentsIn('csv', text);
    expect([textOf(english!.target), english!.source]).toEqual(['e', undefined]);
  });

  it('reads columns that the config names', async () => {
    const text = 'Deutsch,Englisch,Nr.\nx,b,1\n';
    const byName = {target: 'Englisch', source: 'Deutsch', id: 'Nr.'};
    expect(textsOf(await segmentsIn('csv', text, {columns: byName}))).toEqual({1: 'b'});
    const byNumber = {target: 2, source: 1};
    expect(textsOf(await segmentsIn('csv', 'x,b\n', {columns: byNumber}))).toEqual({'row 1': 'b'});
  });

  it.each([
    [undefined, "doesn't show which column has the translation: name it in the config file, for example {"],
    [{target: 'C'}, 'has no column `C`: the config key `columns` names it, but the first row has `A`, `B`'],
    [{target: 3}, 'has no column 3: the config key `columns` names it, but the first row has 2'],
  ])('refuses a table whose columns it does not know: %j', async (columns, message) => {
    await expect(segmentsIn('csv', 'A,B\nx,y\n', columns && {columns})).rejects.toThrow(message);
  });

  it('finds nothing in an empty file', async () => {
    expect(await segmentsIn('csv', '')).toEqual([]);
    expect(await segmentsIn('csv', '\n\n')).toEqual([]);
  });

  it('reads directives in notes', async () => {
    const text = 'target,notes\nb,Menu. mtlint-disable-next x -- y\nc,mtlint is good\n';
    const comments = await commentsIn('csv', text);
    expect(comments.map(({value, next}) => [value, text.slice(next!.start, next!.end)])).toEqual([
      ['mtlint-disable-next x -- y', 'b'],
    ]);
  });
});

describe('linting tables', () => {
  const text =
    'id,target,notes\na,They met the the mayor.,\nb,They met the the mayor.,mtlint-disable-next repeated-words -- ok\nc,"They met ""the the mayor"".",\n';

  it('reports rows, obeys notes, and fixes', async () => {
    const {messages} = await linter.lint(text, {path: 'a.csv'});
    expect(messages.map(({segment, start}) => [segment?.id, start.line, start.column])).toEqual([
      ['a', 2, 12],
      ['c', 4, 15],
    ]);
    const {text: fixed} = await fixText(linter, text, {path: 'a.csv'});
    const lines = text.split('\n');
    expect(fixed.split('\n')).toEqual(
      lines.map((line, index) => (index === 1 || index === 3 ? line.replace('the the', 'the') : line)),
    );
  });

  it('uses the columns of config files', async () => {
    const cwd = folder({
      'mtlint.config.json': '{"overrides": [{"files": "*.tsv", "columns": {"target": "B", "id": 1}}]}',
    });
    const project = createProjectLinter({cwd});
    const {messages} = await project.lint('A\tB\nx\tThey met the the mayor.\n', {path: `${cwd}/a.tsv`});
    expect(messages.map(({segment}) => segment?.id)).toEqual(['x']);
  });
});

describe('writing tables', () => {
  it.each([
    ['target\nthe the z\n', ',', undefined],
    ['id,target\na,the the z\n', 'x', 'id,target\na,x z\n'],
    ['id,target\na,the the z\n', ',', undefined],
    ['id,target\na,the the z\n', '"x" "y"', undefined],
    ['id,target\na,the the z\n', 'x\ny', undefined],
    ['id,target\na,"the the z"\n', 'x, "y"\nw', 'id,target\na,"x, ""y""\nw z"\n'],
  ])('writes into %j: %j', async (file, by, expected) => {
    expect(await replaceWords('csv', file, 'the the', by)).toBe(expected);
  });

  it.each([',', ';', '\t'])('reads and replaces any text between %j', async delimiter => {
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(hardTexts, fc.boolean(), async (text, quotes) => {
        const isPlain = !quotes && !/["\n,;\t]/.test(text);
        const row = ['1', quoted(text), isPlain ? text : quoted(text)].join(delimiter);
        const file = `${['id', 'source', 'target'].join(delimiter)}\n${row}\n`;
        const [before] = await segmentsIn('csv', file);
        const flat = (value: string): string => value.replace(/\s+/g, ' ');
        expect(flat(textOf(before!.target))).toBe(flat(text));
        expect(flat(textOf(before!.source!))).toBe(flat(text));
        const changed = await replaceWords('csv', file, 'the the', 'x"x');
        if (isPlain) expect(changed).toBeUndefined();
        else expect(changed).toBe(file.replace(/the the z"\n$/, 'x""x z"\n'));
      }),
      {numRuns: 150},
    );
  });
});
