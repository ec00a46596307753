import type {Message} from '../rule/message.js';

/**
 * Puts messages in order of place and keeps one for each defect: where a rule yields to another and both see
 * overlapping text, the more specific one speaks. A rule that yields itself speaks only through the message
 * that it gave way to, where that overlaps, too.
 *
 * @param yieldsTo For each rule, the rules that it yields to.
 */
export function settle(
  messages: readonly Message[],
  yieldsTo: ReadonlyMap<string, readonly string[]>,
): Message[] {
  const placed = [...messages].sort(byPlace);
  const rivals = rivalsOf(placed, yieldsTo);
  if (rivals.size === 0) return placed;
  const speakers = new Map<Message, readonly Message[]>();
  /** The messages that replace this one; empty if it is kept. */
  const speakersFor = (message: Message): readonly Message[] => {
    const known = speakers.get(message);
    if (known) return known;
    // Of rules that yield to each other in turn, the one that is asked about first speaks.
    speakers.set(message, []);
    const found = (rivals.get(message) ?? []).flatMap(rival => {
      const others = speakersFor(rival);
      return others.length === 0
        ? [rival]
        : others.filter(other => other !== message && overlap(message, other));
    });
    const distinct = [...new Set(found)];
    speakers.set(message, distinct);
    return distinct;
  };
  return placed.filter(message => speakersFor(message).length === 0);
}

/** For each message that may give way, those that it yields to. */
function rivalsOf(
  placed: readonly Message[],
  yieldsTo: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<Message, readonly Message[]> {
  const rivals = new Map<Message, Message[]>();
  const note = (message: Message, rival: Message): void => {
    const known = rivals.get(message);
    if (known) known.push(rival);
    else rivals.set(message, [rival]);
  };
  let open: Message[] = [];
  for (const current of placed) {
    open = open.filter(other => other.end.offset > current.start.offset);
    for (const other of open) {
      if (yields(current, other, yieldsTo)) note(current, other);
      else if (yields(other, current, yieldsTo)) note(other, current);
    }
    open.push(current);
  }
  return rivals;
}

function overlap(one: Message, other: Message): boolean {
  return one.start.offset < other.end.offset && other.start.offset < one.end.offset;
}

function yields(one: Message, other: Message, yieldsTo: ReadonlyMap<string, readonly string[]>): boolean {
  return yieldsTo.get(one.ruleId)?.includes(other.ruleId) ?? false;
}

function byPlace(a: Message, b: Message): number {
  if (a.start.offset !== b.start.offset) return a.start.offset - b.start.offset;
  if (a.end.offset !== b.end.offset) return a.end.offset - b.end.offset;
  return a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0;
}
