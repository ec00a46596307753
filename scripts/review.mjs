#!/usr/bin/env node
/**
 * What the input `review` of action.yml runs. `prepare` turns a JSON report into a review: safe fixes as suggestions, and what
 * a summary needs. It reads the checkout and needs no token. `post` sends a review to GitHub. It needs a token that may write to pull
 * requests, and reads nothing but the review, which it trusts no more than the pull request itself.
 *
 *   review.mjs prepare REPORT REVIEW
 *   review.mjs post REVIEW
 */
import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import {relative} from 'node:path';

/** Maximum number of suggestions in a review, and of problems in the summary. */
const mostPrepared = 300;
const mostSuggestions = 20;
const mostRows = 20;

/** Maximum number of problems that a summary remembers for the next one. */
const mostRemembered = 1000;

const longestMessage = 300;
const longestLines = 4000;
const largestReview = 5_000_000;
const marker = '<!-- mtlint-review ';

const [action, ...files] = process.argv.slice(2);
if (action === 'prepare' && files.length === 2) prepare(...files);
else if (action === 'post' && files.length === 1) await post(files[0]);
else fail('usage: review.mjs prepare REPORT REVIEW, or review.mjs post REVIEW');

function prepare(reportFile, reviewFile) {
  const {files, summary} = JSON.parse(readFileSync(reportFile, 'utf8'));
  const base = relative(process.env.GITHUB_WORKSPACE || '.', '.').replaceAll('\\', '/');
  const problems = [];
  const suggestions = [];
  for (const {path, messages} of files) {
    const full = base === '' ? path : `${base}/${path}`;
    for (const {ruleId, severity, message, start, actual, context} of messages)
      problems.push({
        path: full,
        line: start.line,
        rule: ruleId,
        severity,
        message: clip(message),
        id: idOf(ruleId, full, actual, context),
      });
    const safe = messages.filter(({fix, expected}) => fix === 'safe' && expected.length > 0);
    if (safe.length > 0 && suggestions.length < mostPrepared)
      suggestions.push(...suggestionsFor(full, readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), safe));
  }
  const rank = ['error', 'warning', 'info'];
  problems.sort((a, b) => rank.indexOf(a.severity) - rank.indexOf(b.severity));
  const review = {
    version: 1,
    summary,
    problems: problems.slice(0, mostRemembered),
    suggestions: suggestions.slice(0, mostPrepared),
  };
  writeFileSync(reviewFile, JSON.stringify(review));
}

/** Suggestions replace whole lines: fixes that share a line become one. */
function suggestionsFor(path, text, messages) {
  const lines = text.split('\n');
  const starts = [0];
  for (const line of lines) starts.push(starts.at(-1) + line.length + 1);
  const groups = [];
  for (const message of messages) {
    const last = groups.at(-1);
    // The end of a fix is exclusive: one that ends at the start of a line does not touch that line.
    const to =
      message.end.column === 1 && message.end.line > message.start.line
        ? message.end.line - 1
        : message.end.line;
    if (last && message.start.line <= last.to) {
      if (message.start.offset < last.edits.at(-1).end.offset) continue;
      last.edits.push(message);
      last.to = Math.max(last.to, to);
    } else groups.push({from: message.start.line, to, edits: [message]});
  }
  return groups.flatMap(({from, to, edits}) => {
    const [start, end] = [starts[from - 1], starts[to] - 1];
    let fixed = '';
    let at = start;
    for (const {start: first, end: last, expected} of edits) {
      if (last.offset > end) return [];
      fixed += text.slice(at, first.offset) + expected[0];
      at = last.offset;
    }
    fixed += text.slice(at, end);
    const rules = [...new Set(edits.map(({ruleId}) => ruleId))];
    const notes = edits.map(({message}) => clip(message));
    const [before, after] = [text.slice(start, end), fixed].map(lines => lines.replaceAll('\r', ''));
    return Math.max(before.length, after.length) > longestLines
      ? []
      : [{path, from, to, before, text: after, rules, notes}];
  });
}

async function post(reviewFile) {
  const review = readReview(reviewFile);
  const pull = await pullRequest();
  if (!pull) {
    console.log('mtlint: no open pull request has this commit: nothing to review');
    return;
  }
  try {
    await suggest(review, pull).catch(error => {
      // The pull request has moved on since the run began.
      if (error.status !== 422) throw error;
      console.log('mtlint: the pull request has changed: no suggestions posted');
    });
    await summarize(review, pull);
  } catch (error) {
    if (error.status !== 403 && error.status !== 401) throw error;
    console.log(
      "::warning title=mtlint::Can't post the review: the token may not write to the pull request. Add the permission pull-requests: write; for pull requests from forks, see docs/ci.md",
    );
  }
}

