import type {SegmentState} from '../../model/segment.js';
import type {Attributes} from '../xml/parser.js';

/** States of Trados (`conf`). */
const trados: Readonly<Record<string, SegmentState>> = {
  Translated: 'translated',
  RejectedTranslation: 'translated',
  ApprovedTranslation: 'reviewed',
  RejectedSignOff: 'reviewed',
  ApprovedSignOff: 'reviewed',
};

/** States of memoQ (`mq:status`). */
const memoq: Readonly<Record<string, SegmentState>> = {
  NotStarted: 'new',
  PreTranslated: 'fuzzy',
  AssembledFromFragments: 'fuzzy',
  MachineTranslated: 'machine',
  PartiallyEdited: 'translated',
  Edited: 'translated',
  Rejected: 'translated',
  ManuallyConfirmed: 'translated',
  Confirmed: 'translated',
  ConfirmedTranslator: 'translated',
  ConfirmedReviewer1: 'reviewed',
  Reviewer1Confirmed: 'reviewed',
  ConfirmedReviewer2: 'reviewed',
  Reviewer2Confirmed: 'reviewed',
  Proofread: 'reviewed',
};

/** Where Phrase's and Trados's machine translations come from. */
const machines = /^(?:n?mt|amt|machine)$/i;

/**
 * The state of a segment as Trados, Phrase, and memoQ write it in attributes of their own. Undefined where none of them does.
 *
 * @param unit The attributes of `trans-unit` or `segment`.
 * @param segment Those of Trados's `<sdl:seg>`.
 */
export function vendorState(unit: Attributes, segment: Attributes | undefined): SegmentState | undefined {
  if (segment) return stateInTrados(segment);
  if (unit['m:confirmed'] !== undefined || unit['m:locked'] !== undefined) return stateInPhrase(unit);
  const locked = unit['mq:locked'];
  if (locked === 'locked' || locked === 'true') return 'locked';
  return memoq[unit['mq:status'] ?? ''];
}

function stateInTrados({conf = '', origin, percent, locked}: Attributes): SegmentState | undefined {
  if (locked === 'true') return 'locked';
  return trados[conf] ?? unconfirmed(origin, percent === undefined ? 100 : Number(percent));
}

function stateInPhrase(unit: Attributes): SegmentState | undefined {
  if (unit['m:locked'] === 'true') return 'locked';
  const confirmed = Number(unit['m:confirmed'] ?? 0);
  if (confirmed > 0) return confirmed > 1 ? 'reviewed' : 'translated';
  return unconfirmed(unit['m:trans-origin'], Number(unit['m:score'] ?? 1) * 100);
}

/** @param match How similar the source of a match in a memory is, in percent. */
function unconfirmed(origin: string | undefined, match: number): SegmentState | undefined {
  if (origin === undefined) return undefined;
  if (machines.test(origin)) return 'machine';
  if (origin === 'source') return 'new';
  return /^tm$/i.test(origin) && match < 100 ? 'fuzzy' : undefined;
}

/** A tag of Phrase within the text: `{1>`, `<b}`. */
export const phraseTags = /\{[\w^]{1,6}>|<[\w^]{1,6}\}/g;
