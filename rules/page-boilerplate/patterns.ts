import type {TextPattern} from '../../src/toolkit.js';
import {labels, networks, outlets} from './words.js';

const remove = (): readonly string[] => [''];
const furniture = (found: string): string => `Page furniture \`${found.trim()}\` in the text: take it out`;
const ownLine =
  (kind: string) =>
  (found: string): string =>
    `${kind} \`${found.trim()}\` runs into the sentence: put it on a line of its own`;

/** Words of which every pattern has one, and the year of a page's date: a fast test. */
export const words = new RegExp(
  `${outlets}|Media|(?:^|\\.)(?:com|cn|net|org)\\b|[Ee]ditor|[Ff]ont|\\d{4}|${labels}|Share|Read|Click|View|code|[Oo]riginal|Article|Rep(?:rint|ost|rod)|Page|Current|Your|This|Was|enlarge|ADVERTISEMENT|Published|Posted|Updated`,
);

/** What every pattern has at least one of. */
export const sign = new RegExp(
  `(?:${outlets}|com|cn|net|org)(?:\\s*$| [-–—|_] )|[Ee]ditors?\\b|[Ff]ont(?: [Ss]ize)? ?[:：]|\\d{4}[-/.年]\\d|(?:${labels}):|\\((?:Report|Corresp|Photog)|Share |(?:Read the|Click(?: here)? to|View the) |code (?:below )?(?:to|and) |(?:title|source|from|volume|views|location|position) ?[:：]|Rep[a-z]+ without|This article |Was this |enlarge|ADVERTISEMENT |(?:Published|Posted|Updated)(?: on)?:? ?\\d`,
);

const name = "[A-Z][\\w'’&.]{0,30}";
const networkList = `(?:${networks})`;

