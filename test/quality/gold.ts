import {existsSync, readFileSync} from 'node:fs';
import {globbySync} from 'globby';
import {builtInFormats} from '../../src/formats/registry.js';
import type {Severity} from '../../src/model/severity.js';
import type {FormatName} from '../formats.js';
import {type Flag, isLong, meets, type Span} from './spans.js';

/** A defect that was marked by hand. */
export interface GoldSpan extends Span {
  readonly kind: string;
  readonly level: Severity;
  readonly line: number;
  readonly column: number;
}

/** A document whose defects were all marked by hand. */
export interface GoldDocument {
  readonly path: string;
  readonly text: string;
  readonly format: FormatName;
  readonly spans: readonly GoldSpan[];
}

/** What was found of a level, and what was reported at that level where nothing is marked. */
export interface GoldScore {
  readonly found: number;
  readonly missed: readonly GoldSpan[];
  readonly extra: readonly Flag[];
}

const suffix = '.gold.jsonl';

/** The hand-marked documents of a folder and the folders below it: `x.gold.jsonl` beside `x.txt`. */
export function loadGold(folder: string): GoldDocument[] {
  return globbySync(`**/*${suffix}`, {cwd: folder, absolute: true})
    .sort()
    .map(goldPath => {
      const base = goldPath.slice(0, -suffix.length);
      const path = [base, ...['.txt', '.md', '.html'].map(extension => base + extension)].find(candidate =>
        existsSync(candidate),
      );
      if (!path) throw new Error(`${goldPath}: no text of that name stands beside it`);
      const lines = readFileSync(goldPath, 'utf8').split('\n');
      return {
        path: path.slice(folder.length).replace(/^\//, ''),
        text: readFileSync(path, 'utf8').replace(/^\uFEFF/, ''),
        format: builtInFormats.of(path).name as FormatName,
        spans: lines.filter(line => line.trim() !== '').map(line => JSON.parse(line)),
      };
    });
}

/** Compares flags with the marks of a level: a mark is found by a flag of any level that is not too long. */
export function scoreGold(document: GoldDocument, flags: readonly Flag[], level: Severity): GoldScore {
  const spans = document.spans.filter(span => span.level === level);
  const missed = spans.filter(span => !flags.some(flag => !isLong(flag) && meets(flag, span)));
  return {
    found: spans.length - missed.length,
    missed,
    extra: flags.filter(flag => flag.severity === level && !document.spans.some(span => meets(flag, span))),
  };
}