/** Reads a review that a stranger may have written. */
function readReview(file) {
  const json = readFileSync(file, 'utf8');
  if (json.length > largestReview) fail('the review is too large');
  let review;
  try {
    review = JSON.parse(json);
  } catch {
    fail('the review is not JSON');
  }
  const isText = (value, most) => typeof value === 'string' && value.length <= most;
  const isLine = value => Number.isInteger(value) && value > 0;
  const isRule = value => isText(value, 100) && /^[a-z0-9@/-]+$/i.test(value);
  const isNumber = value => Number.isFinite(value);
  const {version, summary, problems, suggestions} = review ?? {};
  const fits =
    version === 1 &&
    ['files', 'words', 'error', 'warning', 'info'].every(key => isNumber(summary?.[key])) &&
    Array.isArray(problems) &&
    problems.length <= mostRemembered &&
    problems.every(
      ({path, line, rule, severity, message, id}) =>
        isText(path, 1000) &&
        isLine(line) &&
        isRule(rule) &&
        ['error', 'warning', 'info'].includes(severity) &&
        isText(message, longestMessage) &&
        /^[0-9a-f]{12}$/.test(id),
    ) &&
    Array.isArray(suggestions) &&
    suggestions.length <= mostPrepared &&
    suggestions.every(
      ({path, from, to, before, text, rules, notes}) =>
        isText(path, 1000) &&
        isLine(from) &&
        isLine(to) &&
        from <= to &&
        isText(before, longestLines) &&
        isText(text, longestLines) &&
        Array.isArray(rules) &&
        rules.every(isRule) &&
        Array.isArray(notes) &&
        notes.every(note => isText(note, longestMessage)),
    );
  if (!fits) fail('the review does not have the form that `prepare` writes');
  return review;
}

/** The pull request of the event. A review never says which one it is for. */
async function pullRequest() {
  const event = JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH, 'utf8'));
  if (event.pull_request) return {number: event.pull_request.number, sha: event.pull_request.head.sha};
  const run = event.workflow_run;
  if (run?.event !== 'pull_request') return undefined;
  const head = encodeURIComponent(`${run.head_repository.owner.login}:${run.head_branch}`);
  const open = await request('GET', `pulls?state=open&head=${head}`);
  const found = open.find(({head: {sha}}) => sha === run.head_sha);
  return found && {number: found.number, sha: run.head_sha};
}

/** Posts the suggestions that are new and whose lines the pull request shows as they were linted. */
async function suggest({suggestions}, {number, sha}) {
  if (suggestions.length === 0) return;
  const hunks = new Map();
  for (const {filename, patch = ''} of await all(`pulls/${number}/files`))
    hunks.set(filename, hunksOf(patch));
  const earlier = (await all(`pulls/${number}/comments`)).map(({body}) => body ?? '').join('\n');
  const comments = suggestions
    .filter(({path, from, to, before}) => hunks.get(path)?.some(hunk => isIn(hunk, from, to, before)))
    .map(suggestion => ({...suggestion, tag: `<!-- mtlint ${idOf(JSON.stringify(suggestion))} -->`}))
    .filter(({tag}) => !earlier.includes(tag));
  if (comments.length === 0) return;
  const sent = comments.slice(0, mostSuggestions);
  const rest = comments.length - sent.length;
  await request('POST', `pulls/${number}/reviews`, {
    commit_id: sha,
    event: 'COMMENT',
    body: `mtlint suggests ${plural(sent.length, 'safe fix', 'safe fixes')}.${rest > 0 ? ` ${rest} more: run \`mtlint --fix\`.` : ''}`,
    comments: sent.map(({path, from, to, text, notes, tag}) => {
      const fence = '`'.repeat(Math.max(3, ...(text.match(/`+/g) ?? []).map(run => run.length + 1)));
      return {
        path,
        ...(from < to ? {start_line: from, start_side: 'RIGHT'} : {}),
        line: to,
        side: 'RIGHT',
        body: `${notes.map(prose).join('\n\n')}\n\n${fence}suggestion\n${text}\n${fence}\n\n${tag}`,
      };
    }),
  });
}

