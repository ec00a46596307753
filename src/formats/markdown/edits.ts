import {EditMap} from 'micromark-util-edit-map';
import type {Event} from 'micromark-util-types';

/**
 * Has micromark change its list of events from the first edit on. It copies all events of the file for each edit, and
 * makes one for each underlined heading and each container that ends: time that grows with the square of their number.
 */
export function quickenEdits(): void {
  EditMap.prototype.consume = consume;
}

/** Applies the edits, as what it replaces does. */
function consume(this: EditMap, events: Event[]): undefined {
  const edits = this.map.sort(([one], [other]) => one - other);
  const first = edits[0]?.[0];
  if (first === undefined) return undefined;
  const rest = events.slice(first);
  events.length = first;
  let at = 0;
  for (const [index, remove, add] of edits) {
    const place = index - first;
    for (; at < place; at++) events.push(rest[at]!);
    for (const event of add) events.push(event);
    at = place + remove;
  }
  for (; at < rest.length; at++) events.push(rest[at]!);
  edits.length = 0;
  this.index.clear();
  return undefined;
}
