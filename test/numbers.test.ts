import {describe, expect, it} from 'vitest';
import {compareNumbers, numberDifferences} from '../src/languages/numbers/compare.js';
import {numbersIn} from '../src/languages/numbers/index.js';

/** Texts of each language, with numbers that their readers see in them. */
const readings: Readonly<Record<string, readonly (readonly [text: string, ...values: number[]])[]>> = {
  en: [
    ['1,234,567.8 tons', 1234567.8],
    ['1.234', 1.234, 1234],
    ['12 to 14 million', 12e6, 14e6],
    ['$2.5bn', 2.5e9],
    ['5 lakh and 2 crore', 5e5, 2e7],
    ['1,50,000 rupees', 150000],
    ['the eighties', 80, 1980],
    ['in the 80s', 1980],
    ['one hundred and five', 105],
    ['two million five hundred thousand', 2.5e6],
    ['half a million', 5e5],
    ['two and a half million', 2.5e6],
    ['nineteen eighty-four', 1984],
    ['one fifth', 0.2, 20],
    ['twice, both, a dozen, the ninetieth', 2, 12, 90],
    ['on March 15', 3, 15],
    ['at 3 p.m.', 15],
    ['Chapter XIV', 14],
    ['2½ hours', 2.5],
    ['3 1/2 inches', 3.5],
    ['45 %', 0.45],
    ['three-fold, 3-fold', 3, 300],
    ['10 hundred thousand', 1e6],
  ],
  zh: [
    ['3.5万人', 35000],
    ['1亿2000万', 1.2e8],
    ['10多亿元', 1e9],
    ['２０２３年', 2023],
    ['90年代', 1990],
    ['20世纪90年代', 1990],
    ['一万六七千元', 16000, 17000],
    ['三百五十人', 350],
    ['二〇二三年', 2023],
    ['5千米', 5],
    ['3成', 30],
    ['增长19倍', 18, 20],
    ['下午3点', 15],
    ['18个月', 1.5],
    ['第③条', 3],
    ['民國112年', 2023],
  ],
  ja: [
    ['3億5000万円', 3.5e8],
    ['令和5年', 2023],
    ['昭和50年', 1975],
    ['五十人', 50],
    ['３割', 30],
    ['午後3時', 15],
    ['百二十三', 123],
    ['6か月', 0.5],
  ],
  ko: [
    ['5만 명', 50000],
    ['1억 2000만 원', 1.2e8],
    ['3천만', 3e7],
    ['두 번째', 2],
    ['삼십 명', 30],
    ['이십일 세기', 21],
    ['스물 다섯', 25],
    ['90년대', 1990],
    ['오후 3시', 15],
    ['3배', 200],
  ],
  de: [
    ['1.234,5', 1234.5],
    ['2,5 Mio. Euro', 2.5e6],
    ['12 bis 14 Milliarden', 12e9, 14e9],
    ['15.09.2020', 15, 9, 2020],
    ['einhundertsechsunddreißig', 136],
    ['fünfundzwanzig', 25],
    ['zwanzigminütig', 20],
    ['dreifach, zweimal, fünfjährig', 3, 2, 5],
    ['zweitausendfünfhundert', 2500],
    ['die 80er Jahre', 1980],
    ['eine halbe Million', 5e5],
    ['anderthalb Millionen', 1.5e6],
    ['um 15 Uhr', 3],
    ['am dritten März', 3],
    ['50 Prozent', 0.5],
    ['12 000 Menschen', 12000],
  ],
  fr: [
    ['1 234,5', 1234.5],
    ['1 234 567', 1234567],
    ['3 milliards', 3e9],
    ['quatre-vingt-dix-neuf', 99],
    ['soixante-douze', 72],
    ['vingt et un', 21],
    ['deux mille trois cents', 2300],
    ['un demi-million', 5e5],
    ['une centaine', 100],
    ['à 15 h', 3],
    ['le 1er août', 1, 8],
    ['50 pour cent', 0.5],
    ['au XIXe siècle', 100],
  ],
  es: [
    ['1.234,5', 1234.5],
    ['5 mil millones', 5e9],
    ['dos mil millones', 2e9],
    ['treinta y cinco', 35],
    ['quinientas personas', 500],
    ['medio millón', 5e5],
    ['un millón y medio', 1.5e6],
    ['ambos, el tercero, una docena', 2, 3, 12],
    ['5 de mayo', 5],
    ['por ciento veinte', 120],
    ['siglo XXI', 21],
  ],
  it: [
    ['3 miliardi', 3e9],
    ['cinquemila', 5000],
    ['ventitré', 23],
    ['centocinquanta', 150],
    ['duemilaventitré', 2023],
    ['ventesimo', 20],
    ['mezzo milione', 5e5],
    ['2 mila', 2000],
    ['metà, entrambi', 50, 2],
    ['15 agosto', 8],
  ],
  pt: [
    ['3,5 milhões', 3.5e6],
    ['2 bilhões', 2e9],
    ['2 mil milhões', 2e9],
    ['vinte e três', 23],
    ['meio milhão', 5e5],
    ['trezentos e quarenta', 340],
    ['às 15h', 3],
    ['um terço', 3],
    ['10 de março', 3],
  ],
  ru: [
    ['5 тыс. человек', 5000],
    ['1,5 млрд', 1.5e9],
    ['двадцать пять', 25],
    ['три тысячи двести', 3200],
    ['двадцатилетний', 20],
    ['полмиллиона', 5e5],
    ['полтора', 1.5],
    ['от 12 до 14 млн', 12e6],
    ['15 сентября', 9],
    ['вдвое, оба', 2],
    ['50 процентов', 0.5],
    ['в 15 часов', 3],
  ],
  uk: [
    ['5 тис. осіб', 5000],
    ['двадцять п’ять', 25],
    ['три тисячі двісті', 3200],
    ['півтора мільйона', 1.5e6],
    ['12 млрд грн', 12e9],
    ['24 серпня', 8],
    ['обидва', 2],
    ['50 відсотків', 0.5],
  ],
  pl: [
    ['5 tys. osób', 5000],
    ['2,5 mld zł', 2.5e9],
    ['dwadzieścia pięć', 25],
    ['trzysta czterdzieści', 340],
    ['dwudziestoletni', 20],
    ['pół miliona', 5e5],
    ['od 12 do 14 mln', 12e6],
    ['3 maja', 5],
    ['drugiego, oboje, obie', 2],
    ['50 procent', 0.5],
  ],
  nl: [
    ['1.234,5', 1234.5],
    ['3 miljard', 3e9],
    ['drieëntwintig', 23],
    ['honderdvijftig', 150],
    ['vijfenveertig', 45],
    ['een half miljoen', 5e5],
    ['twaalfde, anderhalf', 12, 1.5],
    ['12 tot 14 miljoen', 12e6],
    ['om 15 uur', 3],
    ['5 mei', 5],
  ],
  tr: [
    ['5 milyon', 5e6],
    ['yirmi üç', 23],
    ['yüz elli bin', 150000],
    ['yarım milyon', 5e5],
    ['2,5 milyar', 2.5e9],
    ['%50', 0.5],
    ['beşinci, iki katı', 5, 2],
    ['30 Ağustos', 8],
    ["2020'de", 2020],
  ],
  ar: [
    ['٢٠٢٣', 2023],
    ['١٬٢٣٤٫٥', 1234.5],
    ['5 ملايين', 5e6],
    ['3 آلاف', 3000],
    ['ثلاثة وعشرون', 23],
    ['مليونين', 2e6],
    ['يومين', 2],
    ['نصف مليون', 5e5],
    ['خمسة آلاف', 5000],
    ['٥٠٪', 0.5],
    ['15 يناير', 1],
    ['القرن الثاني', 100, 2],
  ],
  hi: [
    ['१२३', 123],
    ['5 लाख', 5e5],
    ['२.५ करोड़', 2.5e7],
    ['1,50,000', 150000],
    ['दो करोड़ पाँच लाख', 2.05e7],
    ['पच्चीस', 25],
    ['तीन सौ पचास', 350],
    ['डेढ़ लाख', 1.5e5],
    ['साढ़े तीन', 3.5],
    ['50 प्रतिशत', 0.5],
    ['15 अगस्त', 8],
    ['दोनों', 2],
  ],
  sv: [
    ['1 234', 1234],
    ['2,5 miljoner', 2.5, 2.5e6],
    ['tjugo', 20],
  ],
};

