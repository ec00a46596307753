import {agentLine} from '../reporters/agent-line.js';
import {count, number} from '../reporters/numbers.js';
import type {Output, ToolName} from './schemas.js';

/** A result as text, for clients that show no structured results. */
export function linesOf(output: Output<ToolName>): string {
  if ('rules' in output)
    return output.rules
      .map(({id, severity, description}) => `${id} (${severity}): ${description}`)
      .join('\n');
  if ('explanation' in output) return output.explanation;
  const {problems, omitted, counts, failures, notes} = output;
  return [
    ...('text' in output ? [`${output.fixed} fixed; the new text:`, output.text, ''] : []),
    ...problems.map(problem => agentLine(problem)),
    ...(omitted > 0 ? [`${omitted} more not listed: raise maxProblems`] : []),
    ...failures.map(({path, message}) => `${path}: ${message}`),
    ...notes,
    `${count(counts.error, 'error')}, ${count(counts.warning, 'warning')}, ${number(counts.info)} info in ${count(counts.files, 'file')}, ${count(counts.words, 'word')}`,
  ].join('\n');
}
