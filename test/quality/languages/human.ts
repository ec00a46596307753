import {join} from 'node:path';
import {createLinter, type Linter} from '../../../src/engine/linter.js';
import type {Severity} from '../../../src/model/severity.js';
import {type Context, contextOf} from '../context.js';
import type {CorpusText} from '../corpora/corpus.js';
import type {Span} from '../spans.js';
import {keyOf, loadVerdicts} from '../verdicts.js';
import {unpacked} from './debian.js';
import {packages, reader} from './packages.js';
import {type Prose, proseOf} from './prose.js';
import {textsOf} from './texts.js';

/** A flag on human prose: nearly always a false alarm. */
export interface HumanFlag extends Context {
  /** For `npm run quality -- --verdict`. */
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly name: string;
  readonly message: string;
}

/** Edited manuals and help, or quotations and jokes, which nobody edits. */
export type HumanKind = 'manuals' | 'fortunes';

/** What is reported about the prose of a language. */
export interface HumanFigures {
  readonly language: string;
  readonly kind: HumanKind;
  readonly sentences: number;
  /** Without those that a reader judged to be real: slips of the author. */
  readonly flags: readonly HumanFlag[];
}

/** Characters shown on each side of a flag. */
const width = 90;

/**
 * Lints human prose of a language.
 *
 * @param most Sentences to read, an equal share of each package where it has as many.
 * @param cache Folder for the packages.
 */
export async function measureHuman(language: string, most: number, cache: string): Promise<HumanFigures[]> {
  const mandoc = join(unpacked(reader, cache), 'usr/bin/mandoc');
  const linter = createLinter({language});
  const names = packages[language]!;
  const seen = new Set<string>();
  const figures = new Map<HumanKind, {sentences: number; flags: HumanFlag[]}>();
  let total = 0;
  for (const [index, name] of names.entries()) {
    const kind = name.startsWith('fortunes') ? 'fortunes' : 'manuals';
    const own = figures.get(kind) ?? {sentences: 0, flags: []};
    figures.set(kind, own);
    const enough = total + (most - total) / (names.length - index);
    for (const text of textsOf(unpacked(name, cache), mandoc)) {
      // Help repeats whole paragraphs.
      const prose = (await proseOf(text, language)).filter(({text: paragraph}) => isNew(paragraph, seen));
      if (prose.length === 0) continue;
      const sentences = prose.reduce((sum, paragraph) => sum + paragraph.sentences, 0);
      own.sentences += sentences;
      total += sentences;
      own.flags.push(...(await flagsIn(text, prose, linter)));
      if (total >= enough) break;
    }
  }
  return [...figures].map(([kind, own]) => ({language, kind, ...own}));
}

function isNew(paragraph: string, seen: Set<string>): boolean {
  const isKnown = seen.has(paragraph);
  seen.add(paragraph);
  return !isKnown;
}

const verdicts = loadVerdicts();

async function flagsIn(text: CorpusText, prose: readonly Prose[], linter: Linter): Promise<HumanFlag[]> {
  const {messages} = await linter.lint(text.text, {format: text.format});
  return messages.flatMap(({ruleId: rule, severity, start, end, message}): HumanFlag[] => {
    const span = {start: start.offset, end: end.offset};
    const key = keyOf(rule, text.text, span);
    if (verdicts.get(key)?.verdict === 'real' || !prose.some(paragraph => isIn(span, paragraph))) return [];
    return [{key, rule, severity, name: text.name, message, ...contextOf(text.text, span, width)}];
  });
}

function isIn({start}: Span, paragraph: Prose): boolean {
  return start >= paragraph.start && start < paragraph.end;
}
