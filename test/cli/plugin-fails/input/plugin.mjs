import {defineRule} from 'mtlint';

const about = {description: 'Word', category: 'Style/Awkward', severity: 'warning', fix: 'none', url: 'https://example.org'};

export const throws = defineRule({
  ...about,
  id: 'house-throws',
  check({tokens}) {
    if (tokens.some(({lower}) => lower === 'key')) throw new Error('no key\nat all');
  },
});

export const outside = defineRule({
  ...about,
  id: 'house-outside',
  checkParagraph(paragraph, {report}) {
    report({start: -5, end: 0, reason: 'Before the text'});
  },
});

export const late = defineRule({
  ...about,
  id: 'house-late',
  check({tokens}, {collect}) {
    for (const {lower, start, end} of tokens) if (lower === 'key') collect('key', start, end);
  },
  summarize() {
    throw new TypeError('nothing to compare');
  },
});
