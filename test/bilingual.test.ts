import {describe, expect, it} from 'vitest';
import {caseLost} from '../src/languages/bilingual/case-lost.js';
import {currencyChanges} from '../src/languages/bilingual/currency.js';
import {anchorsOf, gapFor} from '../src/languages/bilingual/gap.js';
import {lengthNorm, lengthRatio, lengthScore} from '../src/languages/bilingual/lengths.js';
import {codesLost, entitiesLost} from '../src/languages/bilingual/lost-tokens.js';
import {foreignDecimals, percentLost} from '../src/languages/bilingual/number-format.js';
import {
  bracketsLost,
  listMarkerLost,
  quotesAdded,
  stopAdded,
  stopLost,
} from '../src/languages/bilingual/punctuation.js';
import {sentenceCount} from '../src/languages/bilingual/sentence-count.js';
import {
  hasDoubleStop,
  hasRepetition,
  isBalanced,
  mayBePassive,
  spellingIn,
} from '../src/languages/bilingual/source-habits.js';
import {symbolsLost} from '../src/languages/bilingual/symbols.js';

const into = (source: string, target = 'en') => ({source, target});

/** Source language, source, target, and what is found. */
type Line = readonly [language: string, source: string, target: string, ...found: string[]];

const check = (lines: readonly Line[], find: (line: Line) => readonly string[]): void => {
  it.each(lines.map(line => ({line, name: `${line[1]} → ${line[2]}`})))('$name', ({line}) => {
    expect(find(line)).toEqual(line.slice(3));
  });
};

describe('lost capitals', () => {
  check(
    [
      ['de', 'Die MRT und das NHL', 'MRT and nhl', 'NHL → nhl'],
      ['zh', '患者MRI检查', 'mri of patients', 'MRI → mri'],
      ['zh', '采用ＰＥＴ扫描', 'Scanned by pet scan and pET', 'PET → pET (style)'],
      ['de', 'COVID-19 und LAG3', 'coVID-19 and LaG3', 'COVID-19 → coVID-19', 'LAG3 → LaG3'],
      ['de', 'das iOS-System McKinsey', 'the ios and Mckinsey', 'iOS → ios', 'McKinsey → Mckinsey (style)'],
      ['de', 'Über COVID-19', 'On Covid-19', 'COVID-19 → Covid-19 (style)'],
      ['de', 'COVID-19', 'Covid-19'],
      ['zh', 'CT和OS率，MM患者', 'the ct, os, and mm patients', 'CT → ct', 'OS → os', 'MM → mm'],
      ['de', 'DNA-Methylierung, die LN-Zahl', 'dna methylation, ln-Number', 'DNA → dna', 'LN → ln'],
      ['de', 'ETG und GeSa', 'EtG and GeSA', 'ETG → EtG (style)', 'GeSa → GeSA (style)'],
      ['de', 'Das VTE-Risiko', 'the vte risk', 'VTE → vte'],
      ['de', 'Die DNA', 'dna-based', 'DNA → dna'],
      // Words, other forms in the source, headings, units.
      ['de', 'ALL und ACE', 'all the best (ace)', 'ACE → ace'],
      ['de', 'Die DNA und dna', 'The Dna'],
      ['de', 'McKinsey sagt', 'MCKINSEY SAYS NOTHING TODAY'],
      ['de', 'ÜBER DIE NATO HEUTE', 'About nato today'],
      ['zh', 'MAC电脑5 MM和3KM/H', 'the Mac computer, 5 mm and 3 km/h'],
      ['de', '5 KM, PH 7, OK', '5 km, pH 7, ok'],
      ['de', 'Li-Fan kam', 'li-fan came'],
    ],
    ([language, source, target]) =>
      caseLost(source, target, into(language)).map(
        ({source, target, isStyle}) => `${source.text} → ${target.text}${isStyle ? ' (style)' : ''}`,
      ),
  );
});

