import type {TextPattern} from '../../src/toolkit.js';
import {dialects} from './dialects.js';

const tight = (found: string): string => found.replace(/\s/g, '');
const tightened = (match: RegExpExecArray): readonly string[] => [tight(match[0])];

/** HTML and XLIFF elements whose tags are common in translated text. */
const elements =
  'sup|sub|span|div|strong|em|br|hr|li|ul|ol|td|tr|th|table|h[1-6]|img|code|pre|font|xref|ph|g|bpt|ept|ruby|small|mark|del|ins|center';
/** One-letter elements. Only a slash distinguishes their tags from a comparison: "a < b > c". */
const short = 'b|i|u|s|p|a|q';

/** Elements of HTML and SSML of which only tags with spaces are sure to be damage: "usage: < option >" names a value. */
const ends =
  'details|summary|blockquote|thead|tbody|kbd|dl|dt|dd|speak|prosody|say-as|phoneme|button|section|article|figure|video|option|select|label|form|head|body|html|title';
const starts = 'details|summary|blockquote|thead|tbody|kbd|dl|dt|dd|speak|prosody';

/** Names of common character references. */
const references =
  'nbsp|amp|lt|gt|quot|apos|copy|reg|trade|mdash|ndash|hellip|rsquo|lsquo|rdquo|ldquo|bull|middot';

