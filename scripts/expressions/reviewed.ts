/**
 * Expressions that recheck takes for slow, or judges too slowly, each with the reason why it takes no long time where it is
 * used. By source and flags, without d, g and y.
 */
export const reviewed: Readonly<Record<string, string>> = {
  // Of stretches of limited length:
  [key(/(?:^|\n)\s*$/)]: 'asked of the 20 characters before a finding',
  [key(/\p{L}*$/u)]: 'asked of the 30 characters before a finding',
  [key(/\p{L}+$/u)]: 'asked of the 30 characters before an apostrophe',
  [key(/\s*$/)]: 'asked of the 8 characters before a word',
  [key(/(\p{L}+)[\s"“‘'(,:]{1,4}$/u)]: 'asked of the 30 characters before a finding',
  [key(/[([（【][^)\]）】]*$/)]: 'asked of the 80 characters before a finding',
  [key(/["“”„«‘][^"“”„«»\n]*$/)]: 'asked of the 80 characters before a word',
  [key(/ ?[a-z]+$/)]: 'asked of an ordinal, which has two letters',
  [key(/\B(?=(?:\d{3})+$)/)]: 'asked of the digits of a count',

  [key(/[^.!?]*$/)]: 'asked of a limited number of characters before a question mark',
  [key(/[^\r\n]*$/)]: 'asked of a limited number of characters before an edit',
  [key(/\S*$/)]: 'asked of a limited number of characters before an edit',
  [key(/[\p{L}\p{N}]\S*$|\S+$/u)]: 'asked of a limited number of characters before a capital',

  // Of no text that is linted:
  [key(/^(`{3,})([\w-]+) (\w+)(?: (.*))?\n([\s\S]*?)\n\1$/m)]: "asked of a rule's readme",
  [key(/(⟦[^⟧]*⟧)/)]: "asked of a rule's readme",
  [key(/\s*\n\s*/)]: 'asked of a message about the command line',
  [key(/⟦([^⟧]*)⟧/)]: "asked of a rule's readme",
  [key(/^[ \t]*(,?)[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*\*\/[ \t]*)(?=[\r\n])/)]:
    'asked of a config file, on request',
  [key(/(?:\r\n|^|\r|\n)[ \t]*(?=[^\r\n]*$)/)]: 'asked of a config file, on request',

  // Lookbehinds without limit, which are neither proved nor judged in a short time:
  [key(/«[^«»\n]{1,400}»|(?<!» *\S{0,200})»(?=\p{L})[^«»\n]{1,400}(?<=[\p{L}\p{P}])«/u)]:
    'spaces are read back to the character before them, once for each of the 200 characters after them at most',
  [key(
    /(?<=(?:^|[\s(])(?:[A-Z]{2,3})?[$€£¥]\d[\d,.]{0,12}(?: (?:million|billion))?) (?:US )?(?:dollars?|euros?|pounds|(?<=US\$[\d,.]+(?: [mb]illion)? )USD)(?!\w)/,
  )]: 'digits are read back from a space to the sign before them, once for each space',
  [key(
    /(?<=[a-z0-9)] )(?<!^\s*(?:[^A-Za-z\s]{1,3} )?(?:[A-Z]\S* ){1,4})(?:Source|Sources|Photo|Photos|Editor|Editors|Author|Authors|Reporter|Reporters|Correspondent|Photographer|Translator|Copyright|Caption|Keywords):(?= ?\S)/,
  )]: 'the four words before a space are read back, once for each space',
};

/** An expression as the program has it, without flags that have no effect on how long it takes. */
function key({source, flags}: RegExp): string {
  return `/${source}/${flags.replace(/[dgy]/g, '')}`;
}
