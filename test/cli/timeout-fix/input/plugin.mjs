import {defineRule} from 'mtlint';

const about = {description: 'Word', category: 'Style/Awkward', severity: 'warning', fix: 'none', url: 'https://example.org'};

export const loops = defineRule({
  ...about,
  id: 'house-loops',
  check({text}) {
    if (text.includes('forever')) for (;;);
  },
});

export const backtracks = defineRule({
  ...about,
  id: 'house-backtracks',
  check({text}) {
    if (text.includes('slow')) /^(a|a)*$/.test(`${'a'.repeat(60)}b`);
  },
});

export const decides = defineRule({
  ...about,
  id: 'house-decides',
  check({start, tokens}, {reportIf}) {
    if (tokens.some(({lower}) => lower === 'late')) reportIf({start, end: start + 1, reason: 'Late'}, {});
  },
  confirm() {
    for (;;);
  },
});
