import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {readGlossary} from '../src/formats/glossary/index.js';
import {createProjectLinter} from '../src/project/project-linter.js';

const tbx = `<?xml version="1.0"?>
<tbx type="TBX-Basic" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
<conceptEntry id="1">
  <langSec xml:lang="de"><termSec><term>Arbeitsbereich</term></termSec></langSec>
  <langSec xml:lang="en">
    <termSec><term>workspace</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
    <termSec><term>working range</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
  </langSec>
</conceptEntry>
</body></text></tbx>`;

const csv =
  'Term;Translation;Forbidden;Do not translate\nArbeitsbereich;workspace | work area;"working range";\nMtlint;;;yes\n';

describe('reading glossaries', () => {
  it('reads CSV by its header', () => {
    expect(readGlossary(csv)).toEqual([
      {term: 'Arbeitsbereich', translations: ['workspace', 'work area'], forbidden: ['working range']},
      {term: 'Mtlint', translations: [], doNotTranslate: true},
    ]);
  });

  it('reads TBX in both directions', () => {
    const entries = readGlossary(tbx);
    expect(entries).toContainEqual({
      term: 'Arbeitsbereich',
      translations: ['workspace'],
      forbidden: ['working range'],
      language: 'de',
      targetLanguage: 'en',
    });
    expect(entries).toContainEqual({
      term: 'workspace',
      translations: ['Arbeitsbereich'],
      language: 'en',
      targetLanguage: 'de',
    });
  });

  it.each([
    ['a,b\n1,2\n', 'no column `term`'],
    ['<tbx></tbx>', 'no `<termEntry>`'],
    ['<tbx>', 'no closing tag'],
  ])('says what is wrong with %j', (text, problem) => {
    expect(() => readGlossary(text)).toThrow(problem);
  });
});

describe('a glossary of a project', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mtlint-'));
  });
  afterEach(() => rm(folder, {recursive: true}));

  const po = 'msgid "Öffnen Sie den Arbeitsbereich."\nmsgstr "Open the working range."\n';
  const messagesOf = async (glossary?: readonly string[]) => {
    const linter = createProjectLinter({cwd: folder, ...(glossary && {glossary})});
    const {messages} = await linter.lint(po, {path: join(folder, 'en.po')});
    return messages.filter(({ruleId}) => ruleId === 'term-mismatch').map(({message}) => message);
  };
  const found = ['Forbidden translation `working range` of `Arbeitsbereich`: write `workspace`'];

  it('comes from the config file', async () => {
    await writeFile(join(folder, 'terms.tbx'), tbx);
    await writeFile(join(folder, 'mtlint.config.json'), '{"glossary": "terms.tbx"}');
    expect(await messagesOf()).toEqual(found);
  });

  it('comes from the command line', async () => {
    await writeFile(join(folder, 'terms.csv'), csv);
    expect(await messagesOf(['terms.csv'])).toEqual(found);
  });

  it('must be there', async () => {
    await writeFile(join(folder, 'mtlint.config.json'), '{"glossary": "none.csv"}');
    await expect(messagesOf()).rejects.toThrow(
      /mtlint\.config\.json:1:\d+: glossary `none.csv` can't be read: no such file/,
    );
  });
});
