import {type Hover, type MarkupContent, MarkupKind} from 'vscode-languageserver';
import rules from '../../rules/index.js';
import {checkOf} from '../engine/directives/checks.js';
import type {RuleMeta} from '../rule/definition.js';
import type {Message} from '../rule/message.js';
import type {CheckedVersion} from './open-document.js';

/** Describes the problems at an offset: what is wrong, why it matters, what to do, and where to read more. */
export function hoverAt(
  checked: CheckedVersion,
  offset: number,
  isMarkdown: boolean,
): Pick<Hover, 'contents'> | undefined {
  const found = checked.messages.filter(({start, end}) => start.offset <= offset && offset <= end.offset);
  if (found.length === 0) return undefined;
  const parts = found.map(message => describe(message, checked, isMarkdown));
  const contents: MarkupContent = {
    kind: isMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText,
    value: parts.join(isMarkdown ? '\n\n---\n\n' : '\n\n'),
  };
  return {contents};
}

function describe(message: Message, checked: CheckedVersion, isMarkdown: boolean): string {
  const {ruleId, url, note, expected} = message;
  const about = metaOf(ruleId, checked)?.description;
  const link = isMarkdown ? `[${ruleId}](${url})` : `${ruleId}: ${url}`;
  const instead = expected.filter(text => text !== '').map(text => (isMarkdown ? code(text) : `“${text}”`));
  const lines = [
    isMarkdown ? `**${message.message}**` : message.message,
    note,
    instead.length > 0
      ? `Suggestion: ${instead.join(', ')}`
      : expected.length > 0
        ? 'Suggestion: remove it'
        : undefined,
    message.source
      ? `Source: ${isMarkdown ? code(message.source.text) : `“${message.source.text}”`}`
      : undefined,
    about ? `${about} (${link})` : link,
  ];
  return lines.filter(Boolean).join('\n\n');
}

function metaOf(ruleId: string, {plan}: CheckedVersion): Pick<RuleMeta, 'description'> | undefined {
  const all: Readonly<Record<string, {rule: Pick<RuleMeta, 'description'>}>> = {
    ...rules,
    ...plan?.settings.plugins,
  };
  return Object.hasOwn(all, ruleId) ? all[ruleId]?.rule : checkOf(ruleId);
}

/** Text in Markdown code, whatever backticks it has. */
function code(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const fence = '`'.repeat(Math.max(0, ...(line.match(/`+/g) ?? []).map(run => run.length)) + 1);
  return line.includes('`') ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}
