import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import type {DamageFound, DataSetFigures} from './measure.js';

/** The figures of a run. They contain no text of the data sets. */
export interface BilingualFigures {
  readonly date: string;
  readonly dataSets: readonly DataSetFigures[];
  readonly damage: readonly DamageFound[];
}

const file = new URL('figures.json', import.meta.url);

/** The figures of the last run. */
export function loadBilingualFigures(): BilingualFigures {
  if (!existsSync(file)) return {date: '', dataSets: [], damage: []};
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Keeps the figures of a run. */
export function keepBilingualFigures(figures: BilingualFigures): void {
  const rounded = (_: string, value: unknown): unknown =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(4)) : value;
  writeFileSync(file, `${JSON.stringify(figures, rounded, 1)}\n`);
}
