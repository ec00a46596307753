import {closestMatch} from 'leven';

/** The name that was probably meant by one that does not exist. */
export function closest(name: string, known: readonly string[]): string | undefined {
  const part = known.find(other => other.split('-').includes(name));
  const whole = name.length > 2 ? known.find(other => other.startsWith(name)) : undefined;
  return part ?? whole ?? closestMatch(name, known, {maxDistance: Math.ceil(name.length / 2)});
}
