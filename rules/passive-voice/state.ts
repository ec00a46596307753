import type {Token} from '../../src/toolkit.js';
import {beginnings, degrees, personalStates, presentStates, stativeBefore, statives} from './words.js';

/** Verbs in un- whose participle describes an action; in others, it means that nothing was done ("is unaffected"). */
const verbsInUn =
  /^un(?:button|cover|der|done|earth|fold|hook|if|it|leash|load|lock|pack|plug|roll|tie|veil|wind|wound|wrap)/;

/** Whether a participle after *be* or *get* describes a state, given that no agent follows. */
export function isStative(
  tokens: readonly Token[],
  auxiliary: number,
  participle: number,
  isGet: boolean,
): boolean {
  const {lower} = tokens[participle]!;
  const next = tokens[participle + 1]?.lower ?? '';
  if (isInProgress(tokens, auxiliary, participle)) return false;
  if (presentStates.has(lower) && /^(?:am|is|are|['’](?:s|re|m))$/.test(tokens[auxiliary]!.lower))
    return true;
  if (statives.has(lower) || (isGet && beginnings.has(lower))) return true;
  if (lower.startsWith('un') && !verbsInUn.test(lower)) return true;
  if (degrees.has(tokens[participle - 1]!.lower)) return true;
  if (lower === 'used' && next === 'to')
    return !/^be(?:en)?$/.test(tokens[auxiliary]!.lower) && isObject(tokens[participle + 2]);
  if (stativeBefore.get(lower)?.has(next)) return true;
  return (
    personalStates.has(lower) &&
    !/^be(?:en|ing)$/.test(tokens[auxiliary]!.lower) &&
    isPersonal(tokens, auxiliary)
  );
}

/** "are being convinced": "being" makes it an action in progress, not a state. */
function isInProgress(tokens: readonly Token[], auxiliary: number, participle: number): boolean {
  for (let at = auxiliary + 1; at < participle; at++) if (tokens[at]!.lower === 'being') return true;
  return false;
}

/** Whether the subject is a personal pronoun. */
function isPersonal(tokens: readonly Token[], auxiliary: number): boolean {
  let at = auxiliary - 1;
  while (tokens[at] && /^(?:AUX|PART|ADV)$/.test(tokens[at]!.pos)) at--;
  return /^(?:i|you|he|she|we|they)$/.test(tokens[at]?.lower ?? '');
}

/** "used to the noise", "used to working"; not "used to stain", however "stain" is tagged. */
function isObject(token: Token | undefined): boolean {
  return token !== undefined && (/^(?:DET|PRON)$/.test(token.pos) || /\p{L}{2}ing$/u.test(token.lower));
}