describe('numbers', () => {
  for (const [language, lines] of Object.entries(readings)) {
    it.each(lines.map(([text, ...values]) => ({text, values})))(`${language}: $text`, ({text, values}) => {
      const found = numbersIn(text, language).flatMap(mention => [...mention.values]);
      expect(values.filter(value => !found.includes(value))).toEqual([]);
    });
  }

  it.each([
    ['COVID-19, CD4, pcDNA3.1 and 5G', 'en', []],
    ['RM50, US$5, p5 and 20kg', 'en', ['50', '5', '5', '20']],
    ['the 21st of 15-year-olds', 'en', ['21', '15']],
    ['twenty-one men of Henry VIII', 'en', []],
    ['患者CD4为50例', 'zh', ['50']],
    ['5-jähriger und 80er', 'de', ['5', '80']],
    ['و15 يوما', 'ar', ['15']],
    ['5만명', 'ko', ['5만']],
  ] as const)('raises digits that are part of no code: %s', (text, language, raised) => {
    expect(
      numbersIn(text, language)
        .filter(({raises}) => raises)
        .map(({text}) => text),
    ).toEqual(raised);
  });

  it('gives the place and the kind of a number', () => {
    const [first, second] = numbersIn('约１.２亿元，增５％', 'zh').filter(({raises}) => raises);
    expect(first).toMatchObject({start: 1, end: 5, text: '１.２亿', numeral: '1.2'});
    expect(first?.kinds).toContain('scale');
    expect(second).toMatchObject({start: 8, end: 9, text: '５'});
    expect(second?.kinds).toContain('percent');
  });
});

