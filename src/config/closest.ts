import {closestMatch} from 'leven';

/** The name that was probably meant by one that does not exist. */
export function closest(name: string, known: readonly string[]): string | undefined {
  const part = known.find(other => other.split('-').includes(name));
  return part ?? closestMatch(name, known, {maxDistance: Math.ceil(name.length / 2)});
}
