import {readFile} from 'node:fs/promises';
import type {Log} from 'sarif';
import {describe, expect, it} from 'vitest';
import {validateXML} from 'xmllint-wasm';
import {createLinter} from '../src/engine/linter.js';
import {fingerprintOf} from '../src/reporters/fingerprint.js';
import {loadReporter, type ReporterName} from '../src/reporters/index.js';
import type {FileReport, Style} from '../src/reporters/report.js';

const linter = createLinter();

const style: Style = {
  color: false,
  columns: 100,
  quiet: false,
  version: '1.2.3',
  base: 'site/',
  separator: '/',
  started: new Date('2024-05-06T07:08:09.123Z'),
  rules: async () => [
    {
      id: 'repeated-words',
      description: 'Word that stands twice',
      category: 'Linguistic conventions/Grammar',
      severity: 'error',
      url: 'https://example.org/repeated-words',
      help: 'Why a word stands twice.',
    },
  ],
};

/** Texts and names that each format has to escape. */
const awkward = {
  'a & b/<"50%">, c:d.txt': 'She said: "the the <b> & c". It rained,, they left.\u0000\u0001\u001B[31m\n',
  "it's|a`pipe.txt": 'The the `a|b` of @somebody.\n\nThe the `a|b` of @somebody.\n',
  'übersicht/日本.md': '# Plan\n\nThe **the** plan. It rained,,\nand they left.\n',
  'clean.txt': 'All is well.\n',
};

async function reportOf(name: ReporterName, texts: Record<string, string> = awkward): Promise<string> {
  async function* reports(): AsyncGenerator<FileReport> {
    for (const [path, text] of Object.entries(texts))
      yield {result: await linter.lint(text, {path}), text, fixed: 0};
  }
  const reporter = await loadReporter(name);
  let report = '';
  for await (const chunk of reporter(reports(), style)) report += chunk;
  return report;
}

