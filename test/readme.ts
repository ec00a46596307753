import {readFileSync} from 'node:fs';
import {type FormatName, formatNames} from './formats.js';

/** An example in a rule's readme: a fenced block whose info string is "<format> fails|passes|fixed [options]". */
export interface Example {
  readonly kind: 'fails' | 'passes' | 'fixed';
  readonly format: FormatName;
  /** Options of the rule, where the info string has them as JSON. */
  readonly options: Record<string, unknown>;
  /** The text without the marks. */
  readonly text: string;
  /** UTF-16 offsets in `text` of what stands between ⟦ and ⟧. */
  readonly spans: readonly (readonly [start: number, end: number])[];
  readonly line: number;
}

const fence = /^(`{3,})(\w+) (fails|passes|fixed)(?: (\{.*\}))?\n([\s\S]*?)\n\1$/gm;

/** The executable examples of a rule's readme, in order. */
export function examplesOf(ruleId: string): Example[] {
  const readme = readFileSync(new URL(`../rules/${ruleId}/readme.md`, import.meta.url), 'utf8');
  return [...readme.matchAll(fence)].map(match => {
    const [, , format = '', kind = '', options = '{}', body = ''] = match;
    if (!isFormat(format)) throw new Error(`rules/${ruleId}/readme.md: unknown format "${format}"`);
    const line = readme.slice(0, match.index).split('\n').length;
    return {kind: kind as Example['kind'], format, options: JSON.parse(options), line, ...unmark(body)};
  });
}

function isFormat(name: string): name is FormatName {
  return (formatNames as readonly string[]).includes(name);
}

function unmark(body: string): Pick<Example, 'text' | 'spans'> {
  const spans: [number, number][] = [];
  let text = '';
  for (const part of body.split(/(⟦[^⟧]*⟧)/)) {
    const inner = part.startsWith('⟦') ? part.slice(1, -1) : part;
    if (inner !== part) spans.push([text.length, text.length + inner.length]);
    text += inner;
  }
  return {text, spans};
}
