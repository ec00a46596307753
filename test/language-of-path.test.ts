import {describe, expect, it} from 'vitest';
import {isInLayout, languageOfPath} from '../src/formats/language-of-path.js';

describe('the language that a path names', () => {
  it.each([
    ['locales/de.json', 'de'],
    ['locales/no.json', 'no'],
    ['src\\i18n\\pt-BR.json', 'pt-BR'],
    ['locales/zh_Hans_CN/app.json', 'zh-Hans-CN'],
    ['po/de.po', 'de'],
    ['de/LC_MESSAGES/app.po', 'de'],
    ['messages.de.xlf', 'de'],
    ['my_app_de.arb', 'de'],
    ['app_no.arb', 'no'],
    ['strings-pt-BR.json', 'pt-BR'],
    ['res/values-pt-rBR/strings.xml', 'pt-BR'],
    ['res/values-de-land/strings.xml', 'de'],
    ['res/values-b+sr+Latn/strings.xml', 'sr-Latn'],
    ['App/de.lproj/Localizable.strings', 'de'],
    ['_locales/en_US/messages.json', 'en-US'],
    ['sr@latin.po', 'sr'],
  ])('%s: %s', (path, language) => expect(languageOfPath(path)).toBe(language));

  it.each([
    'how-to.json',
    'my.json',
    'app.po',
    'package.json',
    'de/app.json',
    'res/values/strings.xml',
    'res/values-night/strings.xml',
  ])('%s names none', path => expect(languageOfPath(path)).toBeUndefined());
});

describe('a layout of translations', () => {
  it.each([
    'locales/de.json',
    'public/i18n/de/app.json',
    'de/LC_MESSAGES/app.po',
    '_locales/de/messages.json',
    'src/messages.properties',
    'src/Messages_de_AT.properties',
    'src/app_de.properties',
  ])('%s is in one', path => expect(isInLayout(path)).toBe(true));
  it.each([
    'src/data.json',
    'package.json',
    'locales/package.json',
    'de/app.json',
    'log4j.properties',
    'application-it.properties',
  ])('%s is not', path => expect(isInLayout(path)).toBe(false));
});
