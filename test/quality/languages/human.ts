import {join} from 'node:path';
import {createLinter} from '../../../src/engine/linter.js';
import type {Severity} from '../../../src/model/severity.js';
import {type Context, contextOf} from '../context.js';
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

/** What is reported about the prose of a language. */
export interface HumanFigures {
  readonly language: string;
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
export async function measureHuman(language: string, most: number, cache: string): Promise<HumanFigures> {
  const mandoc = join(unpacked(reader, cache), 'usr/bin/mandoc');
  const linter = createLinter({language});
  const flags: HumanFlag[] = [];
  const verdicts = loadVerdicts();
  const names = packages[language]!;
  const seen = new Set<string>();
  // Help repeats whole paragraphs.
  const isNew = (paragraph: string): boolean => seen.size < seen.add(paragraph).size;
  let sentences = 0;
  for (const [index, name] of names.entries()) {
    const enough = sentences + (most - sentences) / (names.length - index);
    for (const text of textsOf(unpacked(name, cache), mandoc)) {
      const prose = (await proseOf(text, language)).filter(paragraph => isNew(paragraph.text));
      if (prose.length === 0) continue;
      sentences += prose.reduce((sum, paragraph) => sum + paragraph.sentences, 0);
      const {messages} = await linter.lint(text.text, {format: text.format});
      for (const {ruleId, severity, start, end, message} of messages) {
        const span = {start: start.offset, end: end.offset};
        if (!prose.some(paragraph => isIn(span, paragraph))) continue;
        const key = keyOf(ruleId, text.text, span);
        if (verdicts.get(key)?.verdict === 'real') continue;
        const flag = {key, rule: ruleId, severity, name: text.name, message};
        flags.push({...flag, ...contextOf(text.text, span, width)});
      }
      if (sentences >= enough) break;
    }
  }
  return {language, sentences, flags};
}

function isIn({start}: {readonly start: number}, paragraph: Prose): boolean {
  return start >= paragraph.start && start < paragraph.end;
}
