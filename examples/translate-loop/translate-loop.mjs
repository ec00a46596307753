#!/usr/bin/env node
/**
 * Translates a file with any command, lints the result against the source, and asks again until no error
 * or warning is left. The exit code is 1 if errors are left.
 *
 *   node translate-loop.mjs --source docs/zh/a.md --target docs/en/a.md --from zh --to en --tries 3 -- my-translator
 *
 * The command reads a prompt from standard input and writes the translation to standard output.
 */
import {spawn} from 'node:child_process';
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import {dirname, relative} from 'node:path';
import {parseArgs} from 'node:util';
import {createProjectLinter, fixText, loadReporter} from 'mtlint';

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    source: {type: 'string'},
    target: {type: 'string'},
    from: {type: 'string'},
    to: {type: 'string', default: 'en'},
    tries: {type: 'string', default: '3'},
  },
});
const [command, ...args] = positionals;
const {source, target, from, to} = values;
const tries = Number(values.tries);
if (!source || !target || !from || !command || !Number.isInteger(tries) || tries < 1) {
  console.error(
    'usage: translate-loop.mjs --source FILE --target FILE --from TAG [--to TAG] [--tries N] -- COMMAND',
  );
  process.exit(2);
}

const linter = createProjectLinter({cwd: '.', plugins: false, language: to, sourceLanguage: from});
const report = await loadReporter('agent');
const sourceText = await readFile(source, 'utf8');
const task = `Translate the text below from ${from} to ${to}. Keep markup, placeholders, code, and links as they are. Answer with the translation only.`;

let best;
let answer;
for (let count = 1; count <= tries; count++) {
  answer = await translate(promptFor(answer));
  const checked = await check(answer);
  console.error(`Try ${count}:\n${checked.problems}`);
  // A later try may be worse.
  if (!best || checked.penalty <= best.penalty) best = checked;
  answer = best.text;
  if (best.penalty === 0) break;
}
await mkdir(dirname(target), {recursive: true});
await writeFile(`${target}.tmp`, best.text);
await rename(`${target}.tmp`, target);
process.stdout.write(best.problems);
process.exitCode = best.errors > 0 ? 1 : 0;

/** The first prompt, or one with the last translation and what is wrong with it. */
function promptFor(previous) {
  const parts = [task, `<source>\n${sourceText}</source>`];
  if (previous !== undefined)
    parts.push(
      `<translation>\n${previous}</translation>`,
      `<problems>\n${best.problems}</problems>`,
      'Your translation has the problems above. Answer with the whole translation, changed only where a problem says so.',
    );
  return `${parts.join('\n\n')}\n`;
}

/** Applies the safe fixes, and says what is left. */
async function check(text) {
  const options = {path: relative('.', target), source: {text: sourceText, path: source, language: from}};
  try {
    const {text: better, result} = await fixText(linter, text, options);
    const problems = await report([{...result, text: better, fixed: 0}], {
      severity: 'warning',
      maxProblems: 40,
    });
    const [errors, warnings] = ['error', 'warning'].map(
      level => result.messages.filter(({severity}) => severity === level).length,
    );
    return {text: better, problems, errors, penalty: 5 * errors + warnings};
  } catch (error) {
    // The answer is not a file of its format: not valid JSON, for example.
    if (error.name !== 'FormatError') throw error;
    return {text, problems: `${target}: ${error.message}\n`, errors: 1, penalty: Number.POSITIVE_INFINITY};
  }
}

/** Gives a prompt to the command, and returns what it prints. */
function translate(prompt) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {stdio: ['pipe', 'pipe', 'inherit'], timeout: 600_000});
    const chunks = [];
    child.stdout.on('data', chunk => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', code => {
      if (code === 0) resolve(Buffer.concat(chunks).toString('utf8'));
      else reject(new Error(`${command} failed with exit code ${code}`));
    });
    // A command need not read all of its input.
    child.stdin.on('error', () => {});
    child.stdin.end(prompt);
  });
}
