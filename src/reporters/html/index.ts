import {sha256} from '@noble/hashes/sha2.js';
import {utf8ToBytes} from '@noble/hashes/utils.js';
import {documentScore} from '../../model/score.js';
import type {Message} from '../../rule/message.js';
import {scoreChange} from '../comparison.js';
import {inertJson, visible} from '../inert.js';
import {repositoryPath} from '../paths.js';
import type {FileReport, Style} from '../report.js';
import {Counter, penaltyIn} from '../summary.js';
import {type PageData, type PageFile, type PageProblem, type PageRule, pageSeverities} from './data.js';
import {page} from './page.data.js';

/** A page for a browser, in one file that needs no network: texts first, then the rest. */
export async function* html(reports: AsyncIterable<FileReport>, style: Style): AsyncGenerator<string> {
  const {script, css} = await page();
  yield head(script, css);
  const counter = new Counter();
  const files: PageFile[] = [];
  const problems: PageProblem[] = [];
  const rules = new Rules();
  for await (const report of reports) {
    counter.add(report);
    const {result, text, added, failure} = report;
    if (failure !== undefined) continue;
    const sources = new Sources();
    const index = files.length;
    const {score} = documentScore(result.words, penaltyIn(report));
    const path = visible(repositoryPath(result.path, style));
    files.push({path, words: result.words, score, length: text.length});
    for (const message of result.messages) {
      const {severity, start, end, segment, source} = message;
      problems.push([
        index,
        rules.indexOf(message),
        pageSeverities.indexOf(severity),
        message.message,
        start.line,
        start.column,
        start.offset,
        end.offset,
        added?.has(message) ? 1 : 0,
        source ? sources.indexOf(source.text) : -1,
        segment?.id ?? '',
      ]);
    }
    yield json(`text-${index}`, {text, sources: sources.list});
  }
  const gate = style.gate?.();
  const comparison = style.comparison?.();
  const data: PageData = {
    version: style.version,
    started: style.started.toISOString(),
    score: counter.score,
    words: counter.summary.words,
    failed: counter.failed,
    ...(gate && {gate}),
    ...(comparison && {
      comparison: {
        ...comparison,
        scoreChange: scoreChange(comparison.scoreBefore, counter.score.score),
      },
    }),
    files,
    rules: rules.list,
    problems,
  };
  yield `${json('data', data)}<script>${script}</script>\n</body>\n</html>\n`;
}

/** Lets the page run its own script and style only, and load nothing. */
function head(script: string, css: string): string {
  const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(css)}; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>mtlint report</title>
<link rel="icon" href="data:,">
<style>${css}</style>
</head>
<body>
<div id="app"><noscript>This report needs JavaScript.</noscript></div>
`;
}

function hash(text: string): string {
  return `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}'`;
}

/** Data in an element. Nothing in it ends the element or starts a comment. */
function json(id: string, value: unknown): string {
  return `<script type="application/json" id="${id}">${inertJson(value).replaceAll('<', '\\u003c')}</script>\n`;
}

/** Numbers the rules. */
class Rules {
  readonly list: PageRule[] = [];
  readonly #indexes = new Map<string, number>();

  indexOf({ruleId, category, url}: Message): number {
    const known = this.#indexes.get(ruleId);
    if (known !== undefined) return known;
    this.#indexes.set(ruleId, this.list.length);
    this.list.push({id: ruleId, category, ...(/^https?:\/\//i.test(url) ? {url} : {})});
    return this.list.length - 1;
  }
}

/** Numbers the sources of a file: problems of one segment share theirs. */
class Sources {
  readonly list: string[] = [];
  readonly #indexes = new Map<string, number>();

  indexOf(text: string): number {
    const index = this.#indexes.get(text) ?? this.list.length;
    if (index === this.list.length) this.list.push(text);
    this.#indexes.set(text, index);
    return index;
  }
}