describe('lost names and codes', () => {
  check(
    [
      ['zh', '使用ChatGPT和Bard', 'Using Bard', 'ChatGPT'],
      ['ru', 'Компания Google и IBM', 'The company Google', 'IBM'],
      ['ja', 'Ｇｏｏｇｌｅは', 'The firm', 'Google'],
      ['zh', '关于ACES的研究', 'research on ACE'],
      ['zh', '据WHO报道', 'According to the World Health Organization'],
      ['zh', '全球变暖潜能GWP', 'global warming potential'],
      ['zh', 'Wi-Fi网络', 'the WiFi network'],
      ['zh', '5 km，见VS', '5 kilometers'],
      ['zh', '血液管理（blood managment）', 'blood management'],
      // Latin sources: acronyms get translated.
      ['de', 'Die WHO sagt', 'He says'],
    ],
    ([language, source, target]) => entitiesLost(source, target, into(language)).map(({text}) => text),
  );

  check(
    [
      ['de', 'COVID-19 und PD1', 'HIV/AIDS and PD-1', 'COVID-19'],
      ['zh', '检测CD4细胞', 'the cells', 'CD4'],
      ['de', 'AB0-System', 'ABO system'],
      ['de', '5-Jahres-Überleben und 90er', 'five-year survival'],
      ['fr', 'le virus H1N1', 'the H1N1 virus'],
      ['ru', 'Т-34', 'T-34'],
    ],
    ([, source, target]) => codesLost(source, target).map(({text}) => text),
  );
});

describe('lost symbols', () => {
  check(
    [
      ['de', '5 ± 2 Tage', '5 2 days', '± comparison'],
      ['de', '<100 Patienten', '100 patients', '< comparison'],
      ['zh', '年龄≥60岁', 'aged 60 years', '≥ comparison'],
      ['de', 'TGF-β und 5 °C', 'TGF and 5', 'β letter', '°C unit'],
      ['zh', '年龄≥60岁', 'aged 60 or older'],
      ['zh', 'P＜0.05', 'P < 0.05'],
      ['de', '<b>Fett</b>', 'Bold'],
      ['de', 'α-Blocker', 'alpha blocker'],
      ['de', '5 ± 2 Tage', '5 +/- 2 days'],
    ],
    ([language, source, target]) =>
      symbolsLost(source, target, into(language)).map(({text, kind}) => `${text} ${kind}`),
  );
});

describe('changed currencies', () => {
  check(
    [
      ['zh', '售价500元', 'It costs $500', 'CNY → USD'],
      ['zh', '约4765亿令吉', 'about 476.5 billion yuan', 'MYR → CNY'],
      ['de', '5 Euro', '5 dollars', 'EUR → USD'],
      ['en', '£5', '5 €', 'GBP → EUR'],
      ['ja', '500円', '500 yuan', 'JPY → CNY'],
      ['ru', '500 рублей', '500 euros', 'RUB → EUR'],
      ['zh', '售价500元', 'It costs 500 yuan'],
      ['zh', '500日元', '¥500'],
      ['zh', '元旦', 'New Year, $5'],
      ['de', '5 Euro', '€5 (about $6)'],
      ['fr', '5 dollars', 'US$5'],
      ['de', '5 Euro', '5'],
    ],
    ([, source, target]) => currencyChanges(source, target).map(({from, to}) => `${from} → ${to}`),
  );
});

describe('percent and decimals', () => {
  check(
    [
      ['zh', '女性占95.3％，61.5％', '95.3 females and 61.5 boys', '95.3', '61.5'],
      ['de', '12,5 Prozent', 'by 12.5', '12.5'],
      ['zh', '女性占95.3％', '95.3% women'],
      ['zh', '女性占95.3％，男性占4.7％', '95.3 women and 4.7% men', '95.3'],
      ['zh', '分别为12％、15％和20％', '12, 15, and 20%'],
      ['zh', '为12％～15％', 'from 12 to 15%'],
      ['zh', '12％即12人', 'which is 12 people'],
      ['tr', "Nüfusun %95,3'ü", '%95.3 of them'],
      ['de', '50 %', 'a share of 50'],
      ['de', '5 %', '5 of them'],
    ],
    ([, source, target]) => percentLost(source, target).map(({target}) => target.text),
  );

  check(
    [
      ['de', '3,5 Punkte und 0,125', '3,5 points and 0,125', '3,5 → 3.5', '0,125 → 0.125'],
      ['fr-CH', '12,5 kg', '12,5 kg', '12,5 → 12.5'],
      ['de', '1,234', '1,234'],
      ['de-CH', '3.5', '3,5'],
      ['es-MX', '3.5', '3,5'],
      ['de', 'Zeile 3, 5', '3,5'],
      ['zh', '3,5', '3,5'],
    ],
    ([language, source, target]) =>
      foreignDecimals(source, target, into(language)).map(
        ({text, replacement}) => `${text} → ${replacement}`,
      ),
  );

  it('finds decimal points in languages with a comma, before units only', () => {
    const marks = (source: string, target: string): string[] =>
      foreignDecimals(source, target, into('en', 'de')).map(({replacement}) => replacement);
    expect(marks('3.5% of 2.5 million', '3.5 % von 2.5 Millionen')).toEqual(['3,5', '2,5']);
    expect(marks('Version 3.5', 'Version 3.5')).toEqual([]);
  });
});

