import type {EditingLinter, Linter} from '../engine/linter.js';
import {sideOfText} from '../formats/text/side.js';
import type {Example} from './examples.js';

/** A linter that checks texts beside the source of an example; without a source, the linter itself. */
export function besideSource(
  linter: EditingLinter,
  {source, language, format}: Pick<Example, 'source' | 'language' | 'format'>,
): Linter {
  if (!source) return linter;
  const {text: sourceText, isOutdated} = source;
  if (format !== 'text' || isOutdated)
    return {
      lint: (text, options) =>
        linter.lint(text, {
          ...options,
          source: {text: sourceText, language: source.language, isOutdated: () => isOutdated},
        }),
    };
  return {
    lint: text =>
      linter.lintSegments(text, [
        {
          id: '1',
          target: sideOfText(text, 0, language),
          source: {...sideOfText(source.text, 0, source.language), path: 'source'},
          translate: true,
          notes: [],
        },
      ]),
  };
}
