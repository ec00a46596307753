import {type MessageFormatElement, parse, TYPE} from '@formatjs/icu-messageformat-parser';
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
