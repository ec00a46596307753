import type {NumberLanguage} from './language.js';

/** Readings of numbers before Chinese and Japanese units. */
export const zh: NumberLanguage = {
  tag: 'zh',
  cardinals: '',
  scales: '',
  unsureScales: 'k=1e3 m=1e6 b=1e9',
  unspaced: true,
  hour: /\s?(?:时|時|点(?!\d)|點(?!\d))/y,
  ranges: '',
  counter: /进制|進制|次方|维|維/y,
  attached: 's vs',
  characters: {
    runs: /[零〇一二两兩三四五六七八九十百千万萬亿億壹贰貳叁肆伍陆柒捌玖拾佰仟廿卅]+(?:[点點][零〇一二三四五六七八九]+)?|[俩仨双雙首单單半]/g,
    scaleAfter: /\s?[多余餘几幾来來]?([十百千仟万萬亿億兆]{1,3})/y,
    digits:
      '零0 〇0 一1 二2 两2 兩2 三3 四4 五5 六6 七7 八8 九9 壹1 贰2 貳2 叁3 肆4 伍5 陆6 柒7 捌8 玖9 俩2 仨3 双2 雙2 首1 单1 單1 半0.5 廿20 卅30',
    scales: '十10 百100 千1000 拾10 佰100 仟1000 万1e4 萬1e4 亿1e8 億1e8 兆1e12',
  },
  adjustments: [
    {after: /年代/y, add: value => (value < 100 ? [1900 + value, 1800 + value, 2000 + value] : [])},
    {after: /(?:财?年|届|屆|级|級|后|後|\/\d\d)/y, digits: 2, add: value => [2000 + value, 1900 + value]},
    // "两次以上" is more than once.
    {after: /\p{L}{0,2}以上/uy, add: value => [value - 1]},
    // "8折" is a discount of 20 %.
    {after: /折/y, add: value => (value < 10 ? [value * 10, 100 - value * 10] : [])},
    {after: /成/y, add: value => [value * 10]},
    {after: /[个個]?百分[点點]/y, add: value => [value / 100]},
    {after: /(?:多?倍|番)/y, add: value => [value - 1, value + 1, value * 100, (value + 1) * 100]},
    {after: /[个個]月/y, add: value => [value / 12, value / 3]},
    {after: /(?:小时|小時|[个個]小时|[个個]小時)/y, add: value => [value / 24, value * 60]},
    {after: /(?:时|時|点|點)/y, add: value => (value <= 12 ? [value + 12] : [])},
    // Years of the Republic of China.
    {before: /民[国國]$/, add: value => [value + 1911]},
    // "20世纪90年代" are the 1990s: the century is in no translation.
    {
      after: /世[纪紀](?:\d\d|[一二三四五六七八九]十)年代/y,
      add: value => range(10).map(decade => (value - 1) * 100 + decade * 10),
    },
  ],
};

function range(count: number): number[] {
  return Array.from({length: count}, (_, at) => at);
}
