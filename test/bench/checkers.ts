import {ParseEnglish} from 'parse-english';
import {createLinter} from '../../src/engine/linter.js';
import type {FormatName} from '../formats.js';
import {loadHarper, loadStockRetext, loadWriteGood} from '../quality/peers.js';

/** Checks a document, and throws away what it finds. */
export type Run = (text: string, format?: FormatName) => unknown;

interface Checker {
  /** Characters that it is given for a pass: what is slow gets a part of the text, another in each pass. */
  readonly sample: number;
  /** Whether it is given the text as one document. */
  readonly whole?: true;
  load(): Promise<Run>;
}

/** What is measured beside one another. Each runs in a process of its own. */
export const checkers = {
  mtlint: {sample: 1_000_000, load: async () => mtlint()},
  'mtlint, each segment as a document': {sample: 1_000_000, load: async () => eachSegment(mtlint())},
  'mtlint without rules': {sample: 1_000_000, load: withoutRules},
  'wink-nlp alone: tokens and tags': {sample: 1_000_000, load: loadWink},
  'parse-english alone': {sample: 1_000_000, load: loadParser},
  'parse-english alone, all as one document': {sample: 1_000_000, whole: true, load: loadParser},
  'retext-repeated-words + retext-passive': {sample: 1_000_000, load: () => plain(loadStockRetext())},
  'write-good': {sample: 500_000, load: () => plain(loadWriteGood())},
  'textlint with write-good': {sample: 500_000, load: loadTextlint},
  "alex's plugins": {sample: 100_000, load: loadAlex},
  'harper.js': {sample: 40_000, load: () => plain(loadHarper())},
} satisfies Record<string, Checker>;

export type CheckerName = keyof typeof checkers;

/** The checker of a name. */
export function checkerOf(name: CheckerName): Checker {
  return checkers[name];
}

/** mtlint with all rules as they are by default. */
export function mtlint(): Run {
  const linter = createLinter();
  return (text, format = 'text') => linter.lint(text, {format});
}

/** What it takes to check texts of a sentence or two, each on its own. */
function eachSegment(run: Run): Run {
  return async (text, format) => {
    for (const segment of text.split(/\n\n+/)) await run(segment, format);
  };
}

async function withoutRules(): Promise<Run> {
  const {default: rules} = await import('../../rules/index.js');
  const off = Object.fromEntries(Object.keys(rules).map(id => [id, 'off' as const]));
  const linter = createLinter({rules: off});
  return (text, format = 'text') => linter.lint(text, {format});
}

async function loadWink(): Promise<Run> {
  const [{default: create}, {default: model}] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ]);
  const nlp = create(model, ['pos']);
  return text => {
    const tokens = nlp.readDoc(text).tokens();
    return [tokens.out(), tokens.out(nlp.its.pos)];
  };
}

async function loadParser(): Promise<Run> {
  const parser = new ParseEnglish();
  return text => parser.parse(text);
}

type PeerCheck = Awaited<ReturnType<typeof loadWriteGood>>;

async function plain(loading: Promise<PeerCheck>): Promise<Run> {
  const check = await loading;
  return (text, format = 'text') => check({text, format});
}

/** textlint has write-good's checks as a rule: repeated words and the passive voice are among them. */
async function loadTextlint(): Promise<Run> {
  const [{TextlintKernel}, text, writeGood] = await Promise.all([
    import('@textlint/kernel'),
    import('@textlint/textlint-plugin-text'),
    import('textlint-rule-write-good'),
  ]);
  const kernel = new TextlintKernel();
  const options = {
    ext: '.txt',
    plugins: [{pluginId: 'text', plugin: text.default.default}],
    rules: [{ruleId: 'write-good', rule: writeGood.default.default}],
  };
  return document => kernel.lintText(document, options);
}

/** What alex does with plain text. The package itself would bring its command line: 400 packages. */
async function loadAlex(): Promise<Run> {
  const [{unified}, english, equality, profanities] = await Promise.all([
    import('unified'),
    import('retext-english'),
    import('retext-equality'),
    import('retext-profanities'),
  ]);
  const processor = unified().use(english.default).use(equality.default).use(profanities.default).freeze();
  return document => processor.runSync(processor.parse(document));
}