describe('a file that cannot be linted', () => {
  async function unreadable(name: ReporterName): Promise<string> {
    async function* reports(): AsyncGenerator<FileReport> {
      const result = {path: 'a.md', words: 0, messages: []};
      yield {result, text: '', fixed: 0, failure: 'is a binary file'};
    }
    let report = '';
    for await (const chunk of (await loadReporter(name))(reports(), style)) report += chunk;
    return report;
  }

  it('is a notification in SARIF, and the run no success', async () => {
    const log: Log = JSON.parse(await unreadable('sarif'));
    const [invocation] = log.runs[0]?.invocations ?? [];
    expect(invocation?.executionSuccessful).toBe(false);
    const [notification] = invocation?.toolExecutionNotifications ?? [];
    expect(notification?.message.text).toBe('The file could not be linted: is a binary file.');
    expect(notification?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe('site/a.md');
  });
});

describe('a file name with control characters', () => {
  const texts = {'red\u001B[31m\nb.md': 'They met the the mayor.\n'};
  for (const name of ['stylish', 'agent', 'compact', 'markdown'] as const)
    it(`does not reach the terminal as it is (${name})`, async () => {
      const report = await reportOf(name, texts);
      expect(report).toContain('red\\u001b[31m\\nb.md');
      expect(report).not.toContain('\u001B');
    });

  it('keeps its line end in Checkstyle', async () => {
    expect(await reportOf('checkstyle', texts)).toContain('&#10;b.md"');
  });
});

describe('XML', () => {
  const schemas = {
    // The schema of Ant's reports, by Windy Road; the package is here for this file.
    junit: '../node_modules/jest-junit-reporter/src/__tests__/fixtures/junit.xsd',
    // Checkstyle publishes no schema of its reports: this one is ours.
    checkstyle: 'reporters/checkstyle.xsd',
  };
  for (const name of ['junit', 'checkstyle'] as const) {
    it(`${name} validates against its schema`, async () => {
      const schema = await readFile(new URL(schemas[name], import.meta.url), 'utf8');
      const xml = [{fileName: `${name}.xml`, contents: await reportOf(name)}];
      const {valid, errors} = await validateXML({xml, schema: [schema]});
      expect(errors).toEqual([]);
      expect(valid).toBe(true);
    });
  }
});

describe('SARIF', () => {
  it('has the rules, relative addresses, fixes and fingerprints', async () => {
    const log: Log = JSON.parse(await reportOf('sarif'));
    expect(log.version).toBe('2.1.0');
    const [run] = log.runs;
    expect(run?.columnKind).toBe('utf16CodeUnits');
    expect(run?.tool.driver.rules?.map(({id}) => id)).toEqual(['repeated-words']);
    const repeated = run?.results?.filter(({ruleId}) => ruleId === 'repeated-words') ?? [];
    expect(repeated.length).toBeGreaterThanOrEqual(4);
    for (const {ruleIndex, level} of repeated) expect([ruleIndex, level]).toEqual([0, 'error']);
    const addresses = new Set(
      run?.results?.map(({locations}) => locations?.[0]?.physicalLocation?.artifactLocation?.uri),
    );
    expect([...addresses]).toEqual([
      'site/a%20%26%20b/%3C%2250%25%22%3E%2C%20c%3Ad.txt',
      "site/it's%7Ca%60pipe.txt",
      'site/%C3%BCbersicht/%E6%97%A5%E6%9C%AC.md',
    ]);
    expect(repeated[0]?.fixes?.[0]?.artifactChanges[0]?.replacements[0]).toMatchObject({
      deletedRegion: {startLine: 1, startColumn: 12, endLine: 1, endColumn: 19},
      insertedContent: {text: 'the'},
    });
  });

  it('relates all positions of a problem to it', async () => {
    const text = 'The US sent a note. The U.S. army came.\n\nThe U.S. navy left the US, and the US slept.\n';
    const [result] = (JSON.parse(await reportOf('sarif', {'a.txt': text})) as Log).runs[0]!.results!;
    expect(
      result?.relatedLocations?.map(({physicalLocation}) => physicalLocation?.region?.charOffset),
    ).toEqual([4, 45]);
  });

  it('has fixes that are escaped for the file', async () => {
    const log: Log = JSON.parse(await reportOf('sarif', {'a.html': '<p title="It is ＂＜b＞＂.">x</p>'}));
    const texts = log.runs[0]?.results?.map(
      ({fixes}) => fixes?.[0]?.artifactChanges[0]?.replacements[0]?.insertedContent?.text,
    );
    expect(texts).toEqual(['&quot;', '&lt;', '&gt;', '&quot;']);
  });

  it('tells two problems of one fingerprint apart', async () => {
    const log: Log = JSON.parse(await reportOf('sarif'));
    const names = (log.runs[0]?.results ?? []).map(
      ({partialFingerprints}) => partialFingerprints?.primaryLocationLineHash,
    );
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('GitLab', () => {
  it('gives each problem a fingerprint of its own, the same in the next run', async () => {
    const issues: {fingerprint: string}[] = JSON.parse(await reportOf('gitlab'));
    const names = issues.map(({fingerprint}) => fingerprint);
    expect(new Set(names).size).toBe(names.length);
    expect(JSON.parse(await reportOf('gitlab'))).toEqual(issues);
  });
});

describe('GitHub', () => {
  it('keeps a command on a line and its properties apart', async () => {
    const lines = (await reportOf('github')).trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines)
      expect(line).toMatch(/^::(?:error|warning|notice) file=[^,:]+(?:,\w+=[^,:]+)+::.+$/);
    expect(lines[0]).toContain('file=site/a & b/<"50%25">%2C c%3Ad.txt,');
  });
});

describe('compact', () => {
  it('has a line for each problem', async () => {
    const lines = (await reportOf('compact')).trimEnd().split('\n');
    for (const line of lines) expect(line).toMatch(/^.+:\d+:\d+: (?:error|warning|info) [a-z-]+ \S/);
  });
});

describe('Markdown', () => {
  it('escapes what would be markup, and names nobody', async () => {
    const report = await reportOf('markdown');
    expect(report).toContain("`site/it's\\|a'pipe.txt:1:1`");
    expect(report).not.toMatch(/(?<![\\`\w])@somebody/);
  });

  it('stays short enough for a comment', async () => {
    const many = {
      'many.txt': Array.from({length: 2000}, (_, n) => `They found the the key of room ${n}.\n\n`).join(''),
    };
    const report = await reportOf('markdown', many);
    expect(report.length).toBeLessThan(65_536);
    expect(report).toMatch(/^… and 1,\d{3} more\.$/m);
  });
});

describe('CSV', () => {
  it('has a row for each problem, and no formula', async () => {
    const report = await reportOf('csv', {
      '=cmd.txt': 'They met the the mayor. \u202EIt rained,, they left.\n',
      '-1.txt': 'He said "=1+1 =1+1" to "a" "b", then ＝SUM ＝SUM.\n\n@here @here is is it.\n',
    });
    const [head, ...rows] = report.trimEnd().split('\r\n');
    expect(head).toMatch(/^"path","line","column",/);
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) {
      expect(row).toMatch(/^(?:(?:"(?:[^"]|"")*"|\d+)(?:,|$)){16}$/);
      expect(row).not.toMatch(/(?:^|,)"[\s]*[=+\-@＝＋－＠]/);
    }
    expect(report).not.toMatch(/\u202E/);
  });
});

describe('MQM', () => {
  it('has the ten columns of Marot, the marked text, and clean segments', async () => {
    const report = await reportOf('mqm', {
      'a.txt': 'They met the the mayor\nof\t<v>Rome</v>.\n\nAll is well.\n',
    });
    const [head, ...rows] = report
      .trimEnd()
      .split('\n')
      .map(row => row.split('\t'));
    expect(head).toHaveLength(10);
    const names = ['mtlint', 'site/a.txt'];
    expect(rows[0]).toEqual([
      ...names,
      '1',
      '1',
      'mtlint',
      '',
      'They met <v>the the</v> mayor of ‹v>Rome‹/v>.',
      'Linguistic conventions/Grammar',
      'Major',
      expect.stringContaining('"rule":"repeated-words"'),
    ]);
    expect(rows.at(-1)).toEqual([
      ...names,
      '2',
      '2',
      'mtlint',
      '',
      'All is well.',
      'no-error',
      'no-error',
      '{}',
    ]);
    for (const row of rows) expect(Object.keys(JSON.parse(row[9]!))).toBeDefined();
  });
});

describe('the fingerprint', () => {
  const text = 'A walk.\n\nThey found the the key under\na stone, and left.\n';

  async function fingerprints(of: string): Promise<string[]> {
    const {messages} = await linter.lint(of, {path: 'a.txt'});
    return messages.map(fingerprintOf);
  }

  it('outlives moving, re-wrapping and edits elsewhere', async () => {
    const [before] = await fingerprints(text);
    const moved = `Something new.\n\n${text.replace('\n\n', '\r\n\r\n').replace('under\na', 'under a')}`;
    expect(await fingerprints(moved)).toEqual([before]);
    expect(await fingerprints(text.replace('A walk.', 'A drive.').replace('left', 'slept'))).toEqual([
      before,
    ]);
  });

  it('tells another problem of the rule', async () => {
    const [before] = await fingerprints(text);
    const [after] = await fingerprints(text.replace('found the the key', 'lost a a key'));
    expect(after).not.toBe(before);
  });
});
