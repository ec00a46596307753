const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Roles whose text is prose even without a title of its own. */
const prose = words(
  'emphasis strong title title-reference t term any abbr acronym sub subscript sup superscript dfn download envlist index',
);

/** Roles that show their text as code, or as a name that the program has. */
const code = words(
  'attr bdg c class cmacro code command const cpp data envvar exc expr file func guilabel keyword kbd literal mailheader makevar manpage math menuselection meth mimetype mod module newsgroup obj option program raw regexp samp setting token type var',
);

/** How a role shows its text: as prose or as code. A role with a title shows the title. */
export function roleShows(name: string, hasTitle: boolean, text: string): 'prose' | 'code' {
  const base = name.slice(name.lastIndexOf(':') + 1).toLowerCase();
  if (code.has(base)) return 'code';
  if (hasTitle || prose.has(base)) return 'prose';
  // Most roles without a title refer to something by its name. The default role is for a title, or a name as well.
  return name === '' && /\s/.test(text) ? 'prose' : 'code';
}
