import {type Span, spanOf} from './span.js';

/** A currency of the source that became another one. */
export interface CurrencyChanged {
  readonly source: Span;
  readonly target: Span;
  /** ISO 4217 codes. */
  readonly from: string;
  readonly to: string;
}

/** A currency: how Chinese writes it, and how other languages do. */
interface Currency {
  readonly code: string;
  readonly han: RegExp;
  readonly elsewhere: RegExp;
}

const currencies: readonly Currency[] = [
  {
    code: 'USD',
    han: /美元|美金|米ドル/,
    elsewhere:
      /U\.?S\.? ?\$|(?<![A-Z])\$|(?<!Hong Kong |Singapore |Singaporean |Taiwan |Canadian |Australian )dol(?:l?ar(?:s|i|o|en)?|ów)(?![a-z])|dólar(?:es)?(?!\p{L})|USD|(?<![a-z])bucks?(?![a-z])|доллар|долар|달러|ドル|دولار|डॉलर/iu,
  },
  {
    code: 'EUR',
    han: /欧元|歐元|ユーロ/,
    elsewhere: /€|(?<![a-z])euros?(?![a-z])|(?<!\p{L})EUR(?!\p{L})|евро|євро|유로|يورو|यूरो/iu,
  },
  {
    code: 'CNY',
    han: /人民[币幣]|(?:[\d万萬亿億千百十]|[\d万萬亿億千百十][多余餘几幾])元(?![旦素宵帅首老年月件宇神代朝组芳])/,
    elsewhere: /(?<![a-z])(?:yuan(?:es)?|RMB|CNY|renminbi)(?![a-z])|¥|юан|위안/iu,
  },
  {
    code: 'JPY',
    han: /日元|日圆|日圓|(?<=[\d万億千百十])円/,
    elsewhere: /(?<![a-z])(?:yen(?:es)?|JPY)(?![a-z])|¥|иен|엔화|円/iu,
  },
  {
    code: 'GBP',
    han: /英[镑鎊]|ポンド/,
    elsewhere: /£|(?<![a-z])(?:pounds?|pfund|libras?|livres?|GBP)(?![a-z])|sterlin|фунт|파운드/iu,
  },
  {code: 'HKD', han: /港元|港[币幣]/, elsewhere: /HK ?\$|Hong Kong dollars?|HKD/i},
  {code: 'SGD', han: /新元|新币|新幣|坡币/, elsewhere: /S\$|Singapore(?:an)? dollars?|SGD/i},
  {code: 'TWD', han: /新?[台臺][币幣]/, elsewhere: /NT ?\$|(?:New )?Taiwan(?:ese)? dollars?|TWD|NTD/i},
  {code: 'MYR', han: /令吉|[马馬][币幣]/, elsewhere: /(?<![a-z])RM ?\d|ringgit|MYR/i},
  {
    code: 'KRW',
    han: /[韩韓][元币幣]|ウォン/,
    elsewhere: /(?<=[\d] |million |billion |trillion )won(?![a-z])|₩|KRW|вон(?!\p{L})/iu,
  },
  {
    code: 'INR',
    han: /[卢盧]比|ルピー/,
    elsewhere: /₹|(?<![a-z])(?:rupees?|rupien|rupias?|roupies?|INR|Rs\.? ?\d)|рупи|루피|रुपय|रुपए|روبية/iu,
  },
  {
    code: 'RUB',
    han: /[卢盧]布|ルーブル/,
    elsewhere: /₽|(?<![a-z])(?:ro?ubles?|rubel|rublos?|RUB)(?![a-z])|рубл|руб\.|루블/iu,
  },
];

/** Everything that shows a currency. */
const anyCurrency =
  /[$€£¥₹₩₽元円币幣镑鎊]|令吉|[卢盧][比布]|USD|EUR|GBP|CNY|RMB|JPY|INR|RUB|HKD|SGD|TWD|MYR|KRW|RM ?\d|Rs\.? ?\d|dol+ar|dólar|euro|yuan|(?<![a-z])yen|pound|pfund|libra|livre|sterlin|rupe|rupi|roupi|rubl|rubel|rouble|ringgit|\d won|юан|долл|долар|евр|євр|иен|фунт|рубл|руб\.|달러|유로|위안|엔화|파운드|루피|루블|ドル|ユーロ|ポンド|ルピー|ルーブル|ウォン|रुप|डॉलर|यूरो|دولار|يورو|روبية/iu;

/** The currencies of the source whose name and sign the target lacks while it has one that the source lacks. */
export function currencyChanges(source: string, target: string): CurrencyChanged[] {
  if (!numberSigns.test(source) || !anyCurrency.test(source)) return [];
  const from = currenciesIn(source);
  const to = currenciesIn(target);
  const changed = [...from].filter(([code]) => !to.has(code));
  const added = [...to].find(([code]) => !from.has(code));
  if (!added) return [];
  return changed.map(([code, span]) => ({source: span, target: added[1], from: code, to: added[0]}));
}

/** The first mention of each currency. A sign like "¥" means two currencies. */
function currenciesIn(text: string): Map<string, Span> {
  const found = new Map<string, Span>();
  for (const {code, han, elsewhere} of currencies) {
    const match = han.exec(text) ?? elsewhere.exec(text);
    if (match && isAmount(text, match)) found.set(code, spanOf(match));
  }
  return found;
}

/** Whether a number is near a currency: its name may also be that of a person. */
function isAmount(text: string, {0: currency, index}: RegExpExecArray): boolean {
  const end = index + currency.length;
  return numberSigns.test(text.slice(Math.max(0, index - 24), end + 8));
}

const numberSigns = /\p{Nd}|[一二三四五六七八九十百千万萬亿億]|hundred|thousand|million|billion|trillion/iu;
