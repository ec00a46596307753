import leven from 'leven';

/**
 * How many letters must be added, removed, or replaced to make one word of another.
 *
 * @param most Distance from which on the exact number does not matter: it is the largest result.
 */
export function editDistance(one: string, other: string, most: number): number {
  return leven(one, other, {maxDistance: most});
}
