/** Code points, both ends inclusive. */
export type Range = readonly [first: number, last: number];

/** Characters, as ranges in order. */
export type CharacterSet = readonly Range[];

const universes = new Map<boolean, string>();

/** All characters in order: for an expression without the flag u, code units; else code points, but no halves of pairs. */
function universe(unicode: boolean): string {
  let all = universes.get(unicode);
  if (all === undefined) {
    const parts: string[] = [];
    for (let code = 0; code <= (unicode ? 0x10ffff : 0xffff); code++)
      if (!(unicode && isSurrogate(code))) parts.push(String.fromCodePoint(code));
    all = parts.join('');
    universes.set(unicode, all);
  }
  return all;
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

const known = new Map<string, CharacterSet>();

/**
 * The characters that a part of an expression matches.
 *
 * @param raw A part that matches one character.
 * @param flags Those of the expression that have an effect on what it matches.
 */
export function setOf(raw: string, flags: string): CharacterSet {
  const key = `${flags}/${raw}`;
  let set = known.get(key);
  if (!set) {
    set = rangesOf(raw, flags);
    known.set(key, set);
  }
  return set;
}

function rangesOf(raw: string, flags: string): CharacterSet {
  const unicode = /[uv]/.test(flags);
  const all = universe(unicode);
  const codeAt = (at: number): number => (unicode ? all.codePointAt(at)! : all.charCodeAt(at));
  const found: Range[] = [];
  for (const {0: match, index} of all.matchAll(new RegExp(`(?:${raw})+`, `g${flags}`))) {
    const end = index + match.length;
    const last = unicode && isSurrogate(all.charCodeAt(end - 1)) ? end - 2 : end - 1;
    found.push([codeAt(index), codeAt(last)]);
  }
  return found;
}

/** Whether a character is in a set. */
export function has(set: CharacterSet, code: number): boolean {
  return set.some(([first, last]) => first <= code && code <= last);
}

/** Whether sets have a character in common. */
export function intersects(one: CharacterSet, other: CharacterSet): boolean {
  return one.some(([first, last]) => other.some(range => range[0] <= last && first <= range[1]));
}

/** Whether all characters of one set are in another. */
export function isWithin(inner: CharacterSet, outer: CharacterSet): boolean {
  return inner.every(([first, last]) => {
    let next = first;
    for (const range of outer) if (range[0] <= next && next <= range[1]) next = range[1] + 1;
    return next > last;
  });
}

/** All characters of some sets. */
export function unionOf(sets: readonly CharacterSet[]): CharacterSet {
  const merged: [number, number][] = [];
  for (const [first, last] of sets.flat().sort((one, other) => one[0] - other[0])) {
    const before = merged.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else merged.push([first, last]);
  }
  return merged;
}
