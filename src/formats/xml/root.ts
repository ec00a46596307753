/** What may come before the root element: the declaration, instructions, comments, the document type. */
const prolog = /\s+|<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>/y;

/** The name of the root element of a document in XML, of which a start is known; undefined if there is none in it. */
export function rootNameOf(start: string): string | undefined {
  prolog.lastIndex = start.startsWith('\uFEFF') ? 1 : 0;
  let at = prolog.lastIndex;
  while (prolog.test(start)) at = prolog.lastIndex;
  return /^<([A-Za-z_][\w:.-]*)(?=[\s/>])/.exec(start.slice(at, at + 100))?.[1];
}
