import {readFileSync, writeFileSync} from 'node:fs';
import type {Severity} from '../../src/model/severity.js';
import type {Agreement} from './agreement.js';
import type {Results} from './results.js';
import type {Reading} from './verdicts.js';

/** A row of the table of flags. */
export interface FigureRow {
  readonly checker: string;
  /** Null for all rules together. */
  readonly rule: string | null;
  readonly severity: Severity | null;
  readonly agreement: Readonly<Record<string, Agreement>>;
  readonly reading: Reading;
  readonly clean: Results['rows'][number]['clean'];
  readonly cleanUnseen: Results['rows'][number]['cleanUnseen'];
}

/** The figures of a run, which docs/quality.md and the readmes show. They contain no text of the data sets. */
export interface Figures {
  readonly date: string;
  readonly rows: readonly FigureRow[];
  readonly dataSets: readonly {
    readonly name: string;
    readonly documents: number;
    readonly segments: number;
    readonly systems: number;
    readonly rankings: Results['dataSets'][number]['rankings'];
    /** Marks of the raters, and how many of them an error or a warning overlaps. */
    readonly marks: number;
    readonly found: number;
  }[];
  /** Data sets with people's scores instead of marks: how much of their worst and best parts has an error or a warning. */
  readonly scored: readonly {
    readonly name: string;
    readonly segments: number;
    readonly parts: Results['dataSets'][number]['flaggedByScore'];
  }[];
  readonly clean: Results['clean'];
  readonly sampled: Results['sampled'];
  readonly damage: readonly {
    readonly kind: string;
    readonly wounds: number;
    readonly error: number;
    readonly warning: number;
    readonly info: number;
  }[];
  readonly gold: readonly {
    readonly path: string;
    readonly levels: readonly {
      readonly level: Severity;
      readonly found: number;
      readonly missed: number;
      readonly extra: number;
    }[];
  }[];
}

const file = new URL('figures.json', import.meta.url);

/** The figures of the last run. */
export function loadFigures(): Figures {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Keeps the figures of a run. */
export function keepFigures(results: Results): void {
  const rounded = (_: string, value: unknown): unknown =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(4)) : value;
  writeFileSync(file, `${JSON.stringify(figuresOf(results), rounded, 1)}\n`);
}

function figuresOf({date, rows, dataSets, clean, sampled, damage, gold}: Results): Figures {
  // Sets with scores are post-edited: what a post-editor changed is no mark of an error.
  const [scored, rated] = [true, false].map(hasScores =>
    dataSets.filter(({flaggedByScore}) => flaggedByScore.length > 0 === hasScores),
  );
  return {
    date,
    clean,
    sampled,
    rows: rows.map(
      ({checker, rule = null, severity = null, agreement, reading, clean: alarms, cleanUnseen}) => ({
        checker,
        rule,
        severity,
        agreement,
        reading,
        clean: alarms,
        cleanUnseen,
      }),
    ),
    dataSets: rated!.map(({name, documents, segments, rankings, recall}) => ({
      name,
      documents,
      segments,
      systems: rankings[0]?.ranking.systems ?? 0,
      rankings,
      marks: recall.reduce((sum, {marks}) => sum + marks, 0),
      found: recall.reduce((sum, {found}) => sum + found, 0),
    })),
    scored: scored!.map(({name, segments, flaggedByScore}) => ({name, segments, parts: flaggedByScore})),
    damage: damage.kinds.map(({kind, wounds, error, warning, info}) => ({
      kind,
      wounds,
      error,
      warning,
      info,
    })),
    gold: gold.map(({path, scores}) => ({
      path,
      levels: (['error', 'warning', 'info'] as const).map(level => {
        const {found, missed, extra} = scores[0]!.levels[level];
        return {level, found, missed: missed.length, extra: extra.length};
      }),
    })),
  };
}