describe('stops', () => {
  check(
    [
      ['zh', '安装指南', 'Installation guide.', '.'],
      ['de', 'Überblick', 'Overview.”', '.'],
      ['zh', '安装指南', 'Installation guide'],
      ['zh', '安装完成。', 'It is installed.'],
      ['zh', '如下：', 'As follows.'],
      ['de', 'Baker', 'Baker Inc.'],
      ['zh', '等等', 'Wait...'],
      ['hi', 'वह गया।', 'He went.'],
    ],
    ([, source, target]) => [stopAdded(source, target)].flatMap(span => span?.text ?? []),
  );

  check(
    [
      ['zh', '安装完成。', 'It is installed', 'd'],
      ['de', '„Er kam.“', 'He came by 5%', '%'],
      ['hi', 'वह गया।', 'He went', 't'],
      ['de', 'Er kam bzw.', 'He came'],
      ['de', 'Am 3.', 'On the third'],
      ['ru', 'Результаты.', 'RESULTS'],
      ['de', 'Er kam.', 'He came:'],
      ['de', 'Er kam', 'He came'],
    ],
    ([, source, target]) => [stopLost(source, target)].flatMap(span => span?.text ?? []),
  );
});

describe('quotation marks, brackets, and list markers', () => {
  check(
    [
      ['zh', '青少年的幸福', 'The adolescents" well-being', '" alone'],
      ['zh', '他说是', 'He said “yes”', '“ pair', '” pair'],
      ['zh', '《红楼梦》', '"Dream of the Red Chamber"'],
      ['fr', "l'homme", 'the "man"'],
      ['de', '5 Zoll', 'a 5" disk'],
    ],
    ([, source, target]) =>
      quotesAdded(source, target).map(({text, isPair}) => `${text} ${isPair ? 'pair' : 'alone'}`),
  );

  check(
    [
      ['zh', '会议（2023年2月）结束', 'The meeting ended', '（2023年2月） name'],
      ['zh', '因素（例如抑郁）', 'Factors such as depression', '（例如抑郁）'],
      ['de', 'Tumoren (engl. biliary tract cancer)', 'biliary tract cancer'],
      ['de', 'BERLIN (AP) Er kam', 'BERLIN He came', '(AP)'],
      ['zh', '检测和（或）治疗', 'tests and/or treatment'],
      ['zh', '会议（北京）', 'The meeting (Beijing)'],
    ],
    ([, source, target]) =>
      bracketsLost(source, target).map(({text, holdsName}) => `${text}${holdsName ? ' name' : ''}`),
  );

  check(
    [
      ['zh', '3、安装软件', 'Install the software', '3、'],
      ['zh', '①安装', 'Install', '①'],
      ['zh', '一、总则', 'General provisions', '一、'],
      ['en', '1.Build it', 'Bau es', '1.'],
      ['de', '· Loberg C', 'Loberg C', '·  bullet'],
      ['zh', '3、安装软件', '3. Install the software'],
      ['zh', '一、总则', 'Section 1: General provisions'],
      ['zh', '一、总则', 'I. General provisions'],
      ['de', '30. Mai 2007 kam er', 'On May 30, 2007, he came'],
      ['et', '13. sajandi lõpuks', 'By the end of the thirteenth century'],
      ['und', '24. augustil astus', 'On 24 August'],
      ['zh', '3.5万人', 'There were 35,000'],
    ],
    ([language, source, target]) => {
      const marker = listMarkerLost(source, target, into(language));
      return marker ? [`${marker.text}${marker.isNumber ? '' : ' bullet'}`] : [];
    },
  );
});