/** What pages set around an article and scrapers glue to it, each kind with where it stands there. */
export const patterns: readonly TextPattern[] = [
  {
    // The tail of a page's title. Behind a quotation it names who said it.
    pattern: new RegExp(
      `(?<!["”’»]) [-–—|_] ?(?:${name} ){0,4}(?:${outlets}|${name}\\.(?:com|cn|net|org)(?:\\.cn)?)(?: [-–—|_] (?:${name} ){0,5}${name})?\\s*$`,
      'g',
    ),
    example: 'The port grows again⟦ - East Coast News Network⟧',
    reason: found => `Name of the site \`${found.trim()}\` at the end of the text: take it out`,
    expected: remove,
    fix: 'suggest',
  },
  {
    pattern:
      /[[【(（](?:Responsible |Executive |Duty )?Editors?(?:[- ]in[- ][Cc]harge)?(?: in charge)? ?[:：][^\]】)）\n]{1,60}[\]】)）]/g,
    example: 'The port grows again. ⟦[Editor: Jo Berg]⟧',
    reason: furniture,
    expected: remove,
    fix: 'suggest',
  },
  {
    pattern:
      /(?<=[.!?”"）)\]】] ?)(?:Responsible [Ee]ditor|Editor[- ]in[- ]charge|Editor in charge|Duty editor) ?[:：] ?[^.\n]{1,60}$/g,
    example: 'The port grows again. ⟦Responsible editor: Jo Berg⟧',
    reason: furniture,
    expected: remove,
    fix: 'suggest',
  },
  {
    pattern:
      /\b[Ff]ont(?: [Ss]ize)? ?[:：] ?[[【]? ?(?:[Bb]ig|[Ll]arge) ?[,/|]? ?(?:[Mm]edium|[Mm]iddle) ?[,/|]? ?[Ss]mall ?[\]】]?/g,
    example: '⟦Font: [Large Medium Small]⟧ The port grows again.',
    reason: furniture,
    expected: remove,
    fix: 'suggest',
  },
  {
    // The date of the page before the first sentence.
    pattern:
      /^\s*(?:(?:[Dd]ate|[Tt]ime|[Pp]ublished|[Uu]pdated|[Rr]elease (?:time|date)|[Pp]ublication date)[: ]+)?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?(?: (?:On|In|The|At|According|Recently)\b|(?= \p{Lu}\p{Ll}+ \p{Ll}))/gu,
    example: '⟦date 2021-05-04 On⟧ May 4, the council held a meeting.',
    reason: found => `Page date runs into the sentence at \`${found.trim()}\`: take it out, or end it`,
  },
  {
    pattern:
      /^\s*(?:Release time|Release date|Publish time|Publication time|Published time|Posting time|Update time) ?[:：] ?\d{4}[-/.年]\d{1,2}\S*/gi,
    example: '⟦Release time: 2021-05-04⟧ The port grows again.',
    reason: furniture,
    expected: remove,
    fix: 'suggest',
  },
  {
    // "Initial Author: Jo Berg", "The Lime Music Editor: A Guide": where all before it has capitals it is a label of more words, or a title.
    pattern: new RegExp(`(?<=[a-z0-9)] )(?<!^\\s*(?:[A-Z]\\S* ){1,4})(?:${labels}):(?= ?\\S)`, 'g'),
    example: 'The bridge opens in June ⟦Source:⟧ City News',
    reason: ownLine('Label'),
  },
  {
    pattern:
      /\((?:Reporter|Correspondent|Photographer|Editor)s? (?!(?:by|of|for|in|at|on)\b)[^()]{2,60}\)(?= [a-z])/g,
    example: 'In the harbour ⟦(Reporter Jo Berg)⟧ the cranes stand still.',
    reason: ownLine('Byline'),
  },
  {
    pattern: new RegExp(
      `\\bShare (?:to|on|with)?:? ?${networkList}(?:[ ,/|]{1,3}(?:and )?${networkList}){1,8}|(?<=[.!?] )Share (?:to|on) ${networkList}\\s*$`,
      'g',
    ),
    example: 'The port grows again. ⟦Share to WeChat Weibo⟧',
    reason: furniture,
    expected: remove,
    fix: 'suggest',
  },
  {
    pattern:
      /(?<=[.!?”"] )(?:Read the original(?: (?:text|article))?|Click (?:here )?to (?:read|view) (?:more|the original(?: text| article)?)|View the original(?: text| article)?)\.?\s*$/g,
    example: 'The port grows again. ⟦Read the original⟧',
    reason: furniture,
    expected: remove,
    fix: 'suggest',
  },
  {
    pattern:
      /(?:Scan|Long press|Swipe)(?: and follow)? the (?:QR|two-dimensional) code(?: below)? (?:to|and) (?:follow|share|read|add|pay attention)[^.\n]{0,80}/g,
    example: '⟦Scan the QR code to follow us⟧',
    reason: furniture,
    expected: remove,
    fix: 'suggest',
  },
  {
    pattern:
      /^\s*(?:Original title|Article source|Reprinted from|Reposted from|Reading volume|Page views|Current (?:location|position)|Your (?:current )?(?:location|position)) ?[:：] ?(?=\S)/g,
    example: '⟦Original title: ⟧The port grows again',
    reason: furniture,
  },
  {
    pattern:
      /(?:Reprint|Reproduction|Reprinting|Reprints) without (?:permission|authorization) (?:is|are) (?:strictly )?prohibited\.?|This article (?:only )?represents? (?:only )?the (?:personal )?(?:views?|opinions?) of the author[^.\n]{0,120}\.?/g,
    example: 'The port grows again. ⟦Reprint without permission is prohibited.⟧',
    reason: furniture,
    expected: remove,
    fix: 'suggest',
  },
  {
    pattern: new RegExp(
      `\\bShare (?:on|to|via) ${networkList}(?:[ ,/|]{1,3}Share (?:on|to|via) ${networkList}){1,8}`,
      'g',
    ),
    needs: ['Share '],
    example: 'The port grows again. ⟦Share on Facebook Share on X⟧',
    reason: furniture,
    expected: remove,
    fix: 'suggest',
  },
  {
    pattern:
      /Was this (?:page|article|answer|information|content|review|topic|translation) (?:helpful|useful)\? (?:Yes (?:\/ |\| |or )?No|👍 ?👎)(?![\w'’,])/g,
    needs: ['Was this '],
    example: 'The port grows again. ⟦Was this page helpful? Yes No⟧',
    reason: furniture,
    expected: remove,
    fix: 'suggest',
  },
  {
    // With a full stop before it or brackets around it, it is a caption's.
    pattern:
      /(?<=[a-z\d] )Click (?:on (?:the )?(?:image|photo|picture) )?to enlarge(?: the (?:image|photo|picture))?\s*$/g,
    needs: ['to enlarge'],
    example: 'The port in the evening ⟦Click to enlarge⟧',
    reason: furniture,
    expected: remove,
    fix: 'suggest',
  },
  {
    pattern: /(?<=[.!?”"] )ADVERTISEMENT (?=\p{Lu}\p{Ll}+ \p{Ll})/gu,
    needs: ['ADVERTISEMENT '],
    example: 'The port grows again. ⟦ADVERTISEMENT ⟧The mayor is glad.',
    reason: furniture,
    expected: remove,
    fix: 'suggest',
  },
  {
    // The date of the page, day or month first, before the first sentence.
    pattern:
      /^\s*(?:Published|Posted|Updated)(?: on)?:? ?\d{1,2}[-/.]\d{1,2}[-/.]\d{4}(?:,? \d{1,2}[:.]\d{2}(?: ?[AaPp]\.?[Mm]\.?)?)? (?=\p{Lu}\p{Ll}* \p{Ll})/gu,
    needs: ['Published', 'Posted', 'Updated'],
    example: '⟦Published: 12.05.2021 14:33 ⟧The bank has cut its rates.',
    reason: found => `Page date \`${found.trim()}\` runs into the sentence: put it on a line of its own`,
  },
];
