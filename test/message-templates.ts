import {existsSync, readdirSync, readFileSync} from 'node:fs';
import rules from '../rules/index.js';
import {createLinter} from '../src/engine/linter.js';
import type {RuleSetting} from '../src/engine/rule-settings.js';
import type {TextPattern} from '../src/languages/neutral/text-patterns.js';
import type {Message} from '../src/rule/message.js';
import {besideSource} from '../src/testing/beside-source.js';
import type {Example} from '../src/testing/index.js';
import {examplesOf} from './readme.js';

/** A text that a rule reports. */
interface Sample extends Pick<Example, 'source' | 'language'> {
  readonly text: string;
  readonly format: string;
  readonly options: Readonly<Record<string, unknown>>;
}

const folder = new URL('../rules/', import.meta.url);

/** Texts for messages that neither a readme nor a pattern has an example for, by rule. */
const furtherTexts: Readonly<Record<string, readonly string[]>> = {
  'punctuation-spacing': ['We have 5 ? and it was good.'],
};

/** The messages of a rule on all of its examples. */
export async function messagesOf(id: string): Promise<Message[]> {
  const messages: Message[] = [];
  for (const sample of await samplesOf(id)) {
    const {text, format, options} = sample;
    const off = Object.keys(rules).map((other): [string, RuleSetting] => [other, 'off']);
    const {language} = sample;
    const linter = createLinter({
      ...(language && {language}),
      rules: {...Object.fromEntries(off), [id]: ['on', options]},
    });
    messages.push(...(await besideSource(linter, sample).lint(text, {format})).messages);
  }
  return messages;
}

/** A message with `…` for what it quotes, and `n` for its numbers. */
export function templateOf(message: string): string {
  return message.replace(/`[^`]*`/g, '`…`').replace(/(?<![\w+])\d+(?!\w)/g, 'n');
}

/**
 * The messages that a rule's code can write, as expressions in which placeholders match anything. They are read from
 * the code, to notice a message without an example.
 */
export function messagesInCode(id: string): RegExp[] {
  const files = readdirSync(new URL(`${id}/`, folder)).filter(name => name.endsWith('.ts'));
  const code = files.map(name => readFileSync(new URL(`${id}/${name}`, folder), 'utf8')).join('\n');
  if (code.replace(templateLiteral, '').includes('\\`'))
    throw new Error(`rules/${id}: cannot read its messages`);
  const literals = [...code.matchAll(templateLiteral)].map(([literal]) => literal);
  const plain = [...code.matchAll(plainReason)].map(([, literal = '']) => literal);
  return [...literals.filter(literal => literal.includes('\\`')), ...plain].map(expressionFor);
}

/** A message without placeholders. */
const plainReason = /\breason(?:: (?:\(?\w*\)? => )?| = )('(?:\\.|[^\\'])*')/g;

/** A template literal whose placeholders may have template literals in them. */
const templateLiteral = /`(?:\\.|\$\{(?:[^`{}]|\{[^`{}]*\}|`(?:\\.|[^\\`])*`)*\}|[^\\`])*`/g;

const placeholder = /\$\{(?:[^`{}]|\{[^`{}]*\}|`(?:\\.|[^\\`])*`)*\}/;

function expressionFor(literal: string): RegExp {
  const parts = literal
    .slice(1, -1)
    .split(placeholder)
    .map(part => part.replace(/\\(.)/g, '$1').replace(/[$()*+./?[\\\]^{|}]/g, '\\$&'));
  return new RegExp(parts.join('.*'), 's');
}

async function samplesOf(id: string): Promise<Sample[]> {
  const texts = [
    ...(await patternsOf(id)).map(({example}) => example.replace(/[⟦⟧]/g, '')),
    ...(furtherTexts[id] ?? []),
  ];
  return [
    ...examplesOf(id).filter(({kind}) => kind === 'fails'),
    ...texts.map(text => ({text, format: 'text', options: {}}) as const),
  ];
}

async function patternsOf(id: string): Promise<readonly TextPattern[]> {
  if (!existsSync(new URL(`${id}/patterns.ts`, folder))) return [];
  const {patterns} = (await import(`../rules/${id}/patterns.ts`)) as {patterns: readonly TextPattern[]};
  return patterns;
}
