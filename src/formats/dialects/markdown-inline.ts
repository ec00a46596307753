import type {Range} from '../../model/comment.js';
import type {Stretch} from './stretch.js';

/** Comments and expressions of MDX. A name alone in braces is a placeholder, which other rules know. */
const jsx =
  /\{\/\*(?:[^*]|\*(?!\/)){0,2000}\*\/\}|\{[\w$]{1,60}(?:\.[\w$]|[([?]|\s*=>|\s[?&|]{1,2}\s|`)[^{}\n]{0,300}\}|\{["'`][^{}\n]{0,300}["'`]\}/g;

/** Code of MDX. Readers don't see a comment. */
export function jsxCode(view: string): Stretch[] {
  if (!view.includes('{')) return [];
  return Array.from(view.matchAll(jsx), ({0: found, index}) => ({
    start: index,
    end: index + found.length,
    as: found.startsWith('{/*') ? 'nothing' : 'code',
  }));
}

/** "{#id}", "{ .class }", "{: #id .class key="value" }" at the end of a line, or after what it belongs to. */
const attributes =
  /(?<=[ \t)\]`*_x]|^)\{(?:: ?)?(?:[#.][\w:.-]{1,100}| [#.][\w:.-]{1,100}(?=[^{}\n]{0,200} \})| ?[\w-]{1,40}=(?:"[^"{}\n]{0,100}"|[\w.%-]{1,60}))(?: [^{}\n]{0,200}| ?)\}/gm;

/** Ids and attributes, which readers don't see. */
export function attributesIn(view: string): Stretch[] {
  if (!view.includes('{')) return [];
  return Array.from(view.matchAll(attributes), ({0: {length}, index}) => ({
    start: index,
    end: index + length,
    as: 'nothing',
  }));
}

/** ":abbr[HTML]{title="…"}" */
const directive =
  /(?<![\w:]):[a-z][a-z\d-]{0,40}(?:\[[^[\]\n]{0,300}\](?:\{[^{}\n]{0,200}\})?|\{[^{}\n]{0,200}\})/gi;

/** Directives inside sentences. */
export function inlineDirectives(view: string): Range[] {
  if (!view.includes(':')) return [];
  return Array.from(view.matchAll(directive), ({0: {length}, index}) => ({
    start: index,
    end: index + length,
  }));
}
