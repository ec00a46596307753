import type {TextPattern} from '../../src/toolkit.js';

/** The message for all of them. */
export const reason = (found: string): string =>
  `Invented text \`${found.trim()}\`: remove it, unless the source has it`;
/** The fix for all of them. */
export const remove = (): readonly string[] => [''];

/** Every match contains at least one of these. */
export const sign =
  /Amara|CastingWords|zeoranger|Outsourcing|Sous-titr|Untertitel|ubscribe|for (?:watching|listening)|next (?:video|time)|\((?:in|speaking|translated|English|In|Speaking)\b/;

/** The start of a sentence. */
export const start = '(?<=^|\\n|[.!?…♪] ?|["“] ?)';
/** What speech models write into silence: credits and calls of the videos that they learned from. */
export const patterns: readonly TextPattern[] = [
  {
    pattern:
      /(?:[Ss]ubtitles?|[Cc]aptions?|[Ss]ubtitled|[Tt]ranslated|[Tt]ranslations?|[Tt]ranscribed|[Tt]ranscription|[Cc]aptioned|[Tt]ranscripts?)(?: (?:and|provided|made|created|corrected|reviewed|captions|translation)){0,3} (?:by|from|of) (?:the )?(?:Amara(?:\.org)?(?: [Cc]ommunity| [Vv]olunteers)?|CastingWords|ESO\.? Translated by[^.\n]{0,20}|Transcription Outsourcing(?:, LLC)?)\.?|Sous-titr\w+ (?:\p{L}{1,12} ){0,4}(?:la communauté d['’])?Amara\.org|Untertitel(?:ung)? (?:der Amara\.org-Community|(?:im Auftrag )?des ZDF(?: für funk)?(?:, \d{4})?)|Subs by www\.zeoranger\.co\.uk|Transcription Outsourcing, LLC\.?/gu,
    example: 'The road is closed. ⟦Subtitles by the Amara.org community⟧',
    reason,
    expected: remove,
  },
  {
    pattern: new RegExp(
      `(?:(?<=[a-z] and )(?:[Dd]on['’]t forget to|please) subscribe to (?:my|our|the|this) channel[.!]?)|${start}(?:(?:And |So |Also,? )?(?:[Pp]lease|[Dd]on['’]t forget to|[Mm]ake sure (?:to|you)|[Rr]emember to|[Bb]e sure to|If you (?:enjoyed|liked) (?:this|the) video,? (?:please )?) ?)?(?:[Ll]ike(?:,? share,?|,? comment,?){0,2} and (?:subscribe|share)(?: to (?:my|our|the|this) channel)?|[Ss]ubscribe to (?:my|our|this|the) (?:YouTube )?channel|[Ss]ubscribe(?:,| and) (?:like|hit the (?:bell|like)|turn on notifications)[^.!\\n]{0,40})(?: (?:for more(?: videos)?|below|if you (?:have ?n['’]t|like)[^.!\\n]{0,40}))?[.!]?`,
      'gu',
    ),
    example: 'The council met. ⟦Please like and subscribe!⟧',
    reason,
    expected: remove,
  },
];
