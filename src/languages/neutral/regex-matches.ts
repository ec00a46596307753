const none: readonly never[] = [];

/** The matches of a global expression. Unlike `matchAll`, this doesn't copy the expression for each text. */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return none;
  const found: RegExpExecArray[] = [];
  while (match) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
    match = pattern.exec(text);
  }
  return found;
}

const sticky = new Map<RegExp, RegExp>();

/** The matches of an expression that start at one of the given offsets, in order, without overlaps. */
export function matchesAt(
  text: string,
  pattern: RegExp,
  offsets: readonly number[],
): readonly RegExpExecArray[] {
  if (offsets.length === 0) return none;
  let here = sticky.get(pattern);
  if (!here) {
    here = new RegExp(pattern, `${pattern.flags.replace('g', '')}y`);
    sticky.set(pattern, here);
  }
  let found: RegExpExecArray[] | undefined;
  let end = 0;
  for (const offset of offsets) {
    if (offset < end) continue;
    here.lastIndex = offset;
    const match = here.exec(text);
    if (!match) continue;
    end = offset + match[0].length;
    found ??= [];
    found.push(match);
  }
  return found ?? none;
}
