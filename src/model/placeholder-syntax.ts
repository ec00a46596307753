/** How placeholders in a segment are written. */
export const placeholderSyntaxes = [
  'printf',
  'python',
  'python-brace',
  'brace',
  'icu',
  'i18next',
  'vue',
  'ruby',
  'laravel',
  'android',
  'apple',
  'qt',
  'csharp',
  'javascript',
  'fluent',
] as const;
export type PlaceholderSyntax = (typeof placeholderSyntaxes)[number];