/** Every match contains at least one of these. */
export const sign = /[<&＆*＊[［【>`|/#{\\]|: ?:|! ?!|\? ?\?|__ /;

/** Patterns of broken markup. */
export const patterns: readonly TextPattern[] = [
  {
    // The slash of "<br / >" has a space on the wrong side.
    pattern: new RegExp(`<(?:${elements}|${short}) ?\\/ >`, 'gi'),
    needs: ['/ >'],
    example: 'I told you.⟦<br / >⟧Go home.',
    reason: found => `Broken tag \`${found}\`: write \`${tight(found)}\``,
    expected: tightened,
    fix: 'safe',
  },
  {
    pattern: /<\/(?:br|hr|img|wbr|input) ?>/gi,
    needs: ['</'],
    example: 'Which lamp?⟦</br>⟧This one.',
    reason: found =>
      `End tag \`${found}\` of an element that has none: write \`${found.replace(/[/ ]/g, '')}\``,
    expected: ([found]) => [found.replace(/[/ ]/g, '')],
    fix: 'suggest',
    severity: 'warning',
  },
  {
    // What is left of "<br />" at the start of a line. "/>" alone on its line ends a tag that began before it.
    pattern: /(?<=^|\n)[ \t]{0,3}(?:(?:br?|r) ?)?\/ ?>(?=[ \t]?\p{L})/gu,
    needs: ['/>', '/ >'],
    example: '⟦/ >⟧ I told you to wait.',
    reason: found => `Stub of a tag \`${found.trim()}\`: write the whole tag, or remove it`,
  },
  {
    pattern: new RegExp(`< ?\\/ ?(?:${elements}|${ends}|${short}) ?>(?<!<\\/[\\w-]{1,10}>)`, 'gi'),
    needs: ['<'],
    example: 'It is <b>bold⟦< / b >⟧ here.',
    reason: found => `Broken tag \`${found}\`: write \`${tight(found)}\``,
    expected: tightened,
    fix: 'safe',
  },
  {
    pattern: new RegExp(
      `< (?:${elements}|${starts})(?: ?\\/)? ?>|< (?:${short}) ?>(?=[^<>]{1,200}< ?\\/)`,
      'gi',
    ),
    needs: ['<'],
    example: 'It is 10⟦< sup >⟧2< / sup > here.',
    reason: found => `Broken tag \`${found}\`: write \`${tight(found)}\``,
    expected: tightened,
    fix: 'safe',
  },
  {
    // "< a href = "…" >": some of the spaces may belong to the attributes.
    pattern:
      /< (?:a|img|span|div|font|p) [a-z-]{2,12} ?= ?["'“”][^<>]{0,200}>|< ?[a-z][\w:-]{0,20}(?: [\w:-]{1,20}(?: = ?| ?= )["“”][^"“”<>\n]{0,100}["“”]){1,8} ?\/? ?>|<[a-z][\w:-]{0,20}(?: [\w:-]{1,20}="[^"<>\n]{0,200}"){1,8} ?\/ >/gi,
    needs: ['<'],
    example: 'Read ⟦< a href = "x.html" >⟧this.',
    reason: found => `Broken tag \`${found}\`: remove the spaces that are not in the source`,
  },
  {
    pattern: new RegExp(
      `& (?:${references}|# ?\\d{2,5}) ?;|&(?:${references}|#\\d{2,5}) ;|&# \\d{2,5} ?;|＆(?:${references})[;；]`,
      'g',
    ),
    needs: ['&', '＆'],
    example: 'Five⟦& nbsp;⟧metres.',
    reason: found => `Broken character reference \`${found}\`: write \`${reference(found)}\``,
    expected: match => [reference(match[0])],
    fix: 'safe',
  },
  {
    pattern:
      /\[[^[\]]{1,200}\] \((?=https?:|\/|#(?!\d)|\.\.?\/|mailto:|www\.|[\w/-]{1,80}\.(?:md|html?|pdf|png|jpe?g|svg|gif)\b)[^()\s]{1,300}\)/g,
    needs: ['] ('],
    example: 'Read ⟦[the guide] (https://example.com/guide)⟧ first.',
    reason: () => 'Broken link: remove the space between the brackets',
    expected: match => [match[0].replace('] (', '](')],
    fix: 'safe',
  },
  {
    pattern:
      /[[［【][^[\]［］【】]{1,200}[\]］】] ?[（(](?=https?:|\/|#|\.\.?\/|mailto:|www\.)[^()（）\s]{1,300}[）)](?<!\](?: ?)\([^()（）]{1,300}\))/g,
    needs: ['[', '［', '【'],
    example: 'Read ⟦[the guide]（https://example.com/guide）⟧ first.',
    reason: () => 'Broken link: write `[text](address)` with half-width brackets',
    expected: match => [
      match[0]
        .replace(/[［【]/, '[')
        .replace(/[\]］】] ?[（(]/, '](')
        .replace(/[）)]$/, ')'),
    ],
    fix: 'safe',
  },
  {
    // "https: // example.com", "http：//".
    pattern: /\bhttps?(?!:\/\/) ?[:：] ?\/ ?\/ ?(?=\w)|\bhttps?:\/\/ (?=\w{1,60}\.\w)/gi,
    example: 'See ⟦https: //⟧example.com for more.',
    reason: found => `Broken URL \`${found.trim()}\`: write \`${repairedUrl(found)}\``,
    expected: match => [repairedUrl(match[0])],
    fix: 'safe',
  },
  {
    // Asterisks with a space inside don't make emphasis. After a comma, two asterisks mark a footnote, and "the ** operator"
    // raises to a power.
    pattern:
      /(?<=^|[\s("“])(?:\*\* (?!operators? )(?=[^*\s])[^*\n]{1,200}\*\*|\*\*(?=[^*\s])[^*\n]{1,200} \*\*)(?![*\w])/g,
    needs: ['**'],
    example: 'Press ⟦** Start **⟧ now.',
    reason: found => `Broken emphasis \`${found}\`: remove the spaces inside the asterisks`,
    expected: match => [`**${match[0].slice(2, -2).trim()}**`],
    fix: 'safe',
  },
  {
    pattern: /(?<=^|[\s("“])\* \*[^*\s][^*\n]{0,200}\* \*(?![*\w])|＊＊[^＊\n]{1,200}＊＊/g,
    needs: ['* *', '＊＊'],
    example: 'Press ⟦* *Start* *⟧.',
    reason: found => `Broken emphasis \`${found}\`: write \`**\` on both sides`,
    expected: match => [`**${match[0].replace(/^(?:\* \*|＊＊)|(?:\* \*|＊＊)$/g, '').trim()}**`],
    fix: 'suggest',
  },
  {
    // Between the timestamps of a subtitle.
    pattern: /(?<=\d\d:\d\d[,.]\d{3}) ?(?:(?:- -|--?|-) >|- ->|[–—] ?>|--?＞) ?(?=\d\d:\d\d)/g,
    needs: [' >', '- ->', '–>', '—>', '＞'],
    example: '00:01:05,000⟦ - > ⟧00:01:07,000\nWe have to go.',
    reason: found => `Broken arrow \`${found.trim()}\` between timestamps: write \`-->\``,
    expected: () => [' --> '],
    fix: 'safe',
  },
  {
    // A heading fills its own line and ends without a period. "#Install" by itself is a hashtag.
    pattern: /(?<=^ {0,3})#{2,6}\p{Lu}[\p{Ll}’'-]+(?: [^\n]{0,100}[^\n.!?:;,])?(?=\s*$)/gu,
    needs: ['##'],
    example: '⟦##Install the tool⟧',
    reason: heading,
    expected: spaced,
    fix: 'suggest',
  },
  {
    pattern: /(?<=^ {0,3})#\p{Lu}\p{Ll}+ \p{Ll}[^\n#@]{0,100}[^\n.!?:;,#@](?=\s*$)/gu,
    needs: ['#'],
    example: '⟦#Install the tool⟧',
    reason: heading,
    expected: spaced,
    fix: 'suggest',
    // A social media post may start with a hashtag.
    severity: 'warning',
  },
  ...dialects,
];

function heading(found: string): string {
  return `Broken heading \`${found}\`: add a space after \`${/^#+/.exec(found)?.[0]}\``;
}

function spaced([found]: RegExpExecArray): readonly string[] {
  return [found.replace(/^#+/, '$& ')];
}

function reference(found: string): string {
  return tight(found).replace('＆', '&').replace('；', ';');
}

function repairedUrl(found: string): string {
  return tight(found).replace('：', ':');
}
