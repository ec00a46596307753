import {execFileSync} from 'node:child_process';
import {describe, expect, it} from 'vitest';
import {checkDocuments, checkRepeated, fixedIn, proseIn, replacedIn, rulesIn} from './markup-documents.js';

const listItems = (...texts: string[]) => texts.map(text => `listItem: ${text}`);
const cells = (...texts: string[]) => texts.map(text => `tableCell: ${text}`);

describe('LaTeX', () => {
  it.each([
    [
      'paragraphs',
      'One\n  two.\n\n\nThree. \\par Four.',
      ['paragraph: One\ntwo.', 'paragraph: Three.', 'paragraph: Four.'],
    ],
    [
      'a document',
      '\\documentclass{a}\n\\title{One \\emph{two}}\n\\newcommand{\\x}{y}\n\\begin{document}\nThree.\n\\end{document}\nfour',
      ['heading: One two', 'paragraph: Three.'],
    ],
    [
      'a language',
      '\\usepackage[ngerman]{babel}\n\\begin{document}\nEins.\n\\end{document}',
      ['paragraph de: Eins.'],
    ],
    [
      'the main language',
      '\\usepackage[main=french, english]{babel}\n\\begin{document}\nUn.\n\\end{document}',
      ['paragraph fr: Un.'],
    ],
    [
      'a language of polyglossia',
      '\\setmainlanguage[variant=uk]{english}\n\\begin{document}\nOne.\n\\end{document}',
      ['paragraph en: One.'],
    ],
    [
      'no language where it is not clear',
      '\\usepackage[french,english]{babel}\n\\begin{document}\nOne.\n\\end{document}',
      ['paragraph: One.'],
    ],
    [
      'another language for a while',
      '\\begin{otherlanguage}{french}Un.\\end{otherlanguage} Two.',
      ['paragraph fr: Un.', 'paragraph: Two.'],
    ],
    [
      'headings',
      '\\section{One}\nTwo.\n\\subsection*[x]{Three \\textbf{four}}\n\\paragraph{Five} Six.',
      ['heading: One', 'paragraph: Two.', 'heading: Three four', 'heading: Five', 'paragraph: Six.'],
    ],
    [
      'lists',
      '\\begin{itemize}\n\\item One\n  two\n\\item[x] Three\n\n  Four\n\\end{itemize}\nFive.',
      [...listItems('One\ntwo', 'Three', 'Four'), 'paragraph: Five.'],
    ],
    [
      'descriptions',
      '\\begin{description}\n\\item[One \\emph{two}] Three.\n\\end{description}',
      ['term: One two', 'listItem: Three.'],
    ],
    ['quotations', 'One.\n\\begin{quote}\nTwo.\n\\end{quote}', ['paragraph: One.', 'quotation: Two.']],
    [
      'tables',
      '\\begin{tabular}{l|p{3cm}}\n\\hline A b & c \\\\[2pt]\n\\multicolumn{2}{l}{D e} \\\\\n\\end{tabular}',
      cells('A b', 'c', 'D e'),
    ],
    [
      'captions',
      '\\begin{figure}[ht]\n\\includegraphics[width=1cm]{a}\n\\caption[x]{One two.}\\label{b}\n\\end{figure}',
      ['caption: One two.'],
    ],
    [
      'footnotes',
      'One\\footnote{Two \\emph{three}.\n\nFour.} five.',
      ['paragraph: One five.', 'paragraph: Two three.', 'paragraph: Four.'],
    ],
    [
      'verbatim text',
      'One.\n\\begin{verbatim}\n\\end{x} } %\n\\end{verbatim}\n\\begin{lstlisting}[language=C]\na\n\\end{lstlisting}\nTwo \\verb|}{| \\verb*+a+.',
      ['paragraph: One.', 'paragraph: Two ‹\\verb|}{|› ‹\\verb*+a+›.'],
    ],
    [
      'formulas',
      'A $x$ b \\(y\\) c\n\\[ z \\]\nd $$u$$ e \\$5 and 5\\,\\$.',
      ['paragraph: A ‹$x$› b ‹\\(y\\)› c\n‹\\[ z \\]›\nd ‹$$u$$› e $5 and 5\u202F$.'],
    ],
    [
      'displayed formulas',
      'We have\n\\begin{align*}\n x &= y\n\\end{align*}\nfor all.',
      ['paragraph: We have\n‹\\begin{align*}\n x &= y\n\\end{align*}›\nfor all.'],
    ],
    [
      'comments',
      'One % two\n  three.\n% four\nfive 5\\% six.%\n\n% seven\nEight.',
      ['paragraph: One three.\nfive 5% six.', 'paragraph: Eight.'],
    ],
    [
      'fonts',
      'A \\emph{b} {\\bf c} \\textbf{d \\textit{e}} \\textcolor{red}{f} \\small g \\texttt{h i}.',
      ['paragraph: A b c d e f g ‹\\texttt{h i}›.'],
    ],
    [
      'references and links',
      'See~\\ref{a}, \\cite[p.~1]{b} and \\href{https://c.example}{d e}\\label{f}\\index{g}.',
      ['paragraph: See\u00A0‹\\ref{a}›, ‹\\cite[p.~1]{b}› and d e.'],
    ],
    [
      'symbols',
      "``A'' --- b -- c\\ldots{} \\& \\# \\_ \\{\\} \\S 1 a\\-b \\LaTeX{} c\\\\d",
      ['paragraph: “A” — b – c… & # _ {} § 1 ab ‹\\LaTeX{}› c\nd'],
    ],
    ['accents', 'caf\\\'e na\\"{\\i}ve \\c{c}a \\v{s} \\~n \\o re', ['paragraph: café naïve ça š ñ ø re']],
    [
      'definitions',
      '\\newcommand{\\x}[2][y]{One #1}\n\\def\\z#1{Two}\n\\let\\a=\\b\n\\newif\\ifc\nThree.',
      ['paragraph: Three.'],
    ],
    [
      'commands that are not known',
      '\\setup{a}[b]\n\\foo\nOne \\bar{c} two \\baz.',
      ['paragraph: One ‹\\bar{c}› two ‹\\baz›.'],
    ],
    [
      'environments that are not known',
      '\\begin{theorem}[One]\nTwo.\n\\end{theorem}\n\\begin{foo}{a}[b]\nThree.\n\\end{foo}',
      ['paragraph: Two.', 'paragraph: Three.'],
    ],
    ['slides', '\\begin{frame}{One two}\nThree.\n\\end{frame}', ['heading: One two', 'paragraph: Three.']],
    ['code between bars', 'The key |a b| is.', ['paragraph: The key ‹|a b|› is.']],
    ['no macros', '\\ProvidesPackage{x}\nOne.', []],
    [
      'braces that do not match',
      'One } \\emph{two { three.\n\n\\section{four',
      ['paragraph: One  two  three.', 'paragraph: four'],
    ],
    [
      'line ends of all kinds',
      '\\section{One}\r\nTwo\r\nthree.\r\n\r\nFour % x\r\nfive.',
      ['heading: One', 'paragraph: Two\nthree.', 'paragraph: Four five.'],
    ],
  ])('has %s', async (_, text, expected) => expect(await proseIn('latex', text)).toEqual(expected));

  it('is suppressed with comments', async () => {
    const count = async (text: string) =>
      (await rulesIn('latex', text)).filter(id => id === 'repeated-words').length;
    const text = (comment: string) =>
      `% ${comment}\n\\begin{itemize}\n\\item It was the the house.\n\\item So was the the hut.\n\\end{itemize}\n\nOn the the hill.\n`;
    expect(await count(text('other'))).toBe(3);
    expect(await count(text('mtlint-disable-next repeated-words -- why'))).toBe(1);
    expect(await count(text('mtlint-disable repeated-words -- why'))).toBe(0);
    expect(await count('% mtlint-disable-file -- why\n\\begin{document}\nIt was the the house.\n')).toBe(0);
    expect(await count('On the the hill\n% mtlint-disable-next -- why\nwas the the house.\n')).toBe(1);
    expect(
      await count('\\begin{verbatim}\n% mtlint-disable -- why\n\\end{verbatim}\nIt was the the house.\n'),
    ).toBe(1);
  });

  it.each([
    ['It was the\n  the house.', 'It was the house.'],
    ['It was the % x\nthe house.', undefined],
    ['On the the \\textbf{hill hill} $a a$.', 'On the \\textbf{hill} $a a$.'],
    [
      'One\\footnote{It was the the hut.} is on the the hill.',
      'One\\footnote{It was the hut.} is on the hill.',
    ],
  ])('is fixed where it keeps its structure: %j', async (text, expected) =>
    expect(await fixedIn('latex', text)).toBe(expected ?? text),
  );

  it.each([
    ['A zz b', '5% & $3_#{}', 'A 5\\% \\& \\$3\\_\\#\\{\\} b'],
    ['A zz b', '\\ ~ ^', 'A \\textbackslash{} \\textasciitilde{} \\textasciicircum{} b'],
    ['A zz b', 'c\u00A0d', 'A c~d b'],
    ['A zz b', '`c`', undefined],
    ['A zz b', 'c -- d', undefined],
    ['A zz b', '|c|', undefined],
    ['A \\emph{zz} b', 'c', 'A \\emph{c} b'],
    ['A zz', 'c\nd', undefined],
  ])('takes other words: %j %j', async (text, by, expected) =>
    expect(await replacedIn('latex', text, 'zz', by)).toBe(expected),
  );

  const markup = [
    ...[
      '\\section{',
      '\\emph{',
      '\\footnote{',
      '\\foo{',
      '\\foo ',
      '{',
      '}',
      '[',
      ']',
      '$',
      '$$',
      '\\(',
      '\\)',
      '\\[',
      '\\]',
      '%',
      '% ',
      '&',
      '~',
      '\\\\',
      '\\',
    ],
    ...[
      '\\begin{itemize}\n',
      '\\item ',
      '\\item[',
      '\\end{itemize}\n',
      '\\begin{tabular}{ll}\n',
      '\\end{tabular}\n',
      '\\begin{verbatim}\n',
      '\\end{verbatim}\n',
    ],
    ...[
      '\\begin{equation}',
      '\\end{equation}',
      '\\begin{quote}',
      '\\end{quote}',
      '``',
      "''",
      '`',
      '--',
      '\\"',
      '\\c',
      '\\ldots',
      '\\verb|',
      '|',
      '\\ref{a}',
      '\\label{a}',
      '\\def\\a',
      '\\,',
    ],
  ];

  it('keeps its structure, and has the words that a fix means', () =>
    checkDocuments('latex', markup, ['c', '\\c', '{', '$c$', '%', '&', '~', '`', '--', '|', '']));

  it('is read in time that grows with its length', () =>
    checkRepeated('latex', [
      ...markup,
      ...[
        '\\footnote{a',
        '\\item[\\item[',
        '\\a{',
        '\\a[',
        '$a\n\n',
        '\\begin{a}',
        '\\end{a}',
        '\\begin{verbatim}',
        '\\verb|a\n',
        '\\c{',
        "\\'",
        '%\n',
        '% a\n\n',
        '\\def\\a#1',
        '\\let\\a\\b',
      ],
      ...[
        '\\frametitle[',
        '\\begin{frame}{',
        ' ',
        '\t',
        '\r',
        '\n',
        '-',
        '\\begin{equation}\n',
        '\\title{',
        '\\usepackage[',
        '\\a',
        '\\item',
      ],
    ]));

  it.skipIf(!hasPandoc())('is read by Pandoc when it is fixed (skipped without Pandoc)', async () => {
    const text =
      '\\section{A zz}\n\nOne \\emph{zz}\\footnote{Two zz.} three~\\cite{a}.\n\n\\begin{itemize}\n\\item Four zz\n\\end{itemize}\n\n\\begin{tabular}{ll}\nzz & five \\\\\n\\end{tabular}\n\n\\begin{verbatim}\nzz\n\\end{verbatim}\n';
    const words = '5% & $c {d}_#';
    const replaced = await replacedIn('latex', text, 'zz', words);
    const html = htmlOf(text).replace(/(?<!<pre><code>)zz/g, () => words.replace('&', '&amp;'));
    expect(htmlOf(replaced!).replace(/ id="[^"]*"/g, '')).toBe(html.replace(/ id="[^"]*"/g, ''));
  });
});

function htmlOf(text: string): string {
  return execFileSync('pandoc', ['-f', 'latex', '-t', 'html', '--wrap=preserve'], {
    input: text,
    encoding: 'utf8',
  });
}

function hasPandoc(): boolean {
  try {
    execFileSync('pandoc', ['--version'], {stdio: 'ignore'});
    return true;
  } catch {
    return false;
  }
}
