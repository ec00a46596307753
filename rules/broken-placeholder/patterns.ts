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

/** A placeholder with the marks that it must have and no space in it. */
function mended(found: string): string {
  return found.replace(/[｛｝（）％＄，]/g, mark => narrow[mark]!).replace(/\s/g, '');
}

const reason = (found: string): string =>
  `Broken placeholder \`${found}\`: the program will not fill it in, write \`${mended(found)}\``;
const mend = (match: RegExpExecArray): readonly string[] => [mended(match[0])];

/** What every pattern has at least one of. */
export const sign = /[{｛％]|- -[a-z]|XX|__|% ?(?:[sdif@]|\d ?\$|[(（] ?\w{1,40} ?[)）] ?[sdif])/;

/** Placeholders that a translation has taken apart, each kind by the language that fills it in. */
export const patterns: readonly TextPattern[] = [
  {
    // printf: "% s", "% 1 $ s". "100 % de" and "5 % s" are a number before a word.
    pattern: /(?<![\d%])(?<!\d )% [sdif@](?![\w'’-])/g,
    example: 'Delete ⟦% s⟧ now?',
    reason,
    expected: mend,
    fix: 'safe',
  },
  {
    pattern: /(?<![\d%])(?<!\d )%(?!\d\$[sdif@]) ?\d ?\$ ?[sdif@](?!\w)/g,
    example: 'Delete ⟦%1 $ s⟧ now?',
    reason,
    expected: mend,
    fix: 'safe',
  },
  {
    pattern: /(?<!\d ?)％ ?(?:\d ?\$ ?)?[sdif@](?!\w)/g,
    example: 'Delete ⟦％s⟧ now?',
    reason,
    expected: mend,
    fix: 'safe',
  },
  {
    // Python: "%(count)s".
    pattern: /(?<![\d%])(?<!\d )[%％](?!(?<=%)\(\w{1,40}\)[sdif]) ?[(（] ?\w{1,40} ?[)）] ?[sdif](?!\w)/g,
    example: 'There are ⟦% (count) s⟧ files.',
    reason,
    expected: mend,
    fix: 'safe',
  },
  {
    // "{0}" of Java, C# and Python. "sub { 1 }" is a block of code.
    pattern:
      /(?<![{$#\w])(?<!\b(?:sub|do|eval|else|try) )(?:\{ \d{1,2} ?\}|\{\d{1,2} \}|｛ ?\w{1,40} ?[｝}]|\{ ?\w{1,40} ?｝)/g,
    example: 'Found ⟦{ 0 }⟧ files.',
    reason,
    expected: mend,
    fix: 'safe',
  },
  {
    // "${name}" of JavaScript and shells.
    pattern: /[$＄] [{｛] ?[\w.]{1,40} ?[}｝]|＄[{｛][\w.]{1,40}[}｝]|\$[{｛] ?[\w.]{1,40} ?｝/g,
    example: 'Welcome, ⟦$ {name}⟧!',
    reason,
    expected: mend,
    fix: 'safe',
  },
  {
    // "{{name}}" of Mustache, i18next and Angular, whose spaces inside are right.
    pattern: /\{ \{ ?[\w.]{1,40} ?\} ?\}|\{\{ ?[\w.]{1,40} ?\} \}|[｛{]｛ ?[\w.]{1,40} ?[｝}][｝}]/g,
    example: 'Welcome, ⟦{ {name} }⟧!',
    reason,
    expected: mend,
    fix: 'safe',
  },
  {
    // "{n, plural, other {many}}" closes two braces.
    pattern:
      /(?<!\{)\{\{ ?[A-Za-z_][\w.]{0,40} ?\}(?![}\w ]| \})|(?<![{$#])(?<!\$\{[^\s{}]{1,40}(?:\{[^\s{}]{0,40}\}[^\s{}]{0,40}){0,3})\{[A-Za-z_][\w.]{0,40}\}\}(?!\})(?<!, ?(?:plural|select|selectordinal) ?,[^\n]{0,400})/g,
    example: 'Welcome, ⟦{{name}⟧!',
    reason: found => `Broken placeholder \`${found}\`: a brace is missing`,
    expected: ([found]) => [`{{${found.replace(/[{}]/g, '')}}}`, `{${found.replace(/[{}]/g, '').trim()}}`],
    fix: 'suggest',
    // A brace too many in people's own templates looks the same.
    severity: 'warning',
  },
  {
    // An option of a command. At a line's start it is a list's mark before an option with one.
    pattern: /(?<=[\p{L}\d”"’')\]] )- -[a-z]{3,20}(?:-[a-z]{1,20}){0,4}(?![\w-])/gu,
    needs: ['- -'],
    example: 'Run it with ⟦- -verbose⟧ to see more.',
    reason: found => `Broken option \`${found}\`: the program will not know it, write \`${mended(found)}\``,
    expected: mend,
    fix: 'safe',
  },
  {
    // What a program sets before it translates, to put the placeholder back afterwards.
    pattern: /(?<![\w-])XX ?[A-Z]{2,20}[ _]?\d{1,4} ?XX(?![\w-])/g,
    needs: ['XX'],
    example: 'Welcome, ⟦XXPLACEHOLDER1XX⟧!',
    reason: mask,
  },
  {
    pattern: /(?<![\w.])__ ?(?:PH|VAR|PLACEHOLDER|TAG|TOKEN|TERM|ENTITY|NUM|URL)[ _]?\d{1,4} ?__(?!\w)/g,
    needs: ['__'],
    example: 'Welcome, ⟦__ PH_0 __⟧!',
    reason: mask,
  },
];

function mask(found: string): string {
  return `Mask \`${found}\` in the text: put the placeholder back for which it stands`;
}
