import {readFile} from 'node:fs/promises';
import type {Nodes, Parents, Table} from 'mdast';
import {toString as textOf} from 'mdast-util-to-string';
import pico from 'picocolors';
import stringWidth from 'string-width';
import rules from '../../rules/index.js';
import {checkOf, type DirectiveCheck, directiveChecks} from '../engine/directives/checks.js';
import {unknownRule} from '../engine/rule-settings.js';
import {parseMarkdown} from '../formats/markdown/read.js';
import {currentId} from '../model/rule-ids.js';
import {visible, visibleLines} from '../reporters/inert.js';
import type {Rule} from '../rule/define.js';
import type {RuleMeta} from '../rule/definition.js';
import {hasColor} from './color.js';
import {UsageError} from './errors.js';

type LoadPlugins = () => Promise<Readonly<Record<string, Rule>>>;

type Colors = ReturnType<typeof pico.createColors>;

/**
 * Formats a rule's readme for the terminal.
 *
 * @param root Folder of the package.
 * @param loadPlugins Loads the plugins' rules, if no other rule has this id.
 * @throws {UsageError} When the rule does not exist.
 */
export async function explain(name: string, root: URL, loadPlugins: LoadPlugins): Promise<string> {
  const id = currentId(name);
  const plugin = Object.hasOwn(rules, id) ? rules[id] : undefined;
  if (!plugin) return describe(id, checkOf(id) ?? (await ruleOf(id, loadPlugins)));
  const {severity, category, fix, url} = plugin.rule;
  const readme = await readFile(new URL(`rules/${id}/readme.md`, root), 'utf8');
  const colors = pico.createColors(hasColor(process.stdout));
  const facts = `${severity} · ${category} · fix: ${fix}`;
  const [title = '', ...rest] = blocks(parseMarkdown(readme), colors);
  return `${[title, colors.dim(facts), ...rest, colors.dim(url)].join('\n\n')}\n`;
}

async function ruleOf(id: string, loadPlugins: LoadPlugins): Promise<RuleMeta> {
  const plugins = await loadPlugins();
  const found = Object.hasOwn(plugins, id) ? plugins[id]?.rule : undefined;
  if (found) return found;
  throw new UsageError(
    unknownRule(
      id,
      [rules, directiveChecks, plugins].flatMap(known => Object.keys(known)),
    ),
  );
}

/** Describes a rule without a readme: a plugin's rule or a directive check. */
function describe(id: string, about: RuleMeta | DirectiveCheck): string {
  const facts = [about.severity, about.category, ...('fix' in about ? [`fix: ${about.fix}`] : [])];
  return visibleLines(`${id}\n\n${facts.join(' · ')}\n\n${about.description}.\n\n${about.url}\n`);
}

function blocks(root: Parents, colors: Colors): string[] {
  return root.children.map(node => block(node, colors)).filter(text => text !== '');
}

function block(node: Nodes, colors: Colors): string {
  switch (node.type) {
    case 'heading':
      return colors.bold(node.depth === 1 ? inline(node, colors) : `── ${inline(node, colors)}`);
    case 'code':
      return example(node.lang ?? '', node.meta ?? '', visibleLines(node.value), colors);
    case 'list':
      return node.children.map(item => `  • ${blocks(item, colors).join('\n    ')}`).join('\n');
    case 'blockquote':
      return blocks(node, colors).join('\n\n').replace(/^/gm, '  ');
    case 'table':
      return table(node, colors);
    case 'html':
    case 'definition':
      return '';
    case 'thematicBreak':
      return '──';
    default:
      return inline(node, colors).replace(/\n/g, ' ');
  }
}

function inline(node: Nodes, colors: Colors): string {
  if (node.type === 'inlineCode')
    return colors.isColorSupported ? colors.cyan(visible(node.value)) : `\`${visible(node.value)}\``;
  if (node.type === 'html') return '';
  if (!('children' in node)) return visibleLines(textOf(node));
  const text = node.children.map(child => inline(child, colors)).join('');
  if (node.type === 'strong') return colors.bold(text);
  return node.type === 'link' && node.url !== text ? `${text} (${node.url})` : text;
}

const labels: Record<string, string> = {fails: 'reported', passes: 'not reported', fixed: 'fixed'};

/** Formats an example, with the reported text underlined. */
function example(language: string, meta: string, value: string, colors: Colors): string {
  const [kind = '', ...options] = meta.split(' ');
  const label = labels[kind]
    ? [labels[kind], language === 'text' ? '' : `in ${language}`, ...options].filter(Boolean).join(' ')
    : language;
  const body = colors.isColorSupported
    ? value.replace(/⟦([^⟧]*)⟧/g, (_, span: string) => colors.underline(colors.red(span)))
    : value;
  return `    ${colors.dim(`${label}:`)}\n${body.replace(/^/gm, '    │ ')}`;
}

function table(node: Table, colors: Colors): string {
  const rows = node.children.map(row => row.children.map(cell => inline(cell, colors)));
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map(row => stringWidth(row[column] ?? '')))) ?? [];
  const pad = (cell: string, column: number): string =>
    cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell));
  const lines = rows.map(row => `  ${row.map(pad).join('  ').trimEnd()}`);
  lines[0] = colors.bold(lines[0] ?? '');
  return lines.join('\n');
}
