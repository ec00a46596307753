import type {Message} from './message.js';

/**
 * Puts messages in order of place and keeps one for each defect: where a rule yields to another and both see
 * overlapping text, the more specific one speaks.
 *
 * @param yieldsTo For each rule, the rules that it yields to.
 */
export function settle(
  messages: readonly Message[],
  yieldsTo: ReadonlyMap<string, readonly string[]>,
): Message[] {
  const placed = [...messages].sort(byPlace);
  const dropped = new Set<Message>();
  let open: Message[] = [];
  for (const current of placed) {
    open = open.filter(other => other.end.offset > current.start.offset);
    for (const other of open) {
      if (yields(current, other, yieldsTo)) dropped.add(current);
      else if (yields(other, current, yieldsTo)) dropped.add(other);
    }
    open.push(current);
  }
  return placed.filter(message => !dropped.has(message));
}

function yields(one: Message, other: Message, yieldsTo: ReadonlyMap<string, readonly string[]>): boolean {
  return yieldsTo.get(one.ruleId)?.includes(other.ruleId) ?? false;
}

function byPlace(a: Message, b: Message): number {
  if (a.start.offset !== b.start.offset) return a.start.offset - b.start.offset;
  if (a.end.offset !== b.end.offset) return a.end.offset - b.end.offset;
  return a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0;
}
