import type {Block} from '../../model/block.js';

/** A Markdown file, read as if its whole text were not in a code fence. */
export interface Unfenced {
  /** The text with white space for the lines of the fence: every position stays what it is. */
  readonly text: string;
  /** The line that opens the fence, as a block of markup. */
  readonly fence: Block | undefined;
}

const opening = /^\uFEFF?\s*(`{3,}|~{3,})[ \t]*(?:markdown|md|mdx)[ \t]*(?=\r|\n)/i;

/** A chat model that is asked for Markdown may give it in a code fence: "```markdown". The text in it is prose. */
export function unfenced(text: string): Unfenced {
  const opened = opening.exec(text);
  if (!opened) return {text, fence: undefined};
  const [lead, mark] = opened as unknown as [string, string];
  const closed = new RegExp(`(?:\\r\\n|\\n|\\r)[ \\t]*(${mark[0]}{${mark.length},})\\s*$`).exec(
    text.slice(-1_000),
  );
  const start = lead.indexOf(mark);
  const end = lead.trimEnd().length;
  if (!closed) return {text, fence: undefined};
  const close = text.length - closed[0].length;
  if (close < end || hasOpenFence(text.slice(end, close))) return {text, fence: undefined};
  return {
    text: blank(text.slice(0, end)) + text.slice(end, close) + blank(text.slice(close)),
    fence: {kind: 'markup', pieces: [{value: text.slice(start, end), start, end}], markup: 'markdown'},
  };
}

function blank(line: string): string {
  return line.replace(/[^\r\n\uFEFF]/g, ' ');
}

/** Whether code begins in a text and does not end. */
function hasOpenFence(text: string): boolean {
  let open: string | undefined;
  for (const {1: mark, 2: info} of text.matchAll(/^[ \t>]*(`{3,}|~{3,})([^\r\n]*)/gm)) {
    if (open === undefined) open = mark;
    else if (mark![0] === open[0] && mark!.length >= open.length && info!.trim() === '') open = undefined;
  }
  return open !== undefined;
}
