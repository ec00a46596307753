import {readdirSync, readFileSync} from 'node:fs';
import {join, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseSync, Visitor} from 'oxc-parser';
import type {Expression} from './syntax.js';

/** An expression, and where it is made. */
export interface FoundExpression extends Expression {
  /** Source and flags as they are written, without those that have no effect on how long it takes. */
  readonly key: string;
  /** File and line. */
  readonly at: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const folders = ['rules', 'src'];

/**
 * All expressions of the program: the literals, and those that are made while it runs.
 *
 * @throws {Error} When a file makes expressions while it runs, and none was made.
 */
export async function collectExpressions(): Promise<FoundExpression[]> {
  const found = new Map<string, FoundExpression>();
  const add = (source: string, flags: string, at: string): void => {
    // What is searched for, and where a search starts, take the same time.
    const expression = {source, flags: flags.replace(/[dgy]/g, '')};
    const key = `/${source}/${expression.flags}`;
    if (!found.has(key)) found.set(key, {...expression, key, at});
  };
  const makers = new Set<string>();
  for (const file of sourceFiles()) addLiterals(file, add, () => makers.add(file));
  const made = await makersOf(add);
  const idle = [...makers].filter(file => !made.has(file));
  if (idle.length > 0)
    throw new Error(`${idle.join(', ')}: no expression of it was made; have ${import.meta.filename} call it`);
  return [...found.values()];
}

function sourceFiles(): string[] {
  return folders.flatMap(folder =>
    readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
      .filter(name => name.endsWith('.ts') && !name.endsWith('.data.ts'))
      .map(name => `${folder}/${name.split(sep).join('/')}`),
  );
}

type Add = (source: string, flags: string, at: string) => void;

function addLiterals(file: string, add: Add, onMaker: () => void): void {
  const text = readFileSync(join(root, file), 'utf8');
  const {program, errors} = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  const isExpression = ({type, name}: {type: string; name?: string}): boolean =>
    type === 'Identifier' && name === 'RegExp';
  const visitor = new Visitor({
    Literal(node) {
      if ('regex' in node && node.regex)
        add(node.regex.pattern, node.regex.flags, `${file}:${lineOf(node.start)}`);
    },
    NewExpression(node) {
      if (isExpression(node.callee as never)) onMaker();
    },
    CallExpression(node) {
      if (isExpression(node.callee as never)) onMaker();
    },
  });
  visitor.visit(program);
}

/** Loads the formats and runs the rules over their examples, and returns the files that have made expressions meanwhile. */
async function makersOf(add: Add): Promise<Set<string>> {
  const made = new Set<string>();
  const Original = RegExp;
  const note = ({source, flags}: RegExp): void => {
    const at = callerIn(new Error().stack ?? '');
    if (at === undefined) return;
    made.add(at.replace(/:\d+$/, ''));
    add(source, flags, at);
  };
  const noting = (make: () => RegExp): RegExp => {
    const expression = make();
    note(expression);
    return expression;
  };
  globalThis.RegExp = new Proxy(Original, {
    apply: (_, self, args) => noting(() => Reflect.apply(Original, self, args)),
    construct: (_, args) => noting(() => Reflect.construct(Original, args)),
  });
  try {
    await import('../../src/reporters/inert.js');
    const {default: rules} = await import('../../rules/index.js');
    const {createLinter} = await import('../../src/engine/linter.js');
    const {builtInFormats} = await import('../../src/formats/registry.js');
    for (const name of builtInFormats.names) await builtInFormats.named(name)!.load();
    const {examplesOf} = await import('../../test/readme.js');
    const {besideSource} = await import('../../src/testing/beside-source.js');
    const linter = createLinter();
    for (const example of Object.keys(rules).flatMap(examplesOf))
      await besideSource(linter, example).lint(example.text, {format: example.format});
    const {pairsAmong} = await import('../../src/cli/find-pairs.js');
    pairsAmong([
      'README.de.md',
      'docs/de/a.md',
      'i18n/de/docusaurus-plugin-content-docs/current/a.md',
      'locales/de.json',
    ]);
    const {counterpartOf} = await import('../../src/project/pairs.js');
    counterpartOf('docs/en/a.md', {source: 'docs/{lang}/*.md', target: 'docs/{lang}/*.md'});
  } finally {
    globalThis.RegExp = Original;
  }
  return made;
}

/** The file and line of the program that a call came from, where it came from there directly. */
function callerIn(stack: string): string | undefined {
  const caller = stack
    .split('\n')
    .find(line => line.includes(' at ') && !line.includes(import.meta.filename));
  const path = caller?.replaceAll('\\', '/').replace(root.replaceAll('\\', '/'), '\0');
  const [, at] = /\0((?:rules|src)\/[^:]+:\d+)/.exec(path ?? '') ?? [];
  return at;
}
