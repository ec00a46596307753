import {defineRule} from 'mtlint';

export default defineRule({
  id: 'house-word',
  description: 'Word of the house',
  category: 'Style/Awkward',
  severity: 'warning',
  fix: 'suggest',
  url: 'https://example.org/house-word',
  check() {},
});
