import type {TextPattern} from '../../src/toolkit.js';

const tight = (found: string): string => found.replace(/\s/g, '');

/** The kinds of admonitions that GitHub, Docusaurus, VitePress, MkDocs, and Obsidian know. */
const kinds =
  'note|tip|important|warning|caution|info|danger|example|question|success|abstract|summary|todo|bug|quote|hint|attention|failure|details|error|seealso';

/** Broken directives, admonitions, tags of template languages, footnotes, ids, and tables, which are markup in any file. */
export const dialects: readonly TextPattern[] = [
  {
    pattern: /(?<=^|\n)[ \t]{0,3}(?:: :(?: ?:)?|:: :)(?: ?[a-z][\w-]{0,30})?(?=[ \t]*(?:\n|$)| \S)/gi,
    needs: [': :'],
    example: '⟦: : : note⟧\n',
    reason: found => `Broken directive \`${found.trim()}\`: write \`${directive(found)}\``,
    expected: ([found]) => [directive(found)],
    fix: 'suggest',
  },
  {
    pattern: new RegExp(
      `(?<=^|\\n)[ \\t]{0,3}\\[(?: ! ?| ?! )(?:${kinds}) ?\\]|(?<=^|\\n)[ \\t]{0,3}\\[!(?:${kinds}) \\]`,
      'gi',
    ),
    needs: ['['],
    example: '⟦[! NOTE]⟧\nThe bridge is closed.',
    reason: found => `Broken alert \`${found.trim()}\`: write \`${tight(found)}\``,
    expected: ([found]) => [tight(found)],
    fix: 'suggest',
  },
  {
    pattern: new RegExp(
      `(?<=^|\\n)(?:! ?! !|! !!|\\? ?\\? \\?|\\? \\?\\?)\\+? ?(?:${kinds})\\b(?: "[^"\\n]{0,200}")?`,
      'gi',
    ),
    needs: ['! !', '? ?'],
    example: '⟦! ! ! note "The bridge"⟧\n',
    reason: found => `Broken admonition \`${found}\`: write \`${admonition(found)}\``,
    expected: ([found]) => [admonition(found)],
    fix: 'suggest',
  },
  {
    // Liquid and Jinja: "{ % if x % }". A line break is no part of it.
    pattern: /\{ %[^{}%\n]{1,200}% ?\}|\{%[^{}%\n]{1,200}% \}|\{ ?\{ % [^{}%\n]{1,200} % \} ?\}/g,
    needs: ['{ %', '% }'],
    example: '⟦{ % if page.open % }⟧\nThe bridge is open.',
    reason: found => `Broken template tag \`${found}\`: write \`${tag(found)}\``,
    expected: ([found]) => [tag(found)],
    fix: 'safe',
  },
  {
    // Hugo: "{{ < note > }}".
    pattern: /(?!\{\{<[^{}\n]{0,200}>\}\})\{ ?\{ ?<[^{}<>\n]{1,200}> ?\} ?\}/g,
    needs: ['{'],
    example: '⟦{{ < note > }}⟧ The bridge is closed.',
    reason: found => `Broken shortcode \`${found}\`: write \`${tag(found)}\``,
    expected: ([found]) => [tag(found)],
    fix: 'safe',
  },
  {
    pattern:
      /\[(?: \^ ?|\^ )(?:\d{1,3}|fn\d{1,3}|note[\w-]{0,20}) ?\]|\[\^(?:\d{1,3}|fn\d{1,3}|note[\w-]{0,20}) \]/g,
    needs: ['['],
    example: 'The bridge is old⟦[^ 1]⟧.',
    reason: found => `Broken footnote mark \`${found}\`: write \`${tight(found)}\``,
    expected: ([found]) => [tight(found)],
    fix: 'suggest',
  },
  {
    pattern: /\{ ?# [\w-]{1,60}(?: ?- ?\w{1,40}){0,6} ?\}(?=\s*$)/g,
    needs: ['# '],
    example: 'Install ⟦{# install}⟧',
    reason: found => `Broken heading id \`${found}\`: write \`${tight(found)}\``,
    expected: ([found]) => [tight(found)],
    fix: 'suggest',
  },
  {
    // "| - - - | - - - |".
    pattern: /(?<=^|\n)[ \t]{0,3}(?=[^\n]{0,300}-[ \t]-)\|(?:[ :-]{1,60}\|){1,40}(?=[ \t]*(?:\n|$))/g,
    needs: ['- -'],
    example: '| No. | Lesson |\n⟦| - - - | - - - |⟧\n| 1 | Basics of tools |',
    reason: found => `Broken delimiter row of a table \`${found}\`: write \`${delimiters(found)}\``,
    expected: ([found]) => [delimiters(found)],
    fix: 'suggest',
  },
  {
    pattern:
      /\$ ?(?:[^$\n\\]|\\[a-z]{1,20}){0,100}\\ (?:frac|sqrt|sum|int|prod|alpha|beta|gamma|delta|theta|lambda|mu|pi|sigma|omega|text|mathrm|mathbf|mathbb|begin|end|left|right|cdot|times|leq|geq|infty|partial|nabla|quad)\b(?:[^$\n]{0,200}\$)?/g,
    needs: ['\\ '],
    example: 'The area is ⟦$ \\ frac {a} {b} $⟧ now.',
    reason: found => `Broken formula \`${found}\`: remove the spaces that are not in the source`,
    severity: 'warning',
  },
  {
    // A command of TeX alone, and the marks of a formula.
    pattern:
      /\\ (?:(?:frac|sqrt|text|mathrm|mathbf|begin|end) ?\{|(?:alpha|beta|gamma|delta|theta|lambda|sigma|omega|infty|cdot|leq|geq|partial|nabla)\b)|\\ \((?:[^\n\\()]|\\[a-z]){1,100}\\ ?\)/g,
    needs: ['\\ '],
    example: 'Let ⟦\\ alpha⟧ be small.',
    reason: found => `Broken formula \`${found}\`: remove the space after the backslash`,
    severity: 'warning',
  },
];

/** Patterns of Markdown that shows as text: in plain text, these characters may be there for another reason. */
export const markdownOnly: readonly TextPattern[] = [
  {
    // "- * Other parts **": the first asterisk of two is lost, and the other one makes a list.
    pattern: /^\* [^*\n]{1,200}\*\*(?!\*)/g,
    needs: ['**'],
    example: '⟦* Other parts **⟧: the bell.',
    reason: found => `Broken emphasis \`${found}\`: write \`**\` on both sides`,
    expected: ([found]) => [`**${found.slice(1, -2).trim()}**`],
    fix: 'suggest',
  },
  {
    pattern:
      /\[[^[\]\n]{1,200}\]\((?:#|https?:|\.{0,2}\/|[\w-]{1,60}[./])[^()\s]{0,200}(?:(?<=[#/.?=&:]) | (?=[#/.?&]))[^()\s"']{1,200}\)/g,
    needs: ['](', '] ('],
    example: 'See ⟦[the guide](# install)⟧ now.',
    reason: () => 'Broken link: remove the space in its address',
    expected: ([found]) => [found.replace(/\([^()]*\)$/, tight)],
    fix: 'suggest',
  },
  {
    // After a punctuation mark, two asterisks can't end emphasis where a letter follows, nor begin it where a letter precedes.
    pattern:
      /\*\*[^\s*][^*\n]{0,200}[)\].,!?:;"”’']\*\*\p{L}{1,40}|(?<!\p{L})\p{L}{1,40}\*\*[("“‘'[][^*\n]{0,200}[^\s*]\*\*/gu,
    needs: ['**'],
    example: 'Read ⟦**the guide (short)**now⟧ first.',
    reason: found => `Broken emphasis \`${found}\`: add a space outside the asterisks`,
    expected: ([found]) => [apart(found)],
    fix: 'suggest',
  },
  {
    pattern: /(?<=^|[\s(])__ (?=[^\s_])[^_\n]{0,100}[^\s_] __(?=[\s.,;:!?)]|$)/g,
    needs: ['__ '],
    example: 'Press ⟦__ Start __⟧ now.',
    reason: found => `Broken emphasis \`${found}\`: remove the spaces inside the underscores`,
    expected: ([found]) => [`__${found.slice(2, -2).trim()}__`],
    fix: 'suggest',
  },
  {
    // A code span that starts in a backtick and ends in an apostrophe. With two backticks, it is a quotation of TeX.
    pattern: /(?<![`\\\w])`[\w.\\/:-]{1,60}['’´](?![\w`'’])/g,
    needs: ['`'],
    example: 'Use the class ⟦`article´⟧ for it.',
    reason: found => `Code span \`${found.slice(1)}\` is never closed: write a backtick at its end`,
    expected: ([found]) => [`${found.slice(0, -1)}\``],
    fix: 'suggest',
  },
];

/** With a space between the emphasis and the word that touches it. */
function apart(found: string): string {
  const at = found.startsWith('**') ? found.lastIndexOf('**') + 2 : found.indexOf('**');
  return `${found.slice(0, at)} ${found.slice(at)}`;
}

function directive(found: string): string {
  return found.trim().replace(/^[: ]+/, ':::');
}

function admonition(found: string): string {
  return found.replace(/^([!?])(?: ?[!?]){2}(\+?) ?/, '$1$1$1$2 ');
}

function tag(found: string): string {
  return found
    .replace(/^\{ ?\{ ?/, '{{')
    .replace(/ ?\} ?\}$/, '}}')
    .replace(/^\{ (?=%)/, '{')
    .replace(/(?<=%) \}$/, '}')
    .replace(/(?<=<) \/ (?=\w)/, ' /');
}

function delimiters(found: string): string {
  return found
    .replace(/[ :-]{1,60}(?=\|)/g, cell => {
      const align = cell.trim();
      return ` ${align.startsWith(':') ? ':' : ''}---${align.length > 1 && align.endsWith(':') ? ':' : ''} `;
    })
    .trim();
}
