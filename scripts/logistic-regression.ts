/** Something that is so or not, and what speaks for or against it. */
export interface Sample {
  readonly evidence: readonly string[];
  readonly isTrue: boolean;
}

/** Steps of Newton's method: it has converged to two decimals after half of them. */
const steps = 12;

/**
 * Fits a logistic regression with an L2 penalty by Newton's method.
 *
 * @param fewestUses Evidence that fewer samples have is left out.
 * @param penalty Inverse variance of the prior on each weight, not on the constant.
 * @returns Log-odds by evidence, rounded to one decimal, and under `all` the constant.
 */
export function fitLogOdds(
  samples: readonly Sample[],
  fewestUses: number,
  penalty: number,
): Map<string, number> {
  const names = namesIn(samples, fewestUses);
  const rows = samples.map(({evidence}) => [0, ...evidence.flatMap(name => names.get(name) ?? [])]);
  const size = names.size + 1;
  const weights = new Array<number>(size).fill(0);
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : -penalty * weight));
    const hessian = weights.map((_, at) => {
      const row = new Array<number>(size).fill(0);
      row[at] = at === 0 ? 1e-9 : penalty;
      return row;
    });
    for (const [index, row] of rows.entries()) {
      const odds = row.reduce((sum, at) => sum + weights[at]!, 0);
      const chance = 1 / (1 + Math.exp(-odds));
      const spread = chance * (1 - chance);
      for (const at of row) {
        gradient[at]! += (samples[index]!.isTrue ? 1 : 0) - chance;
        for (const other of row) hessian[at]![other]! += spread;
      }
    }
    for (const [at, change] of solve(hessian, gradient).entries()) weights[at]! += change;
  }
  const rounded = (at: number): number => Math.round(weights[at]! * 10) / 10;
  return new Map([
    ['all', rounded(0)],
    ...[...names].map(([name, at]): [string, number] => [name, rounded(at)]),
  ]);
}

/** A number from 1 on for each piece of evidence that is frequent enough. */
function namesIn(samples: readonly Sample[], fewestUses: number): Map<string, number> {
  const uses = new Map<string, number>();
  for (const {evidence} of samples) for (const name of evidence) uses.set(name, (uses.get(name) ?? 0) + 1);
  const frequent = [...uses].filter(([, count]) => count >= fewestUses).map(([name]) => name);
  return new Map(frequent.sort().map((name, index) => [name, index + 1]));
}

/** Solves a system of linear equations whose matrix is symmetric and positive definite (Gauss, no pivoting). */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  for (const [at, pivot] of rows.entries()) {
    for (const row of rows.slice(at + 1)) {
      const factor = row[at]! / pivot[at]!;
      if (factor === 0) continue;
      for (let column = at; column < row.length; column++) row[column]! -= factor * pivot[column]!;
    }
  }
  const result = new Array<number>(rows.length).fill(0);
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at]!;
    let sum = row.at(-1)!;
    for (let column = at + 1; column < rows.length; column++) sum -= row[column]! * result[column]!;
    result[at] = sum / row[at]!;
  }
  return result;
}
