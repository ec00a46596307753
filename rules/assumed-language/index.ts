import {defineRule} from '../../src/toolkit.js';

/** Tells which language mtlint assumed for a text that declares none and is not in English. */
export default defineRule<never, undefined, string, void>({
  id: 'assumed-language',
  description: 'Text without a declared language that is not in English',
  category: 'Accuracy/Untranslated',
  severity: 'info',
  fix: 'none',
  since: '0.2.0',
  languages: 'any',
  checkParagraph({isLanguageAssumed, language, text}, {collect}) {
    if (isLanguageAssumed && language !== undefined) collect(language, 0, text.length);
  },
  summarize([first], {report}) {
    if (!first) return;
    report({
      from: first,
      reason: `Language assumed to be ${nameOf(first.note)}: set \`language\` to \`${first.note}\`, or to \`en\` if the text should be English`,
      note: 'Set it with --language, or in the config file; an override sets it for some files.',
    });
  },
});

function nameOf(tag: string): string {
  return new Intl.DisplayNames('en', {type: 'language'}).of(tag) ?? tag;
}
