import type {BlockKind} from '../../model/block.js';

const words = (list: string): readonly string[] => list.split(' ');

/** Macros whose argument is a block of its own. Its kind; text in a paragraph goes on after it. */
export const blockMacros: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ...words(
    'part chapter section subsection subsubsection paragraph subparagraph title subtitle addchap addsec frametitle framesubtitle chapterquote',
  ).map((name): [string, BlockKind] => [name, 'heading']),
  ...words('caption captionof subcaption').map((name): [string, BlockKind] => [name, 'caption']),
  ...words('footnote footnotetext thanks marginpar marginnote sidenote endnote abstract').map(
    (name): [string, BlockKind] => [name, 'paragraph'],
  ),
]);

/** Macros after which a paragraph does not go on. */
export const breaking: ReadonlySet<string> = new Set([
  ...words(
    'par chapter section subsection subsubsection paragraph subparagraph part title subtitle addchap addsec frametitle framesubtitle',
  ),
  ...words(
    'caption captionof maketitle tableofcontents clearpage newpage cleardoublepage bigskip medskip smallskip pagebreak vfill vspace',
  ),
  ...words(
    'bibliography printbibliography appendix frontmatter mainmatter backmatter centerline include input hline',
  ),
]);

/**
 * Macros that are not shown, and their arguments that are not either: `o` in brackets, `s` in braces. What comes after is text, as the
 * argument of `\emph` is.
 */
export const hidden: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '': 'emph textbf textit textsl textsc textrm textsf textmd textup textnormal underline uline text mbox hbox textsuperscript textsubscript MakeUppercase MakeLowercase uppercase lowercase centerline fbox framebox bf it em sl sc rm sf tt bfseries itshape slshape scshape rmfamily sffamily ttfamily mdseries upshape normalfont tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge noindent indent centering raggedright raggedleft xspace protect par maketitle tableofcontents listoffigures listoftables clearpage newpage cleardoublepage bigskip medskip smallskip pagebreak nopagebreak hfill vfill hline toprule midrule bottomrule appendix frontmatter mainmatter backmatter printbibliography printindex makeatletter makeatother protect leavevmode relax ignorespaces unskip allowbreak nobreak hss strut begingroup endgroup bgroup egroup sloppy fussy samepage footnotemark pause newblock endinput doublespacing singlespacing onehalfspacing selectfont boldmath unboldmath dotfill hrulefill flushbottom raggedbottom twocolumn onecolumn',
    o: 'linebreak nolinebreak hyperref makebox',
    s: 'label index vspace hspace pagestyle thispagestyle hypersetup graphicspath bibliographystyle bibliography input include includeonly usetheme usecolortheme setbeamertemplate hyphenation nocite glsadd pagenumbering selectlanguage color href hyperlink hypertarget cline cmidrule phantom hphantom vphantom linespread subfile import sisetup lstset tikzset pgfplotsset usetikzlibrary captionsetup geometry makeglossaries addbibresource bibitem colorbox parbox raisebox scalebox resizebox author date institute email address affiliation keywords cmd markright theoremstyle',
    ss: 'newglossaryentry setlength addtolength setcounter addtocounter markboth multicolumn pdfbookmark fontsize rule fcolorbox setbeamercolor setbeamerfont newtheorem resizebox* DeclareMathOperator definecolorset',
    sss: 'newacronym longnewglossaryentry addcontentsline definecolor multirow',
    os: 'usepackage documentclass RequirePackage textcolor pagecolor PassOptionsToPackage',
    soos: 'newcommand renewcommand providecommand DeclareRobustCommand newcommandx',
    sooss: 'newenvironment renewenvironment',
  }).flatMap(([spec, names]) => words(names).map((name): [string, string] => [name, spec])),
);

/** Environments whose content is no prose, read up to their end as it is. */
export const opaque: ReadonlySet<string> = new Set(
  words(
    'verbatim Verbatim BVerbatim LVerbatim lstlisting minted comment alltt filecontents tikzpicture tikzcd pspicture picture algorithm algorithmic algorithm2e code pycode luacode asy CD forest circuitikz axis prooftree thebibliography tabbing xy codeexample semiverbatim tcblisting dispExample dispListing macrocode',
  ),
);

/** Environments that are formulas, which hold a place in the sentence around them. */
export const formulas: ReadonlySet<string> = new Set(
  words(
    'equation align gather multline eqnarray math displaymath flalign alignat array split aligned dmath empheq IEEEeqnarray',
  ),
);

/** Environments of tables. */
export const tables: ReadonlySet<string> = new Set(
  words('tabular tabularx tabulary longtable tabu supertabular longtabu xltabular'),
);

/** Environments and what their paragraphs are. */
export const containers: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ...words('itemize enumerate description compactitem compactenum inparaenum list trivlist').map(
    (name): [string, BlockKind] => [name, 'listItem'],
  ),
  ...words('quote quotation verse displayquote epigraph').map((name): [string, BlockKind] => [
    name,
    'quotation',
  ]),
]);

/** The arguments of environments that have some. Others may have one in brackets. */
export const environments: ReadonlyMap<string, string> = new Map(
  Object.entries({
    so: 'multicols',
    s: 'otherlanguage spacing list column',
    os: 'tabular longtable tabu supertabular minipage subfigure tcolorbox',
    sos: 'tabular* tabularx tabulary xltabular longtabu',
    oss: 'wrapfigure wraptable',
    ss: 'adjustwidth',
  }).flatMap(([spec, names]) => words(names).map((name): [string, string] => [name, spec])),
);

/** Commands that define others. */
export const definitions: ReadonlySet<string> = new Set(
  words(
    'def edef gdef xdef let newif newcount newdimen newskip newtoks newbox newlength newsavebox newcounter',
  ),
);

/** Environments without arguments in braces. */
export const plainEnvironments: ReadonlySet<string> = new Set(
  words(
    'center flushleft flushright abstract quote quotation verse itemize enumerate description compactitem compactenum document proof theorem lemma definition proposition corollary remark example exercise figure table titlepage sloppypar landscape small footnotesize',
  ),
);
