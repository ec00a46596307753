import type {EditingLinter, Linter} from '../engine/linter.js';
import {sideOfText} from '../formats/text/side.js';
import type {Example} from './examples.js';

/** A linter that checks texts beside the source of an example; without a source, the linter itself. */
export function besideSource(
  linter: EditingLinter,
  {source, language}: Pick<Example, 'source' | 'language'>,
): Linter {
  if (!source) return linter;
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
