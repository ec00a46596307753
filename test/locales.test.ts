import {describe, expect, it} from 'vitest';
import {localeMarksOf} from '../src/languages/locales/index.js';

describe('the marks of locales', () => {
  it.each([
    ['en', '.', ',', '0%', '“”', '‘’'],
    ['en-GB', '.', ',', '0%', '“”', '‘’'],
    ['de', ',', '.', '0\u00a0%', '„“', '‚‘'],
    ['de-DE', ',', '.', '0\u00a0%', '„“', '‚‘'],
    ['de-AT', ',', '\u00a0', '0\u00a0%', '„“', '‚‘'],
    ['de-CH', '.', "'", '0%', '„“', '‚‘'],
    ['fr', ',', '\u202f', '0\u00a0%', '«»', '«»'],
    ['fr-CH', ',', "'", '0%', '«»', '‹›'],
    ['es', ',', '.', '0\u00a0%', '“”', '‘’'],
    ['es-MX', '.', ',', '0%', '“”', '‘’'],
    ['pt-BR', ',', '.', '0%', '“”', '‘’'],
    ['pt-PT', ',', '\u00a0', '0%', '«»', '“”'],
    ['pl', ',', '\u00a0', '0%', '„”', '«»'],
    ['ru', ',', '\u00a0', '0\u00a0%', '«»', '„“'],
    ['tr', ',', '.', '%0', '“”', '‘’'],
    ['ja', '.', ',', '0%', '「」', '『』'],
    ['zh', '.', ',', '0%', '“”', '‘’'],
    ['zh-TW', '.', ',', '0%', '「」', '『』'],
    ['zh-Hant-HK', '.', ',', '0%', '「」', '『』'],
    // An unknown language is like the root.
    ['xx', '.', ',', '0%', '“”', '‘’'],
  ])('%s', (tag, decimal, group, percentage, quotes, nested) => {
    const marks = localeMarksOf(tag);
    const {sign, isBefore, space} = marks.percent;
    expect([
      marks.decimal,
      marks.group,
      isBefore ? `${sign}${space}0` : `0${space}${sign}`,
      `${marks.quotes.open}${marks.quotes.close}`,
      `${marks.nestedQuotes.open}${marks.nestedQuotes.close}`,
    ]).toEqual([decimal, group, percentage, quotes, nested]);
  });

  it('takes a tag in any case, with hyphens or underscores, and with extensions', () => {
    expect(localeMarksOf('DE_ch')).toEqual(localeMarksOf('de-CH'));
    expect(localeMarksOf('de-CH-1996')).toEqual(localeMarksOf('de-CH'));
    expect(localeMarksOf('es').minimumGrouping).toBe(2);
  });
});