/** The lines of the new file that a diff shows, hunk by hunk. */
function hunksOf(patch) {
  const hunks = [];
  for (const line of patch.split('\n')) {
    const start = /^@@ -\d+(?:,\d+)? \+(\d+)/.exec(line)?.[1];
    if (start) hunks.push({from: Number(start), lines: []});
    else if (/^[ +]/.test(line)) hunks.at(-1)?.lines.push(line.slice(1).replaceAll('\r', ''));
  }
  return hunks;
}

function isIn(hunk, from, to, before) {
  return from >= hunk.from && hunk.lines.slice(from - hunk.from, to - hunk.from + 1).join('\n') === before;
}

/** Writes the one summary comment, or updates it. */
async function summarize({summary, problems}, {number, sha}) {
  const comments = await all(`issues/${number}/comments`);
  // Anyone can write a comment with the marker.
  const own = comments.find(({body, user}) => body?.startsWith(marker) && user?.type === 'Bot');
  const known = own && /^<!-- mtlint-review ([0-9a-f,]*) -->/.exec(own.body)?.[1];
  const before = known === undefined ? undefined : new Set(known.split(',').filter(Boolean));
  const body = bodyOf(summary, problems, before, sha);
  if (own) {
    if (own.body !== body) await request('PATCH', `issues/comments/${own.id}`, {body});
  } else if (problems.length > 0) await request('POST', `issues/${number}/comments`, {body});
}

function bodyOf(summary, problems, before, sha) {
  const {files, words, error, warning, info, score} = summary;
  const ids = [...new Set(problems.map(({id}) => id))];
  const read = `${plural(files, 'file')}, ${plural(words, 'word')}`;
  const counts = `${plural(error, 'error')}, ${plural(warning, 'warning')}, ${info} info`;
  const change = before && {
    added: ids.filter(id => !before.has(id)).length,
    fixed: [...before].filter(id => !ids.includes(id)).length,
  };
  const rows = problems
    .slice(0, mostRows)
    .map(
      ({path, line, severity, rule, message, id}) =>
        `| ${code(`${path}:${line}`)} | ${severity}${before && !before.has(id) ? ' (new)' : ''} | ${rule} | ${prose(message)} |`,
    );
  return [
    `${marker}${ids.join(',')} -->`,
    `### mtlint: ${problems.length === 0 ? 'no problems' : counts} in ${read}`,
    ...(Number.isFinite(score) ? ['', `Score: ${score}`] : []),
    ...(change ? ['', `Since the last report: ${change.added} new, ${change.fixed} fixed.`] : []),
    ...(rows.length > 0
      ? ['', '| location | severity | rule | problem |', '| --- | --- | --- | --- |', ...rows]
      : []),
    ...(problems.length > rows.length ? ['', `… and ${error + warning + info - rows.length} more.`] : []),
    '',
    `Commit ${sha.slice(0, 7)}`,
  ].join('\n');
}

/** All pages of a list. */
async function all(path) {
  const items = [];
  for (let page = 1; page <= 30; page++) {
    const some = await request('GET', `${path}?per_page=100&page=${page}`);
    items.push(...some);
    if (some.length < 100) break;
  }
  return items;
}

async function request(method, path, body) {
  const {
    GITHUB_API_URL: api = 'https://api.github.com',
    GITHUB_REPOSITORY: repository,
    GITHUB_TOKEN: token,
  } = process.env;
  const response = await fetch(`${api}/repos/${repository}/${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'x-github-api-version': '2022-11-28',
      ...(body && {'content-type': 'application/json'}),
    },
    ...(body && {body: JSON.stringify(body)}),
    signal: AbortSignal.timeout(30_000),
  });
  if (response.ok) return response.json();
  const error = new Error(`${method} ${path}: GitHub answered ${response.status}`);
  throw Object.assign(error, {status: response.status});
}

function idOf(...parts) {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
}

function plural(count, noun, nouns = `${noun}s`) {
  return `${count} ${count === 1 ? noun : nouns}`;
}

function clip(message) {
  const line = message.replace(/\s+/g, ' ');
  return line.length > longestMessage ? `${line.slice(0, longestMessage - 1)}…` : line;
}

/** Keeps quotations as code and escapes all else: no markup, no mention of a user, no end of a cell. */
function prose(message) {
  return message
    .split(/(`[^`]+`)/)
    .map((part, at) =>
      at % 2 === 1
        ? code(part.slice(1, -1))
        : part.replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&').replaceAll('@', '@<!-- -->'),
    )
    .join('');
}

function code(text) {
  return `\`${text.replace(/\s+/g, ' ').replaceAll('`', "'").replaceAll('|', '\\|')}\``;
}

function fail(reason) {
  console.error(`mtlint: ${reason}`);
  process.exit(2);
}
