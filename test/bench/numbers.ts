/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * Does each of several things once a round, so that what the machine does meanwhile meets them all, and gives the
 * outcomes of each.
 */
export async function interleaved<Name extends string, Outcome>(
  rounds: number,
  things: Readonly<Record<Name, () => Promise<Outcome>>>,
): Promise<Record<Name, Outcome[]>> {
  const outcomes = Object.fromEntries(Object.keys(things).map(name => [name, []])) as unknown as Record<
    Name,
    Outcome[]
  >;
  for (let round = 0; round < rounds; round++) {
    for (const name of Object.keys(things) as Name[]) outcomes[name].push(await things[name]());
  }
  return outcomes;
}
