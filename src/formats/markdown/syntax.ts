import type {Options, Extension as TreeExtension} from 'mdast-util-from-markdown';
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter';
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote';
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough';
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table';
import {gfmTaskListItemFromMarkdown} from 'mdast-util-gfm-task-list-item';
import {frontmatter} from 'micromark-extension-frontmatter';
import {gfmAutolinkLiteral} from 'micromark-extension-gfm-autolink-literal';
import {gfmFootnote} from 'micromark-extension-gfm-footnote';
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough';
import {gfmTable} from 'micromark-extension-gfm-table';
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item';
import {combineExtensions} from 'micromark-util-combine-extensions';
import type {Construct, ConstructRecord, Extension, TokenizeContext} from 'micromark-util-types';
import {addressesFromMarkdown} from './addresses.js';
import {bounded, isTooLong} from './bounds.js';
import {quickenEdits} from './edits.js';
import {quickLazyLines} from './lazy-lines.js';
import {type LineTest, linesOfBlocksThat, linesThat, readLinesOf} from './lines.js';
import {placesFromMarkdown} from './positions.js';

quickenEdits();

/** Syntax, and what is made of it in an mdast. */
interface Part {
  readonly syntax: Extension;
  readonly tree: TreeExtension | TreeExtension[];
}

/** Syntax that takes time whether or not a text makes use of it: it is left out, or asked for only where it may begin. */
interface Costly extends Part {
  /** What a text has at least once that makes use of it. */
  readonly sign: RegExp;
}

const always: readonly Part[] = [
  {syntax: gfmFootnote(), tree: gfmFootnoteFromMarkdown()},
  {syntax: gfmStrikethrough(), tree: gfmStrikethroughFromMarkdown()},
  {syntax: gfmTaskListItem(), tree: gfmTaskListItemFromMarkdown()},
  {syntax: frontmatter(['yaml', 'toml']), tree: frontmatterFromMarkdown(['yaml', 'toml'])},
];

const costly: readonly Costly[] = [
  // Each word may be the start of an address, and ends a piece of text therefore. A character reference may stand for any
  // letter: links are found in what text means, too.
  {
    sign: /[@&]|http|www/i,
    syntax: onLines(gfmAutolinkLiteral(), {
      emailAutolink: linesThat(/@/),
      protocolAutolink: linesThat(/http/i),
      wwwAutolink: linesThat(/www/i),
    }),
    tree: addressesFromMarkdown,
  },
  // Each line may be the head of a table, and is read to its end before it is read as what it is. Any line may be the row
  // of a table that has begun.
  {
    sign: /\||:-|-:/,
    syntax: onLines(gfmTable(), {table: linesOfBlocksThat(/\||:-|-:/)}),
    tree: gfmTableFromMarkdown(),
  },
];

/** What is made of the parts, by the parts: to put them together takes longer than to parse a short text. */
const made = new Map<string, Options>();

/** GFM and front matter for the text that is parsed next: without what it makes no use of. */
export function syntaxFor(text: string): Options {
  readLinesOf(text);
  const used = costly.map(({sign}) => sign.test(text));
  const key = used.join();
  const known = made.get(key) ?? optionsOf([...costly.filter((_, index) => used[index]), ...always]);
  made.set(key, known);
  return known;
}

function optionsOf(parts: readonly Part[]): Options {
  return {
    extensions: [combineExtensions([...parts.map(({syntax}) => syntax), quickLazyLines, bounded])],
    mdastExtensions: [...parts.flatMap(({tree}) => tree), placesFromMarkdown],
  };
}

/** An extension whose constructs are asked for in some lines only, by their names. */
function onLines(extension: Extension, tests: Readonly<Record<string, LineTest>>): Extension {
  const {flow, text} = combineExtensions([extension]);
  const limitAll = (record: ConstructRecord = {}, isText = false): ConstructRecord =>
    Object.fromEntries(
      Object.entries(record).map(([code, constructs]) => [
        code,
        [constructs ?? []].flat().map(construct => limited(construct, tests[construct.name!]!, isText)),
      ]),
    );
  return {flow: limitAll(flow), text: limitAll(text, true)};
}

/** @param isText Whether it is a part of paragraphs, which may be too long. */
function limited(construct: Construct, test: LineTest, isText: boolean): Construct {
  const {previous, tokenize} = construct;
  const isOver = (context: TokenizeContext): boolean => isText && isTooLong(context);
  return {
    ...construct,
    ...(previous && {
      previous(code) {
        return !isOver(this) && previous.call(this, code) && test(this.now().line - 1);
      },
    }),
    tokenize(effects, ok, nok) {
      return !isOver(this) && test(this.now().line - 1) ? tokenize.call(this, effects, ok, nok) : nok;
    },
  };
}
