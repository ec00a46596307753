/** What the playground shows of a rule: its readme as HTML, with examples to load. */
import type {Element, ElementContent} from 'hast';
import {toHtml} from 'hast-util-to-html';
import type {Nodes, Root} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {gfmFromMarkdown} from 'mdast-util-gfm';
import {defaultHandlers, type State, toHast} from 'mdast-util-to-hast';
import {gfm} from 'micromark-extension-gfm';
import type {Explanation, Example as Loadable} from '../../playground/catalog.js';
import {createLinter} from '../../src/engine/linter.js';
import {type Example, type ExampleSpan, readExamples} from '../../src/testing/examples.js';

const repository = 'https://github.com/mtlint/mtlint/blob/main/';
const kinds = {fails: 'Reported', passes: 'Not reported', fixed: 'Fixed'} as const;

/**
 * Makes the explanation of a rule.
 *
 * @param rules The ids of all rules.
 */
export async function explanationOf(
  id: string,
  readme: string,
  rules: ReadonlySet<string>,
): Promise<Explanation> {
  const all = readExamples(readme, `rules/${id}/readme.md`);
  const offered: Example[] = [];
  for (const example of all) if (await isFound(id, example)) offered.push(example);
  const tree = fromMarkdown(readme, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]});
  tree.children = tree.children.filter(
    node => node.type !== 'html' && !(node.type === 'heading' && node.depth === 1),
  );
  lead(tree, `rules/${id}/`, rules);
  const hast = toHast(tree, {
    handlers: {
      // A narrow page has to scroll it, with the keyboard as well.
      table(state: State, node: Extract<Nodes, {type: 'table'}>) {
        const scrolled = {className: ['scrolled'], tabIndex: 0, role: 'region', ariaLabel: 'Table'};
        return element('div', scrolled, [defaultHandlers.table(state, node)]);
      },
      code(state: State, node: Extract<Nodes, {type: 'code'}>) {
        const example = all.find(({line}) => line === node.position?.start.line);
        return example ? figureOf(example, offered.indexOf(example)) : defaultHandlers.code(state, node);
      },
    },
  });
  return {html: toHtml(hast), examples: offered.map(loadable)};
}

function loadable({text, format, language, source}: Example): Loadable {
  return {
    text,
    format,
    ...(language !== undefined && {language}),
    ...(source && {source: {text: source.text, language: source.language}}),
  };
}

/** Whether the playground finds what the example shows: it has no options, and no memory of an older source. */
async function isFound(id: string, example: Example): Promise<boolean> {
  if (example.kind !== 'fails') return false;
  const {text, format, language, source} = loadable(example);
  const linter = createLinter(language === undefined ? {} : {language});
  const {messages} = await linter.lint(text, {format, ...(source && {source})});
  return messages.some(({ruleId}) => ruleId === id);
}

/** Has links to rules stay in the page, and others go to the repository. Headings are below that of the panel. */
function lead(node: Nodes | Root, folder: string, rules: ReadonlySet<string>): void {
  if (node.type === 'heading') node.depth = Math.min(node.depth + 1, 6) as typeof node.depth;
  if (node.type === 'link') {
    const {href} = new URL(node.url, repository + folder);
    const rule = /\/rules\/([\w-]+)\/readme\.md$/.exec(href)?.[1];
    const isRule = rule !== undefined && rules.has(rule);
    node.url = href;
    node.data = {hProperties: isRule ? {dataRule: rule} : {rel: ['noreferrer']}};
  }
  if ('children' in node) for (const child of node.children) lead(child, folder, rules);
}

/** An example with its marks, and a button if it can be loaded. */
function figureOf({kind, format, language, source, text, spans}: Example, index: number): Element {
  const pair = source ? `${source.language} → ${language}` : language;
  const facts = [kinds[kind], ...(format === 'text' ? [] : [format]), ...(pair === undefined ? [] : [pair])];
  const caption: ElementContent[] = [{type: 'text', value: `${facts.join(' · ')} `}];
  if (index >= 0)
    caption.push(
      element('button', {type: 'button', dataExample: String(index)}, [{type: 'text', value: 'Try it'}]),
    );
  return element('figure', {className: ['example', kind]}, [
    element('figcaption', {}, caption),
    ...(source ? [quoted(source.text, source.spans)] : []),
    quoted(text, spans),
  ]);
}

function quoted(text: string, spans: readonly ExampleSpan[]): Element {
  const parts: ElementContent[] = [];
  let from = 0;
  for (const [start, end] of spans) {
    parts.push({type: 'text', value: text.slice(from, start)});
    parts.push(element('mark', {}, [{type: 'text', value: text.slice(start, end)}]));
    from = end;
  }
  parts.push({type: 'text', value: text.slice(from)});
  return element('pre', {}, parts);
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return {type: 'element', tagName, properties, children};
}
