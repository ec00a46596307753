import type {VFileMessage} from 'vfile-message';

interface Placed {
  readonly message: VFileMessage;
  readonly start: number;
  readonly end: number;
}

/**
 * Puts messages in order of place and keeps one for each defect: where a rule yields to another and both see
 * overlapping text, the more specific one speaks.
 *
 * @param yieldsTo For each rule, the rules that it yields to.
 */
export function settle(
  messages: readonly VFileMessage[],
  yieldsTo: ReadonlyMap<string, readonly string[]>,
): VFileMessage[] {
  const placed = messages.map(place).sort(byPlace);
  const dropped = new Set<Placed>();
  let open: Placed[] = [];
  for (const current of placed) {
    open = open.filter(other => other.end > current.start);
    for (const other of open) {
      if (yields(current, other, yieldsTo)) dropped.add(current);
      else if (yields(other, current, yieldsTo)) dropped.add(other);
    }
    open.push(current);
  }
  return placed.filter(item => !dropped.has(item)).map(item => item.message);
}

function yields(one: Placed, other: Placed, yieldsTo: ReadonlyMap<string, readonly string[]>): boolean {
  return yieldsTo.get(one.message.ruleId ?? '')?.includes(other.message.ruleId ?? '') ?? false;
}

function place(message: VFileMessage): Placed {
  const range = message.place;
  const start = range && 'start' in range ? (range.start.offset ?? 0) : 0;
  const end = range && 'start' in range ? (range.end.offset ?? start) : start;
  return {message, start, end};
}

function byPlace(a: Placed, b: Placed): number {
  if (a.start !== b.start) return a.start - b.start;
  if (a.end !== b.end) return a.end - b.end;
  const [left, right] = [a.message.ruleId ?? '', b.message.ruleId ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}
