import {decodeString} from 'micromark-util-decode-string';
import {applyEdits, type Edit, withoutOverlap} from '../../fixes/edits.js';
import type {FixWriterOf, Replacement} from '../../fixes/fix-writer.js';
import {isWide, narrow} from '../../fixes/full-width.js';
import {Labels} from './labels.js';
import {type Outline, outlineOf} from './outline.js';
import {type Region, Regions} from './region.js';

/**
 * Markdown. Nearly every mark can be markup, and an escape reads badly: a replacement is written as it is, and is not safe
 * where the text around it, read again, has another structure.
 */
export const markdownFixes: FixWriterOf = text => ({
  write: characters => characters,
  breaking: edits => new MarkdownFixes(text).breaking(edits),
});

/** Longest text that is read as a whole where a part of it cannot be read alone, in UTF-16 code units. */
const longestWhole = 100_000;

/** How much is read at most for the fixes of a text, in UTF-16 code units: this, and so many times its length. */
const leastRead = 100_000;
const mostReadings = 4;

/** Ends the definitions before a region, whatever the region begins with. */
const divider = '***\n\n';

/** What markup begins with, ends with, or needs. */
const sign = /[<>[\]&\\`@~|*_#$]|:\/\/|www\.|:::|!!!|\?\?\?/i;

class MarkdownFixes {
  readonly #text: string;
  readonly #labels: Labels;
  readonly #mostRead: number;
  #read = 0;

  constructor(text: string) {
    this.#text = text;
    this.#labels = new Labels(text);
    this.#mostRead = leastRead + mostReadings * text.length;
  }

  breaking(edits: readonly Replacement[]): ReadonlySet<Replacement> {
    const breaking = new Set<Replacement>();
    for (const [region, members] of grouped(edits, new Regions(this.#text))) {
      for (const edit of region ? this.#breakingIn(region, members) : members) breaking.add(edit);
    }
    return breaking;
  }

  #breakingIn(region: Region, edits: readonly Replacement[]): ReadonlySet<Replacement> {
    const isHarmless = harmlessIn(region);
    const doubtful = edits.filter(edit => !isHarmless(edit));
    if (region.isLong) return new Set(doubtful);
    const breaking = new Set(this.#wideMarkup(doubtful, region));
    for (const edit of doubtful) if (!breaking.has(edit) && !this.#keeps([edit], region)) breaking.add(edit);
    // Some that are harmless alone make markup together, as "<" and ">" do: mostly those that are marks of it.
    for (const suspects of [doubtful.filter(({text}) => sign.test(text)), doubtful]) {
      const made = withoutOverlap(edits.filter(edit => !breaking.has(edit)));
      if (made.length < 2 || !doubtful.some(edit => !breaking.has(edit)) || this.#keeps(made, region)) break;
      for (const edit of suspects) breaking.add(edit);
    }
    return breaking;
  }

  /**
   * The edits that take a part of markup for prose, since it is written in full-width marks: "！[alt](image.png)". What is
   * right there is markup, and not the mark that prose would have.
   */
  #wideMarkup(edits: readonly Replacement[], region: Region): Replacement[] {
    const wide = edits.filter(({start, end}) => isWide(this.#text.slice(start, end)));
    if (wide.length === 0) return [];
    const {text} = region;
    const narrowed = narrow(text);
    const whole = this.#stepsOf(region, narrowed);
    if (whole === this.#stepsOf(region, text)) return [];
    return wide.filter(({start, end}) => {
      const [from, to] = [region.toText(start), region.toText(end)];
      if (from === undefined || to === undefined || sign.test(narrowed.slice(from, to))) return true;
      if (this.#read > this.#mostRead) return true;
      return (
        whole !== this.#stepsOf(region, narrowed.slice(0, from) + text.slice(from, to) + narrowed.slice(to))
      );
    });
  }

  /** The structure of a version of a region. */
  #stepsOf(region: Region, version: string): string {
    this.#read += version.length;
    return this.#outlineOf(region, version, this.#labels.definitionsFor([version])).steps.join('\n');
  }

  #outlineOf({start}: Region, version: string, definitions: string): Outline {
    if (start > 0) return outlineOf(definitions + divider + version, definitions.length + divider.length);
    // Only what begins the file is front matter, or a byte order mark.
    return outlineOf(definitions === '' ? version : `${version}\n\n${definitions}`);
  }

  /** Whether the document keeps its structure when edits of one region are made. */
  #keeps(edits: readonly Replacement[], region: Region): boolean {
    const alone = this.#compare(region, edits);
    return alone ?? (this.#text.length <= longestWhole && this.#compare(wholeOf(this.#text), edits)) ?? false;
  }

  /** Whether a region keeps its structure; undefined where it cannot be read alone. */
  #compare(region: Region, edits: readonly Replacement[]): boolean | undefined {
    this.#read += 2 * region.text.length;
    if (this.#read > this.#mostRead) return false;
    const inRegion = edits.map(edit => {
      const [start, end] = [region.toText(edit.start), region.toText(edit.end)];
      return start === undefined || end === undefined ? undefined : {...edit, start, end};
    });
    if (!inRegion.every(edit => edit !== undefined)) return undefined;
    const after = applyEdits(region.text, inRegion);
    // After the indentation that the region is read without, white space may be the rest of what makes code of a line.
    if (region.isIndented && /^[ \t]/.test(after)) return undefined;
    const definitions = this.#labels.definitionsFor([region.text, after]);
    const before = this.#outlineOf(region, region.text, definitions);
    if (region.text !== this.#text && !isReadAlike(before, region, edits)) return undefined;
    const expected = proseAfter(before, region.text, inRegion);
    return expected && isSame(before.steps, expected, this.#outlineOf(region, after, definitions));
  }
}

/** The edits of each region; those that are in several stand together. */
function grouped(edits: readonly Replacement[], regions: Regions): Map<Region | undefined, Replacement[]> {
  const groups = new Map<Region | undefined, Replacement[]>();
  for (const edit of edits) {
    const region = regions.around(edit);
    const group = groups.get(region);
    if (group) group.push(edit);
    else groups.set(region, [edit]);
  }
  return groups;
}

/** Whether a region that is read alone has the blocks of prose that rules have seen in the file. */
function isReadAlike(outline: Outline, region: Region, edits: readonly Replacement[]): boolean {
  const blocks = new Set(outline.blocks().map(({start, end}) => `${start} ${end}`));
  return edits.every(({paragraph}) => {
    if (!paragraph) return false;
    return blocks.has(`${region.toText(paragraph.start)} ${region.toText(paragraph.end)}`);
  });
}

/** How far, in UTF-16 code units, a line is looked at from an edit in it, and how long the label of a link is at most. */
const reach = 200;
const longestLabel = 1_000;

/**
 * Makes a test for edits of a region that surely change nothing but prose: no mark of markup is in the words beside them, no
 * bracket is open, and neither the start of a line nor its end is touched. That is so with most edits, and is seen at once.
 */
function harmlessIn(region: Region): (edit: Edit) => boolean {
  const text = narrow(region.text);
  const tag = text.search(/<[a-z/!?]/i);
  return edit => {
    const [start, end] = [region.toText(edit.start), region.toText(edit.end)];
    if (start === undefined || end === undefined || (tag >= 0 && tag < start)) return false;
    const near = text.slice(Math.max(0, start - longestLabel), start);
    if (near.lastIndexOf('[') > near.lastIndexOf(']')) return false;
    const removed = text.slice(start, end);
    const [before] = /[^\r\n]*$/.exec(text.slice(Math.max(0, start - reach), start))!;
    const [after] = /^[^\r\n]*/.exec(text.slice(end, end + reach))!;
    if (/[\r\n]/.test(removed + edit.text) || sign.test(removed)) return false;
    if (sign.test(/\S*$/.exec(before)![0] + edit.text + /^\S*/.exec(after)![0])) return false;
    return /\p{L}{2}/u.test(before) && (/\S/.test(after) || (/\S$/.test(edit.text) && /\S$/.test(removed)));
  };
}

/** The prose of each step when edits are made; undefined where one is not in prose. */
function proseAfter(before: Outline, text: string, edits: readonly Replacement[]): string[] | undefined {
  const inProse = new Map<number, Edit[]>();
  for (const {start, end, text: written, isMarkup} of edits) {
    const place = before.find(start);
    const removed = text.slice(start, end);
    if (!place || !before.prose[place.step]!.startsWith(removed, place.at)) return undefined;
    const edit = {
      start: place.at,
      end: place.at + removed.length,
      text: isMarkup ? decodeString(written) : written,
    };
    const known = inProse.get(place.step);
    if (known) known.push(edit);
    else inProse.set(place.step, [edit]);
  }
  return before.prose.map((prose, step) => applyEdits(prose, inProse.get(step) ?? []));
}

function isSame(steps: readonly string[], prose: readonly string[], after: Outline): boolean {
  return (
    steps.length === after.steps.length &&
    steps.every((step, index) => step === after.steps[index]) &&
    prose.every((part, index) => simplified(part) === simplified(after.prose[index]!))
  );
}

/** Markdown drops white space at the ends of a line. */
function simplified(prose: string): string {
  return prose.replace(/\s+/g, ' ').trim();
}

function wholeOf(text: string): Region {
  return {start: 0, end: text.length, text, isIndented: false, isLong: false, toText: offset => offset};
}