describe('what a source has, too', () => {
  it.each([
    ['zh-Hant', '他被看見', true],
    ['de', 'Es wurde gebaut', true],
    ['ru', 'Он построен', true],
    ['de', 'Wurdest', false],
    ['xx', 'Es wurde gebaut', false],
  ])('a passive (%s): %s', (language, text, expected) => {
    expect(mayBePassive(text, language)).toBe(expected);
  });

  it.each([
    ['（甲）“乙”「丙」《丁》', true],
    ['„Er“ (1) "x"', true],
    ['«Да»', true],
    ['（甲', false],
    ['"x', false],
    ['', true],
  ])('balanced marks: %s', (text, expected) => {
    expect(isBalanced(text)).toBe(expected);
  });

  it.each([
    ['Ende.. Er', true],
    ['完了。。', true],
    ['Ende, .', false],
    ['Ende... Er', false],
  ])('two stops: %s', (text, expected) => {
    expect(hasDoubleStop(text)).toBe(expected);
  });

  it('repetitions, and spellings with a capital', () => {
    expect(hasRepetition('责任感和对他的责任感', 'zh')).toBe(true);
    expect(hasRepetition('a sense of obligation and of obligation', 'en')).toBe(true);
    expect(hasRepetition('a sense of duty', 'en')).toBe(false);
    expect(spellingIn('am mcdonald, bei McDonald', 'mcdonald')).toBe('McDonald');
    expect(spellingIn('im april', 'april')).toBeUndefined();
    expect(spellingIn('Aprilwetter', 'april')).toBeUndefined();
  });
});

describe('lengths', () => {
  const score = (source: string, target: string, language: string): number => {
    const pair = into(language);
    return lengthScore(lengthRatio(source, target, pair), lengthNorm(pair), pair);
  };
  const german =
    'Die Gesellschaft hat ihren Sitz in Berlin und beschäftigt derzeit etwa hundert Mitarbeiter. ';
  const english = 'The company is based in Berlin and currently employs about a hundred people. ';

  it('is near zero where the target is as long as it should be', () => {
    expect(Math.abs(score(german, english, 'de'))).toBeLessThan(1);
    expect(Math.abs(score('公司总部设在柏林，目前有一百名员工。', english, 'zh'))).toBeLessThan(1.5);
  });

  it('is low where much is missing, and high where much is added', () => {
    expect(score(german.repeat(3), english, 'de')).toBeLessThan(-3.5);
    expect(score(german, english.repeat(3), 'de')).toBeGreaterThan(3.5);
  });

  it('says less of short texts', () => {
    expect(score('Benutzereinstellungen', 'Settings', 'de')).toBeGreaterThan(-3.5);
  });

  it('goes by the segments of the file if there are enough', () => {
    const pair = into('de');
    const ratios = Array.from({length: 30}, (_, at) => ({ratio: 0.5 + (at % 3) / 10, sourceLength: 50}));
    expect(lengthNorm(pair, ratios).median).toBeCloseTo(0.6);
    expect(lengthNorm(pair, ratios.slice(1))).toEqual(lengthNorm(pair));
  });

  it.each([
    ['zh', '他来了。他走了！真的？', 3],
    ['en', 'Dr. Olin of Baker Inc. came, e.g. today. He left.', 2],
    ['de', 'Am 3. Mai kam er z. B. nach Köln. Er ging.', 2],
    ['hi', 'वह आया। वह गया।', 2],
    ['en', 'No stop', 1],
  ])('counts the sentences (%s): %s', (language, text, count) => {
    expect(sentenceCount(text, language)).toBe(count);
  });
});

describe('the place of what is missing', () => {
  it('is between the anchors around it, or else the last word', () => {
    const source = '2023年有5人用了ChatGPT，12人用了Bard';
    const target = 'In 2023, some used it and 12 used Bard.';
    const anchors = anchorsOf(source, target, into('zh'));
    expect(anchors.map(({target}) => target.text)).toEqual(['2023', '12', 'Bard']);
    const lost = {start: 6, end: 7, text: '5'};
    expect(gapFor(lost, anchors, target).text).toBe('some used it and');
    const adjacent = anchorsOf('2023、12', '2023, 12', into('zh'));
    expect(gapFor({start: 4, end: 5, text: '、'}, adjacent, '2023, 12').text).toBe(',');
    expect(gapFor(lost, [], target).text).toBe('Bard.');
  });
});