type Case = readonly [source: string, language: string, target: string, ...kinds: string[]];

const cases: readonly Case[] = [
  // Kept, in another notation.
  ['3.5万人', 'zh', 'The 35,000 people'],
  ['1亿2000万元', 'zh', '120 million yuan'],
  ['一万六七千元', 'zh', '16,000 to 17,000 yuan'],
  ['2月11日', 'zh', 'On February 11'],
  ['增长3倍', 'zh', 'It quadrupled'],
  ['十八大', 'zh', 'the 18th National Congress'],
  ['2,5 Mio. Euro', 'de', 'EUR 2.5 million'],
  ['am 15.09.2020', 'de', 'on September 15, 2020'],
  ['einhundertsechsunddreißig Patienten', 'de', '136 patients'],
  ['um 15 Uhr', 'de', 'at 3 p.m.'],
  ['1.234 Stück und 0,5 %', 'de', '1,234 pieces and 0.5%'],
  ['12 à 14 millions', 'fr', '12 to 14 million'],
  ['quatre-vingt-dix personnes', 'fr', '90 people'],
  ['5 mil millones', 'es', '5 billion'],
  ['двадцать пять человек', 'ru', '25 people'],
  ['٢٠٢٣ مليون', 'ar', '2,023 million'],
  ['२.५ करोड़', 'hi', '25 million'],
  ['5 lakh', 'en', '500,000'],
  ['令和5年', 'ja', 'In 2023'],
  ['3천만 원', 'ko', '30 million won'],
  ['6 Personen', 'de', 'six people'],
  ['16 km', 'de', '10 miles'],
  ['COVID-19 bei 5 Patienten', 'de', 'COVID-19 in five patients'],
  ['Kokku 2,2 miljonit inimest', 'et', 'In total 2.2 million people'],
  ['五分之三', 'zh', '60 percent'],
  ['九二共识', 'zh', 'the 1992 Consensus'],
  ['打8折', 'zh', 'a 20% discount'],
  ['2小时', 'zh', '120 minutes'],
  ['“十四五”规划', 'zh', 'the 14th Five-Year Plan'],
  ['两百多家', 'zh', 'more than 200 companies'],
  ['三四十人', 'zh', '30 to 40 people'],
  ['1500多年', 'zh', 'more than 15 centuries'],
  ['2回以上', 'ja', 'more than once'],
  ['16進数', 'ja', 'hexadecimal'],
  ['第2次世界大戦', 'ja', 'World War II'],
  ['3만5천 명', 'ko', '35,000 people'],
  ['2 1/2 Stunden', 'de', '2.5 hours'],
  ['17.30 Uhr', 'de', '5:30 p.m.'],
  ['30 Grad', 'de', '86°F'],
  ['14h30', 'fr', '2:30 p.m.'],
  ['deux tiers', 'fr', '67%'],
  ['XXe siècle', 'fr', 'the 20th century'],
  ['dos millones y medio', 'es', '2.5 million'],
  ['il Novecento', 'it', 'the 20th century'],
  ['dois mil e vinte e três', 'pt', '2023'],
  ['в 90-х годах', 'ru', 'in the 1990s'],
  ['п’ятдесят п’ять', 'uk', '55'],
  ['półtora miliona', 'pl', '1.5 million'],
  ['anderhalf miljoen', 'nl', '1.5 million'],
  ['bir buçuk milyon', 'tr', '1.5 million'],
  ['ألفان وثلاثة وعشرون', 'ar', '2023'],
  ['दो हज़ार तेईस', 'hi', '2023'],
  // No numbers of the text.
  ['externe Pakete', 'de', '3rd-party packages'],
  ['keine Argumente', 'de', '0 arguments'],
  ["'%s' in '%s'", 'de', "'%2$s' in '%1$s'"],
  ['siehe https://example.org/a', 'de', 'see https://example.org/2'],
  ['22年届毕业生', 'zh', 'the class of 2022'],
  // A word that the lists do not have.
  ['Vierundachtzigtes', 'de', 'The 84th'],
  // Nothing but words.
  ['他有三个孩子', 'zh', 'He has five children'],
  // Lost, changed, added.
  ['有5人受伤，3人死亡', 'zh', 'Some were hurt', 'lost'],
  ['315.1亿美元', 'zh', '$31.1 billion', 'changed'],
  ['33.06万人次', 'zh', '33.06 million visitors', 'scale'],
  ['价格为一万六七千元', 'zh', 'The price is 167,000 yuan', 'added'],
  ['P=0.0001', 'zh', 'P = 0.001', 'scale'],
  ['3,883 für sN', 'de', '3.83 for sN', 'changed'],
  ['5 Millionen Menschen', 'de', '5 billion people', 'scale'],
  ['Im Jahr 1964', 'de', 'In 1946', 'changed'],
  ['25 personas', 'es', '52 people', 'changed'],
  ['2 crore', 'en', '2 million', 'scale'],
  ['5 тыс. человек', 'ru', '5 million people', 'scale'],
  ['10 miles', 'en', '60 km', 'changed'],
  ['Im Jahr 2020', 'de', 'In 2120', 'changed'],
  ['Seisuga 1934', 'et', 'As of 1944', 'changed'],
  ['多くの人', 'ja', 'About 300 people', 'added'],
];

