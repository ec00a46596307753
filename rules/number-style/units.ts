/** Letters that are joined to a number in a name. Chinese, Japanese and Korean put no space around numbers. */
export const alphabets = '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}';

/** Signs after which a number is a quantity, in any language. */
const signs = '%|‰|€|\\$|£|¥|°C|°F|km|cm|mm|kg|mg|ml|kW|MW|GW|kWh|MB|GB|TB|kB|GHz|MHz';

/** Words after which a number is a quantity, by language: hundreds of millions, percent, and currencies. */
const words: Readonly<Record<string, string>> = {
  de: 'Prozent(?:punkte?n?)?|Million(?:en)?|Milliarden?|Billionen|Mio|Mrd|Euro|Dollar|Meter|Kilometer|Kilo|Kilogramm|Grad|Zoll|Liter|Tonnen|Hektar|Quadratmeter|Quadratkilometer',
  fr: 'pour cent|millions?|milliards?|euros?|dollars?|mètres?|kilomètres?|kilos?|degrés?|litres?|tonnes?|hectares?|points de pourcentage',
  es: 'por ciento|millones|millón|euros?|dólares|metros?|kilómetros?|kilos?|grados?|litros?|toneladas?|hectáreas?|puntos porcentuales',
  it: 'per cento|milioni|miliardi|euro|dollari|metri|chilometri|chili|gradi|litri|tonnellate|ettari|punti percentuali',
  pt: 'por cento|milhões|bilhões|mil milhões|trilhões|euros?|dólares|reais|metros?|quilômetros?|quilómetros?|quilos?|graus?|litros?|toneladas?|hectares?|pontos percentuais',
  nl: 'procent|miljoen|miljard|euro|dollar|meter|kilometer|kilo|graden|liter|ton|hectare|procentpunten',
  pl: 'procent|procenta|mln|mld|milion(?:a|y|ów)|miliard(?:a|y|ów)|euro|dolarów|złotych|metr(?:a|y|ów)|kilometr(?:a|y|ów)|stopni|litr(?:a|y|ów)|ton|hektar(?:a|y|ów)',
  ru: 'процент(?:а|ов)?|млн|млрд|миллион(?:а|ов)?|миллиард(?:а|ов)?|евро|доллар(?:а|ов)|рубл(?:я|ей)|метр(?:а|ов)|километр(?:а|ов)|градус(?:а|ов)|литр(?:а|ов)|тонн?|гектар(?:а|ов)',
  uk: 'відсотк(?:а|ів)|млн|млрд|мільйон(?:а|ів|и)|мільярд(?:а|ів|и)|євро|долар(?:а|ів)|грив(?:ні|ень)|метр(?:а|ів)|кілометр(?:а|ів)|градус(?:а|ів)|літр(?:а|ів)|тонн?|гектар(?:а|ів)',
  tr: 'milyon|milyar|avro|dolar|lira|metre|kilometre|kilo|derece|litre|ton|hektar',
};

/** A quantity follows. A sign may be the start of nothing else; a word ends. */
export function quantityIn(language: string): RegExp {
  let known = patterns.get(language);
  if (!known) {
    const own = words[language];
    known = new RegExp(
      `^(?:[ \\u00A0\\u202F]?(?:${signs})|[ \\u00A0\\u202F](?:${own ?? signs}))(?![${alphabets}\\p{N}])`,
      'u',
    );
    patterns.set(language, known);
  }
  return known;
}

const patterns = new Map<string, RegExp>();

/** The languages of the rule. */
export const covered: readonly string[] = [...Object.keys(words), 'zh', 'ja', 'ko'];
