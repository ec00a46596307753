/** What may come before the root element, and how it ends: instructions, comments. */
const prolog: readonly (readonly [start: string, end: string])[] = [
  ['<?', '?>'],
  ['<!--', '-->'],
];

/** The start of a document in XML from its root element, or its document type, on. Empty if they come later. */
export function afterProlog(start: string): string {
  let rest = start.replace(/^\uFEFF/, '').trimStart();
  for (;;) {
    const skipped = prolog.find(([opening]) => rest.startsWith(opening));
    if (!skipped) return rest;
    const end = rest.indexOf(skipped[1]);
    if (end < 0) return '';
    rest = rest.slice(end + skipped[1].length).trimStart();
  }
}

/** The name of the root element of a document in XML, of which a start is known; undefined if that does not show it. */
export function rootNameOf(start: string): string | undefined {
  const rest = afterProlog(start);
  if (/^<!DOCTYPE\s/.test(rest)) {
    const type = rest.slice(0, rest.indexOf('>'));
    return /^<!DOCTYPE\s+([A-Za-z_][\w:.-]{0,100})/.exec(type)?.[1];
  }
  return /^<([A-Za-z_][\w:.-]{0,100})(?=[\s/>])/.exec(rest)?.[1];
}