describe('numbers of a source and a target', () => {
  it.each(cases)('%s (%s): %s', (source, language, target, ...kinds) => {
    const from = {text: source, language};
    const into = {text: target, language: 'en'};
    expect(numberDifferences(from, into).map(({kind}) => kind)).toEqual(kinds);
    // Reading all words gives the same.
    const whole = compareNumbers(numbersIn(source, language), numbersIn(target, 'en'));
    expect(whole.map(({kind}) => kind)).toEqual(kinds);
  });

  it.each<Case>([
    ['12 people', 'de', 'zwölf Menschen'],
    ['About 10 miles', 'de', 'etwa 16 Kilometer'],
    ['A weight of 375 to 400 pounds', 'de', 'zwischen 170 und 180 Kilogramm'],
    ['1.5 million', 'de', '1,5 Millionen'],
    ['35,000 people', 'zh', '3.5万人'],
    ['the 1990s', 'zh', '90年代'],
    ['500,000 people', 'hi', '5 लाख लोग'],
    ['at 3 p.m.', 'fr', 'à 15 h'],
    ['35,000 people', 'zh', '3.5亿人', 'scale'],
    ['In 1964', 'de', 'Im Jahr 1946', 'changed'],
    ['5 of 12', 'ja', '12人', 'lost'],
  ])('from English: %s (%s) %s', (source, language, target, ...kinds) => {
    const differences = numberDifferences({text: source, language: 'en'}, {text: target, language});
    expect(differences.map(({kind}) => kind)).toEqual(kinds);
  });

  it('says which numbers differ, and where', () => {
    const [difference] = numberDifferences(
      {text: '死者7人，伤者12人', language: 'zh'},
      {text: 'With 7 dead and 21 hurt', language: 'en'},
    );
    expect(difference?.source.map(({start, end, text}) => ({start, end, text}))).toEqual([
      {start: 7, end: 9, text: '12'},
    ]);
    expect(difference?.target.map(({start, end, text}) => ({start, end, text}))).toEqual([
      {start: 16, end: 18, text: '21'},
    ]);
  });
});
