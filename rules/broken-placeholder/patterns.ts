import type {TextPattern} from '../../src/toolkit.js';

const narrow: Readonly<Record<string, string>> = {
  '｛': '{',
  '｝': '}',
  '（': '(',
  '）': ')',
  '％': '%',
  '＄': '$',
  '，': ',',
};

/** A placeholder in half-width characters and without spaces. */
function repaired(found: string): string {
  return found.replace(/[｛｝（）％＄，]/g, mark => narrow[mark]!).replace(/\s/g, '');
}

const reason = (found: string): string => `Broken placeholder \`${found}\`: write \`${repaired(found)}\``;
const repair = (match: RegExpExecArray): readonly string[] => [repaired(match[0])];

/** Every match contains at least one of these. */
export const sign =
  /[{｛％]|- -[a-z]|% ?[A-Za-z_]\w{1,30} ?%|% ?(?:[sdif@]|\d ?\$|[(（] ?\w{1,40} ?[)）] ?[sdif])/;

/** Patterns of broken placeholders, grouped by the programming language that uses them. */
export const patterns: readonly TextPattern[] = [
  {
    // printf: "% s", "% 1 $ s". In "100 % de" and "5 % s", the percent sign belongs to the number.
    pattern: /(?<![\d%])(?<!\d )% [sdif@](?![\w'’-])/g,
    example: 'Delete ⟦% s⟧ now?',
    reason,
    expected: repair,
    fix: 'safe',
  },
  {
    pattern: /(?<![\d%])(?<!\d )%(?!\d\$[sdif@]) ?\d ?\$ ?[sdif@](?!\w)/g,
    example: 'Delete ⟦%1 $ s⟧ now?',
    reason,
    expected: repair,
    fix: 'safe',
  },
  {
    pattern: /(?<!\d ?)％ ?(?:\d ?\$ ?)?[sdif@](?!\w)/g,
    example: 'Delete ⟦％s⟧ now?',
    reason,
    expected: repair,
    fix: 'safe',
  },
  {
    // Python: "%(count)s".
    pattern: /(?<![\d%])(?<!\d )[%％](?!(?<=%)\(\w{1,40}\)[sdif]) ?[(（] ?\w{1,40} ?[)）] ?[sdif](?!\w)/g,
    example: 'There are ⟦% (count) s⟧ files.',
    reason,
    expected: repair,
    fix: 'safe',
  },
  {
    // "{0}" in Java, C#, and Python. "sub { 1 }" is a block of code.
    pattern:
      /(?<![{$#\w])(?<!\b(?:sub|do|eval|else|try) )(?:\{ \d{1,2} ?\}|\{\d{1,2} \}|｛ ?\w{1,40} ?[｝}]|\{ ?\w{1,40} ?｝)/g,
    example: 'Found ⟦{ 0 }⟧ files.',
    reason,
    expected: repair,
    fix: 'safe',
  },
  {
    // "${name}" in JavaScript and shells.
    pattern: /[$＄] [{｛] ?[\w.]{1,40} ?[}｝]|＄[{｛][\w.]{1,40}[}｝]|\$[{｛] ?[\w.]{1,40} ?｝/g,
    example: 'Welcome, ⟦$ {name}⟧!',
    reason,
    expected: repair,
    fix: 'safe',
  },
  {
    // "{{name}}" in Mustache, i18next, and Angular, which allow spaces inside the braces.
    pattern: /\{ \{ ?[\w.]{1,40} ?\} ?\}|\{\{ ?[\w.]{1,40} ?\} \}|[｛{]｛ ?[\w.]{1,40} ?[｝}][｝}]/g,
    example: 'Welcome, ⟦{ {name} }⟧!',
    reason,
    expected: repair,
    fix: 'safe',
  },
  {
    // "{n, plural, other {many}}" ends with two closing braces.
    pattern:
      /(?<!\{)\{\{ ?[A-Za-z_][\w.]{0,40} ?\}(?![}\w ]| \})|(?<![{$#])(?<!\$\{[^\s{}]{1,40}(?:\{[^\s{}]{0,40}\}[^\s{}]{0,40}){0,3})\{[A-Za-z_][\w.]{0,40}\}\}(?!\})(?<!, ?(?:plural|select|selectordinal) ?,[^\n]{0,400})/g,
    example: 'Welcome, ⟦{{name}⟧!',
    reason: found => `Broken placeholder \`${found}\`: write ${balanced(found).map(quoted).join(' or ')}`,
    expected: ([found]) => balanced(found),
    fix: 'suggest',
    // Templates that people write can have an extra brace, too.
    severity: 'warning',
  },
  {
    // "%name%" in WordPress, Windows, and other programs. In "5 % fat and 3 %", the signs belong to numbers.
    pattern:
      /(?<=^|[A-Za-z,.;:"“(] ?)%(?: [A-Za-z_][\w.-]{1,30} ?|[A-Za-z_][\w.-]{1,30} )%(?![\w%])(?<!% (?:and|or|of|to|in|is|the|for|by|vs) ?%)/g,
    example: 'There are ⟦% total%⟧ files.',
    reason,
    expected: repair,
    fix: 'suggest',
    severity: 'warning',
  },
  {
    // A command-line option. At the start of a line, the first hyphen is a list marker.
    pattern: /(?<=[\p{L}\d”"’')\]] )- -[a-z]{3,20}(?:-[a-z]{1,20}){0,4}(?![\w-])/gu,
    needs: ['- -'],
    example: 'Run it with ⟦- -verbose⟧ to see more.',
    reason: found => `Broken option \`${found}\`: write \`${repaired(found)}\``,
    expected: repair,
    fix: 'safe',
  },
];

/** The two ways to balance the braces: a double pair and a single pair. */
function balanced(found: string): [double: string, single: string] {
  const name = found.replace(/[{}]/g, '');
  return [`{{${name}}}`, `{${name.trim()}}`];
}

function quoted(text: string): string {
  return `\`${text}\``;
}
