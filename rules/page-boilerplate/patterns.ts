import type {TextPattern} from '../../src/toolkit.js';
import {labels, networks, outlets} from './words.js';

const remove = (): readonly string[] => [''];
const leftover =
  (kind: string, advice = 'remove it') =>
  (found: string): string =>
    `Leftover ${kind} \`${found.trim()}\`: ${advice}`;
const move = 'move it to its own line';
const removeOrMove = `remove it, or ${move}`;

const pageText = leftover('page text');
const credit = leftover('page text', removeOrMove);
const pageDate = leftover('page date', removeOrMove);

/** Matches words of which every pattern contains one, or the year of a page date: a fast first test. */
export const words = new RegExp(
  `${outlets}|Media|(?:^|\\.)(?:com|cn|net|org)\\b|[Ee]ditor|[Ff]ont|\\d{4}|${labels}|Share|Read|Click|View|code|[Oo]riginal|Article|Rep(?:rint|ost|rod)|Page|Current|Your|This|Was|enlarge|ADVERTISEMENT|Published|Posted|Updated`,
);

/** Matches at least one part of every pattern. */
export const sign = new RegExp(
  `(?:${outlets}|com|cn|net|org)(?:\\.?\\s*$| ?[-–—|_] ?)|[Ee]ditors?\\b|[Ff]ont(?: [Ss]ize)? ?[:：]|\\d{4}[-/.年]\\d|(?:${labels}):|\\((?:Report|Corresp|Photog)|Share |(?:Read the|Click(?: here)? to|View the) |code (?:below )?(?:to|and) |(?:title|source|from|volume|views|location|position) ?[:：]|Rep[a-z]+ without|This article |Was this |enlarge|ADVERTISEMENT |(?:Published|Posted|Updated)(?: on)?:? ?\\d`,
);

const siteName = {
  reason: (found: string) => `Leftover site name \`${found.trim()}\` at the end of the text: remove it`,
  expected: remove,
  fix: 'suggest',
} as const;

const name = "[A-Z][\\w'’&.]{0,30}";
const networkList = `(?:${networks})`;

/** The first word of a sentence, after a page date. */
const firstWord = / \p{Lu}\p{Ll}+$/u;

