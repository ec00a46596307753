import {type MessageFormatElement, parse, TYPE} from '@formatjs/icu-messageformat-parser';
import type {MessageFacts} from '../../model/segment.js';
import {MappedText} from './mapped-text.js';

/** An argument with branches, such as `{count, plural, …}`. The rest of ICU's syntax needs no parser. */
const branching = /\{\s*[^{},\s]+\s*,\s*(?:plural|selectordinal|select)\s*,/;

/** A quotation of ICU: `''` is an apostrophe, and `'{'` a brace. */
const quotation = /''|'([{}<>#|][^']*)(?:'|$)/g;

/**
 * The texts that a message of ICU can be, as a reader sees them: first the one with the last branch of each argument, which is
 * `other`, then every other branch on its own. Arguments are code. A message without branches, and one that does not parse, is
 * undefined: it is read like any other text.
 */
export function variantsOf(text: MappedText): MappedText[] | undefined {
  if (!text.text.includes('{') || !branching.test(text.text)) return undefined;
  const elements = parsed(text.text);
  if (!elements) return undefined;
  const others: MappedText[] = [];
  const whole = MappedText.join(partsOf(elements, text, others));
  return [whole, ...others];
}

function parsed(message: string): MessageFormatElement[] | undefined {
  try {
    return parse(message, {captureLocation: true, ignoreTag: true, requiresOtherClause: false});
  } catch {
    return undefined;
  }
}

/** The main text in parts. Adds the texts of other branches to a list. */
function partsOf(
  elements: readonly MessageFormatElement[],
  text: MappedText,
  others: MappedText[],
): MappedText[] {
  return elements.flatMap(element => {
    const {start, end} = element.location!;
    const part = text.slice(start.offset, end.offset);
    if (element.type === TYPE.literal) return part.decode(quotation, ([, quoted = "'"]) => quoted);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return part.markCode(/[\s\S]+/g);
    const branches = Object.values(element.options);
    const main = branches.at(-1);
    for (const branch of branches.slice(0, -1)) {
      const nested: MappedText[] = [];
      others.push(MappedText.join(partsOf(branch.value, text, nested)), ...nested);
    }
    return main ? partsOf(main.value, text, others) : [];
  });
}

/** An argument with branches, even one that is broken. */
const likeBranching = /\{\s*[^{},\s]+\s*,\s*(?:plural|selectordinal|select)\b/;

/** The arguments of a message of ICU that has branches; undefined for any other text. */
export function messageFactsOf(message: string): MessageFacts | undefined {
  if (!likeBranching.test(message)) return undefined;
  const elements = parsed(message);
  if (!elements) return {isBroken: true, names: [], always: [], branching: []};
  const branching: MessageFacts['branching'][number][] = [];
  const names = new Set<string>();
  collect(elements, names, branching);
  return {names: [...names], always: [...alwaysIn(elements)], branching};
}

function collect(
  elements: readonly MessageFormatElement[],
  names: Set<string>,
  branching: MessageFacts['branching'][number][],
): void {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound || element.type === TYPE.tag) continue;
    names.add(element.value);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) continue;
    const {value: name, options} = element;
    branching.push({
      name,
      type: element.type === TYPE.plural ? 'plural' : 'select',
      keys: Object.keys(options),
      showsNumber: element.type === TYPE.plural && shows(options.other?.value ?? [], name),
    });
    for (const {value} of Object.values(options)) collect(value, names, branching);
  }
}

/** Whether a branch of a plural has its number. */
function shows(branch: readonly MessageFormatElement[], name: string): boolean {
  return branch.some(element => {
    if (element.type === TYPE.pound) return true;
    if (element.type === TYPE.select || element.type === TYPE.plural)
      return Object.values(element.options).some(({value}) => shows(value, name));
    return element.type !== TYPE.literal && element.type !== TYPE.tag && element.value === name;
  });
}

/** The arguments that a reader gets whatever branches are chosen. */
function alwaysIn(elements: readonly MessageFormatElement[]): Set<string> {
  const names = new Set<string>();
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound || element.type === TYPE.tag) continue;
    names.add(element.value);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) continue;
    const [first, ...rest] = Object.values(element.options).map(({value}) => alwaysIn(value));
    for (const name of first ?? []) if (rest.every(others => others.has(name))) names.add(name);
  }
  return names;
}
