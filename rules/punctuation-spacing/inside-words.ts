import {
  type BlockKind,
  characterClassesOf,
  defineCharacterClass,
  type Finding,
  type Paragraph,
  withCodeMasked,
} from '../../src/toolkit.js';

/** Second parts of compounds, which a hyphen joins to the word before. */
const seconds =
  'based|related|specific|friendly|sensitive|dependent|independent|oriented|driven|aware|compatible|only|like|free|style|defined|known|time|term|level|party|source|quality|click|clicks|clicked|clicking|compact|dimensional|end|side|wide|long|sized|compliant|ready|safe|enabled|disabled|existing|existent|zero|empty|linear|standard|trivial|profit|commercial|profit|native|alcoholic';

const beginnings =
  'non|double|single|right|left|middle|triple|multi|semi|anti|self|pre|post|full|real|half|high|low|short|long|open|third|user|client|server|case|read|write|well|built|two|three|four|one|first|second';

/** "double -click": options of programs follow names, and not these words. */
const hyphen = new RegExp(`(?<=(?:^|[\\s(])(?:${beginnings}))(?: -| - ?)(?=(?:${seconds})\\b(?![-=]))`, 'gi');

/** "the details of the tram (s) that": not in "the time (s)", where it is a unit. */
const plural =
  /(?<=\b(?:the|your|these|those|which|any|all|of|following|more|each|other|its|their|our|my|selected|required|new) )\p{Ll}{3,30} \((?:s|es)\)(?=[.,;:]?(?: \p{Ll}|$)|[.,;:])/gu;

const quantities =
  /^(?:time|times|duration|latency|delay|interval|timeout|period|seconds?|runtime|age|wait|length|speed|lag|uptime|ttl|cost)\b/;

/** `said " hello " to`: a mark with a space outside can only be the other one of its pair. */
const quotation = /(?<=^|[\s(])" (?=[^\s"])[^"\n]{0,200}[^\s"] "(?=[\s.,;:!?)]|$)/g;

/** "10 kbit / s". */
const unit =
  /(?<=\d )(?:[kKMGT]?(?:bits?|B|bytes?)|k?m|mg|µg|kg|g|m?l|[cm]m) \/ (?:s|sec|h|min|m?l|kg|m|day)\b/g;

/** "long —and wide": in dialogue, a dash starts the line. */
const dash = /(?<=\p{L}) —(?=\p{Ll})(?![^\n—]{1,100}— )/gu;

const marks = defineCharacterClass(/["/—]/);
const brackets = defineCharacterClass(/[(]/);

/** Finds spaces at quotation marks, slashes, and dashes. */
export function spacesAtMarks(paragraph: Paragraph): Finding[] {
  const {text, block} = paragraph;
  if ((characterClassesOf(paragraph) & marks) === 0) return [];
  if (!/" |[ ][/—]/.test(text) || !isProse(block)) return [];
  const prose = withCodeMasked(paragraph);
  const finding = ({0: found, index}: RegExpExecArray, reason: string, expected: string): Finding => ({
    start: index,
    end: index + found.length,
    reason,
    expected: [expected],
    fix: 'suggest',
    severity: 'warning',
  });
  return [
    ...[...prose.matchAll(quotation)]
      .filter(({index}) => isPaired(prose, index))
      .map(match =>
        finding(
          match,
          'Extra spaces inside quotation marks: remove them',
          text.slice(match.index, match.index + match[0].length).replace(/^" | "$/g, '"'),
        ),
      ),
    ...Array.from(prose.matchAll(unit), match =>
      finding(match, `Extra spaces in \`${match[0]}\`: remove them`, match[0].replaceAll(' ', '')),
    ),
    ...Array.from(prose.matchAll(dash), match =>
      finding(match, 'Space on one side of `—`: remove it, or add the other one', '—'),
    ),
  ];
}

/** Whether all marks up to an offset have partners, so that the next one opens. */
function isPaired(text: string, offset: number): boolean {
  return text.split('"').length % 2 === 1 && text.slice(0, offset).split('"').length % 2 === 1;
}

/** Finds spaces inside words: "double -click", "the tram (s)". */
export function spacesInWords(paragraph: Paragraph): Finding[] {
  const {text, block} = paragraph;
  const hasHyphen = text.includes(' -');
  const hasPlural =
    (characterClassesOf(paragraph) & brackets) !== 0 && /\(e?s\)/.test(text) && isProse(block);
  if (!hasHyphen && !hasPlural) return [];
  const prose = withCodeMasked(paragraph);
  const findings: Finding[] = [];
  if (hasHyphen)
    for (const {0: found, index} of prose.matchAll(hyphen))
      findings.push({
        start: index,
        end: index + found.length,
        reason: 'Extra space at a hyphen: remove it',
        expected: ['-'],
        ...(found === ' -' ? {} : {fix: 'suggest', severity: 'warning'}),
      });
  if (!hasPlural) return findings;
  for (const {0: found, index} of prose.matchAll(plural)) {
    if (quantities.test(found)) continue;
    const start = index + found.indexOf(' ');
    findings.push({
      start,
      end: index + found.length,
      reason: `Extra space before \`${found.slice(found.indexOf('('))}\`: remove it`,
      expected: [found.slice(found.indexOf('('))],
      fix: 'suggest',
      severity: 'warning',
    });
  }
  return findings;
}

function isProse(block: BlockKind): boolean {
  return /^(?:paragraph|listItem|quotation)$/.test(block);
}

const fileName =
  /^[\w./-]{0,60}[\w-](?:\. | \.)(?:json|txt|md|html?|ya?ml|js|ts|py|css|xml|csv|exe|zip|pdf|png|jpe?g|gif|svg|sh|bat|toml|ini|cfg|conf|log|java|php|sql|dll|so)$/i;

/** Finds "`tram. json`": a file name with a space at its dot. */
export function spaceInFileName(code: {text: string; start: number; end: number}): Finding | undefined {
  if (!fileName.test(code.text)) return undefined;
  return {
    start: code.start,
    end: code.end,
    reason: `Extra space in the file name \`${code.text}\`: remove it`,
    fix: 'none',
  };
}
