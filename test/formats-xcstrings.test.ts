import {describe, expect, it} from 'vitest';
import {fixText} from '../src/engine/fix.js';
import {createLinter} from '../src/engine/linter.js';
import {checkWriting, segmentsIn, textOf, textsOf} from './segment-files.js';

const linter = createLinter();

const unit = (value: string, state = 'translated') => ({stringUnit: {state, value}});

const catalog = (strings: object) =>
  JSON.stringify({sourceLanguage: 'en', strings, version: '1.0'}, undefined, 2);

describe('string catalogs', () => {
  it('have each language, with the source language or the key as source', async () => {
    const text = catalog({
      'menu.open': {
        comment: 'Button',
        localizations: {en: unit('Open'), de: unit('Öffnen'), fr: unit('Ouvrir', 'needs_review')},
      },
      Close: {localizations: {de: unit('Schließen', 'new')}},
      Old: {extractionState: 'stale', localizations: {de: unit('Alt')}},
      Kept: {shouldTranslate: false, localizations: {de: unit('Kept')}},
      Empty: {},
    });
    const segments = await segmentsIn('xcstrings', text);
    expect(
      segments.map(({id, target, source, state, translate}) => [
        id,
        target.language,
        source && textOf(source),
        state,
        translate,
      ]),
    ).toEqual([
      ['menu.open/en', 'en', undefined, 'translated', true],
      ['menu.open/de', 'de', 'Open', 'translated', true],
      ['menu.open/fr', 'fr', 'Open', 'machine', true],
      ['Close/de', 'de', 'Close', 'new', true],
      ['Old/de', 'de', 'Old', 'obsolete', true],
      ['Kept/de', 'de', 'Kept', 'translated', false],
    ]);
    expect(segments[0]).toMatchObject({notes: ['Button'], syntax: 'apple'});
  });

  it('have forms of plurals, devices, and substitutions', async () => {
    const plural = (one: string, other: string) => ({
      variations: {plural: {one: unit(one), other: unit(other)}},
    });
    const text = catalog({
      a: {localizations: {en: plural('%d file', '%d files'), de: plural('%d Datei', '%d Dateien')}},
      b: {
        localizations: {
          en: {...unit('%#@n@ here'), substitutions: {n: {argNum: 1, ...plural('one x', 'more x')}}},
        },
      },
      c: {localizations: {en: {variations: {device: {iphone: unit('Tap'), mac: unit('Click')}}}}},
    });
    const segments = await segmentsIn('xcstrings', text);
    expect(textsOf(segments)).toEqual({
      'a/en/one': '%d file',
      'a/en/other': '%d files',
      'a/de/one': '%d Datei',
      'a/de/other': '%d Dateien',
      'b/en': '%#@n@ here',
      'b/en/n/one': 'one x',
      'b/en/n/other': 'more x',
      'c/en/iphone': 'Tap',
      'c/en/mac': 'Click',
    });
    expect(segments[2]).toMatchObject({plural: 'one', source: {language: 'en'}});
    expect(textOf(segments[2]!.source!)).toBe('%d file');
  });

  it('are fixed, and obey directives in comments', async () => {
    const entry = {localizations: {en: unit('It was the the "big" house.')}};
    const text = catalog({a: entry});
    expect((await fixText(linter, text, {path: 'a.xcstrings'})).text).toBe(text.replace('the the', 'the'));
    const quiet = catalog({a: {comment: 'Song. mtlint-disable-next repeated-words -- why', ...entry}});
    expect((await linter.lint(quiet, {path: 'a.xcstrings'})).messages).toEqual([]);
  });

  it.each([
    ['{', 'valid JSON: line 1: close brace expected'],
    ['[]', 'a valid string catalog: line 1: expected a property `strings` with an object'],
  ])('are refused: %j', async (text, problem) => {
    await expect(segmentsIn('xcstrings', text)).rejects.toThrow(`is not ${problem}`);
  });

  it('have each text as it was written, and take others', async () => {
    await checkWriting('xcstrings', prose => catalog({a: {localizations: {de: unit(prose)}}}), {
      by: '"A" \\',
    });
  });
});
