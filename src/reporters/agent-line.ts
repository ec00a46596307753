import type {FixKind, Severity} from '../model/severity.js';
import {alsoAt} from './also-at.js';
import {inertJson, oneLine, visibleLine} from './inert.js';
import {number} from './numbers.js';

/** Longest text that is quoted in full, in UTF-16 code units. */
const longestText = 200;

/** Maximum number of replacements that are listed. */
const mostReplacements = 3;

/** A problem as agents read it. */
export interface AgentProblem {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** Id of the segment. */
  readonly segment?: string | undefined;
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  readonly text: string;
  readonly replacements: readonly string[];
  readonly fix: FixKind;
  /** The other places with the same problem. */
  readonly also?: readonly {readonly line: number; readonly column: number}[] | undefined;
  readonly source?: SourceText | undefined;
}

interface SourceText {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly path?: string | undefined;
}

/** A problem in one line. */
export function agentLine(problem: AgentProblem): string {
  const {path, line, column, segment, severity, rule, message, text, replacements, fix, also, source} =
    problem;
  const others = alsoAt(also);
  const parts = [
    `${path}:${line}:${column}${segment === undefined ? '' : ` [${segment}]`} ${severity} ${rule}: ${oneLine(message)}`,
    `text: ${quoted(text)}`,
    ...(others === undefined ? [] : [others]),
    ...(source && source.text !== '' ? [`source${placeOf(source)}: ${quoted(source.text)}`] : []),
    ...(replacements.length > 0
      ? [`${replacement(replacements)}${fix === 'safe' ? ' (safe fix)' : ''}`]
      : []),
  ];
  return visibleLine(parts.join(' | '));
}

function placeOf({path, line, column}: SourceText): string {
  return path === undefined ? '' : ` ${path}:${line}:${column}`;
}

function replacement(replacements: readonly string[]): string {
  if (replacements[0] === '') return 'delete the text';
  return `replace with: ${replacements.slice(0, mostReplacements).map(quoted).join(' or ')}`;
}

/** A text as a JSON string: it stays on its line, and an agent can take it as it is. */
function quoted(text: string): string {
  if (text.length <= longestText) return inertJson(text);
  return `${inertJson(`${text.slice(0, longestText).replace(/\p{Cs}$/u, '')}…`)} (${number(text.length)} characters)`;
}
