import type {NumberLanguage} from './language.js';

export const ja: NumberLanguage = {
  tag: 'ja',
  cardinals: '',
  scales: '',
  unsureScales: 'k=1e3 m=1e6',
  unspaced: true,
  hour: /\s?時(?!間)/y,
  counter: /つ|進|乗|次元|[回番度](?:目|以上)/y,
  percent: /\s?パーセント/y,
  characters: {
    runs: /[零〇一二三四五六七八九十百千万億兆壱弐参]+(?:点[零〇一二三四五六七八九]+)?|[半双両初倍]/g,
    scaleAfter: /\s?[数余]?([十百千万億兆]{1,3})/y,
    digits: '零0 〇0 一1 二2 三3 四4 五5 六6 七7 八8 九9 壱1 弐2 参3 半0.5 双2 両2 初1 倍2',
    scales: '十10 百100 千1000 万1e4 億1e8 兆1e12',
  },
  adjustments: [
    {after: /年代/y, add: value => (value < 100 ? [1900 + value, 1800 + value, 2000 + value] : [])},
    {after: /年/y, digits: 2, add: value => [2000 + value, 1900 + value]},
    // "2回以上" is more than once.
    {after: /[\p{L}]{0,2}以上/uy, add: value => [value - 1]},
    {after: /割/y, add: value => [value * 10]},
    {after: /倍/y, add: value => [value - 1, value + 1, value * 100, (value - 1) * 100]},
    {after: /[かカヶケヵ箇]月/y, add: value => [value / 12, value / 3]},
    {after: /時間/y, add: value => [value / 24, value * 60]},
    {after: /時(?!間)/y, add: value => (value <= 12 ? [value + 12] : [])},
    // Years of the eras.
    {before: /令和$/, add: value => [value + 2018]},
    {before: /平成$/, add: value => [value + 1988]},
    {before: /昭和$/, add: value => [value + 1925]},
    {before: /大正$/, add: value => [value + 1911]},
    {before: /明治$/, add: value => [value + 1867]},
  ],
};
