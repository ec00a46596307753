import {defineFormat, defineRule} from 'mtlint';

/** `.lines`: each line is a text, `#` starts a comment, and a percent sign is written `%%`. */
const lines = defineFormat({
  name: 'lines',
  extensions: ['.lines'],
  *read(text) {
    for (const {0: line, index} of text.matchAll(/^[^#\r\n].*/gm)) {
      const pieces = Array.from(line.matchAll(/%%|[^%]+|%/g), ({0: part, index: from}) => ({
        value: part === '%%' ? '%' : part,
        start: index + from,
        end: index + from + part.length,
      }));
      yield {kind: 'paragraph', pieces};
    }
  },
  readComments(text) {
    return Array.from(text.matchAll(/^#(.*)\n(.*)/gm), ({0: both, 1: value, 2: next, index}) => ({
      value,
      start: index,
      end: index + 1 + value.length,
      next: {start: index + both.length - next.length, end: index + both.length},
    }));
  },
  write: () => ({
    write: characters => characters.replaceAll('%', '%%'),
    breaking: edits => new Set(edits.filter(({text}) => text.includes('\n'))),
  }),
});

export const formats = [lines];

export const percent = defineRule({
  id: 'house-percent',
  description: 'Percent sign written as a word',
  category: 'Locale conventions/Number format',
  severity: 'warning',
  fix: 'safe',
  url: 'https://example.org/style/percent',
  checkParagraph({text}, {report}) {
    for (const {0: word, index} of text.matchAll(/(?<=\d) percent\b/g))
      report({start: index, end: index + word.length, reason: 'Use the sign', expected: ['%']});
  },
});
