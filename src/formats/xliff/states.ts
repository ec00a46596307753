import type {SegmentState} from '../../model/segment.js';
import type {Attributes} from '../xml/parser.js';

/** States of XLIFF 1.2 and 2, and what they say of a translation. */
const states: Readonly<Record<string, SegmentState>> = {
  new: 'new',
  initial: 'new',
  'needs-translation': 'new',
  'needs-l10n': 'new',
  'needs-adaptation': 'translated',
  'needs-review-translation': 'machine',
  'needs-review-adaptation': 'machine',
  'needs-review-l10n': 'machine',
  translated: 'translated',
  reviewed: 'reviewed',
  final: 'reviewed',
  'signed-off': 'reviewed',
};

const isMachine = /(?:^|[:-])(?:mt|machine)(?:$|[:-])/i;

/**
 * The state of a translation.
 *
 * @param target The attributes of the element that has the state: `target` in 1.2, `segment` in 2.
 * @param isApproved Whether the unit is approved (1.2).
 */
export function stateOf(target: Attributes, isApproved: boolean): SegmentState | undefined {
  const state = states[target.state ?? ''];
  if (isApproved || state === 'reviewed') return 'reviewed';
  if (state === 'new') return 'new';
  const origin = target['state-qualifier'] ?? target.subState ?? '';
  if (isMachine.test(origin)) return 'machine';
  // A match with another source, which nobody has edited.
  if (origin === 'fuzzy-match' && state !== 'translated') return 'fuzzy';
  return state;
}
