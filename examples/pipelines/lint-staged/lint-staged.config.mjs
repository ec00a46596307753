/** Fixes staged files, and stops the commit if errors are left. lint-staged adds the names of the files. */
export default {
  '*.{md,txt,html,po}': 'mtlint --fix --severity warning --',
};
