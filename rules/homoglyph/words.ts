/** Letters of other scripts that look exactly like a Latin letter in most fonts. */
export const lookAlikes: ReadonlyMap<string, string> = pairs(
  'аa еe оo рp сc уy хx іi јj ѕs һh ԁd ԛq ԝw ӏl ҽe ѵv АA ВB ЕE КK МM НH ОO РP СC ТT ХX УY ІI ЈJ ЅS ԚQ ԜW',
  'οo ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX',
);

/** Letters that look nearly like a Latin letter: they count where the Latin letter makes an English word. */
export const similar: ReadonlyMap<string, string> = pairs(
  'кk мm тt вb нh пn гr иu ьb',
  'αa εe ιi κk νv ρp τt υu χx ηn ωw',
  'ɡg ɑa օo սu ոn հh',
);

/** The Turkish letters without and with a dot. */
export const turkish: ReadonlyMap<string, string> = new Map([
  ['ı', 'i'],
  ['İ', 'I'],
]);

function pairs(...lists: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lists
      .flatMap(list => list.split(' '))
      .map((pair): [string, string] => [pair.slice(0, -1), pair.slice(-1)]),
  );
}