/** Text that pages put around an article and scrapers copy along with it, each kind with its usual position. */
export const patterns: readonly TextPattern[] = [
  {
    // The end of a page title. After a quotation, the same words name the source.
    pattern: new RegExp(
      `(?<!["”’»]) [-–—|_] ?(?:${name} ){0,4}(?:${outlets}|${name}\\.(?:com|cn|net|org)(?:\\.cn)?)(?: [-–—|_] (?:${name} ){0,5}${name})?\\.?\\s*$`,
      'g',
    ),
    ...siteName,
    example: 'The port grows again⟦ - East Coast News Network⟧',
  },
  {
    // The same without spaces. Before one word, the hyphen may make a compound: "non-News".
    pattern: new RegExp(
      `(?<= [\\w'’]{1,30}["”]?)[-–—] ?(?:(?:${name} ){1,4}(?:${outlets})|${name}\\.(?:com|cn|net|org)(?:\\.cn)?)(?: ?[-–—|_] ?(?:${name} ){0,5}${name})?\\.?\\s*$`,
      'g',
    ),
    ...siteName,
    example: 'The port grows again⟦-Eastnews.com⟧',
  },
  {
    pattern:
      /[[【(（](?:Responsible |Executive |Duty )?Editors?(?:[- ]in[- ][Cc]harge)?(?: in charge)? ?[:：][^\]】)）\n]{1,60}[\]】)）]/g,
    example: 'The port grows again. ⟦[Editor: Jo Berg]⟧',
    reason: credit,
    expected: remove,
    fix: 'suggest',
  },
  {
    pattern:
      /(?<=[.!?”"）)\]】] ?)(?:Responsible [Ee]ditor|Editor[- ]in[- ]charge|Editor in charge|Duty editor) ?[:：] ?[^.\n]{1,60}$/g,
    example: 'The port grows again. ⟦Responsible editor: Jo Berg⟧',
    reason: credit,
    expected: remove,
    fix: 'suggest',
  },
  {
    pattern:
      /\b[Ff]ont(?: [Ss]ize)? ?[:：] ?[[【]? ?(?:[Bb]ig|[Ll]arge) ?[,/|]? ?(?:[Mm]edium|[Mm]iddle) ?[,/|]? ?[Ss]mall ?[\]】]?/g,
    example: '⟦Font: [Large Medium Small]⟧ The port grows again.',
    reason: pageText,
    expected: remove,
    fix: 'suggest',
  },
  {
    // The page date before the first sentence. The match may include the first word of the sentence.
    pattern:
      /^\s*(?:(?:[Dd]ate|[Tt]ime|[Pp]ublished|[Uu]pdated|[Rr]elease (?:time|date)|[Pp]ublication date)[: ]+)?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?(?: (?:On|In|The|At|According|Recently)\b|(?= \p{Lu}\p{Ll}+ \p{Ll}))/gu,
    example: '⟦date 2021-05-04 On⟧ May 4, the council held a meeting.',
    reason: found => pageDate(found.replace(firstWord, '')),
    expected: ([found]) => [firstWord.exec(found)?.[0].trim() ?? ''],
    fix: 'suggest',
  },
  {
    pattern:
      /^\s*(?:Release time|Publish time|Publication time|Published time|Posting time|Update time) ?[:：] ?\d{4}[-/.年]\d{1,2}\S*/gi,
    example: '⟦Release time: 2021-05-04⟧ The port grows again.',
    reason: pageDate,
    expected: remove,
    fix: 'suggest',
  },
  {
    // Release notes have a release date of their own.
    pattern: /^\s*Release date ?[:：] ?\d{4}[-/.年]\d{1,2}\S*/gi,
    example: '⟦Release date: 2021-05-04⟧ The port grows again.',
    reason: pageDate,
    expected: remove,
    fix: 'suggest',
    severity: 'info',
  },
  {
    // Excludes longer labels and titles, in which every word before has a capital: "Initial Author: Jo Berg", "The Lime Music Editor: A Guide".
    pattern: new RegExp(
      `(?<=[a-z0-9)] )(?<!^\\s*(?:[^A-Za-z\\s]{1,3} )?(?:[A-Z]\\S* ){1,4})(?:${labels}):(?= ?\\S)`,
      'g',
    ),
    example: 'The bridge opens in June ⟦Source:⟧ City News',
    reason: leftover('label', move),
  },
  {
    pattern:
      /\((?:Reporter|Correspondent|Photographer|Editor)s? (?!(?:by|of|for|in|at|on)\b)[^()]{2,60}\)(?= [a-z])/g,
    example: 'In the harbour ⟦(Reporter Jo Berg)⟧ the cranes stand still.',
    reason: leftover('byline', move),
  },
  {
    pattern: new RegExp(
      `\\bShare (?:to|on|with)?:? ?${networkList}(?:[ ,/|]{1,3}(?:and )?${networkList}){1,8}|(?<=[.!?] )Share (?:to|on) ${networkList}\\s*$`,
      'g',
    ),
    example: 'The port grows again. ⟦Share to WeChat Weibo⟧',
    reason: pageText,
    expected: remove,
    fix: 'suggest',
  },
  {
    pattern:
      /(?<=[.!?”"] )(?:Read the original(?: (?:text|article))?|Click (?:here )?to (?:read|view) (?:more|the original(?: text| article)?)|View the original(?: text| article)?)\.?\s*$/g,
    example: 'The port grows again. ⟦Read the original⟧',
    reason: pageText,
    expected: remove,
    fix: 'suggest',
  },
  {
    pattern:
      /(?:Scan|Long press|Swipe)(?: and follow)? the (?:QR|two-dimensional) code(?: below)? (?:to|and) (?:follow|share|read|add|pay attention)[^.\n]{0,80}/g,
    example: '⟦Scan the QR code to follow us⟧',
    reason: pageText,
    expected: remove,
    fix: 'suggest',
  },
  {
    pattern:
      /^\s*(?:Original title|Article source|Reprinted from|Reposted from|Reading volume|Page views|Current (?:location|position)|Your (?:current )?(?:location|position)) ?[:：] ?(?=\S)/g,
    example: '⟦Original title: ⟧The port grows again',
    reason: leftover('label'),
    expected: remove,
    fix: 'suggest',
  },
  {
    pattern:
      /(?:Reprint|Reproduction|Reprinting|Reprints) without (?:permission|authorization) (?:is|are) (?:strictly )?prohibited\.?|This article (?:only )?represents? (?:only )?the (?:personal )?(?:views?|opinions?) of the author[^.\n]{0,120}\.?/g,
    example: 'The port grows again. ⟦Reprint without permission is prohibited.⟧',
    reason: pageText,
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
    reason: pageText,
    expected: remove,
    fix: 'suggest',
  },
  {
    pattern:
      /Was this (?:page|article|answer|information|content|review|topic|translation) (?:helpful|useful)\? (?:Yes (?:\/ |\| |or )?No|👍 ?👎)(?![\w'’,])/g,
    needs: ['Was this '],
    example: 'The port grows again. ⟦Was this page helpful? Yes No⟧',
    reason: pageText,
    expected: remove,
    fix: 'suggest',
  },
  {
    // After a period or in brackets, the words belong to a caption.
    pattern:
      /(?<=[a-z\d] )Click (?:on (?:the )?(?:image|photo|picture) )?to enlarge(?: the (?:image|photo|picture))?\s*$/g,
    needs: ['to enlarge'],
    example: 'The port in the evening ⟦Click to enlarge⟧',
    reason: pageText,
    expected: remove,
    fix: 'suggest',
  },
  {
    pattern: /(?<=[.!?”"] )ADVERTISEMENT (?=\p{Lu}\p{Ll}+ \p{Ll})/gu,
    needs: ['ADVERTISEMENT '],
    example: 'The port grows again. ⟦ADVERTISEMENT ⟧The mayor is glad.',
    reason: pageText,
    expected: remove,
    fix: 'suggest',
  },
  {
    // The page date, day or month first, before the first sentence.
    pattern:
      /^\s*(?:Published|Posted|Updated)(?: on)?:? ?\d{1,2}[-/.]\d{1,2}[-/.]\d{4}(?:,? \d{1,2}[:.]\d{2}(?: ?[AaPp]\.?[Mm]\.?)?)? (?=\p{Lu}\p{Ll}* \p{Ll})/gu,
    needs: ['Published', 'Posted', 'Updated'],
    example: '⟦Published: 12.05.2021 14:33 ⟧The bank has cut its rates.',
    reason: pageDate,
    expected: remove,
    fix: 'suggest',
  },
];
