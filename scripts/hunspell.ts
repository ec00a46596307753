interface Affix {
  readonly isPrefix: boolean;
  /** Whether it combines with an affix at the other end. */
  readonly crosses: boolean;
  readonly rules: {readonly strip: string; readonly add: string; readonly condition: RegExp}[];
}

/** All words of a Hunspell dictionary: its stems with one suffix, one prefix, or one of each. */
export function hunspellWords(aff: string, dic: string): Set<string> {
  const affixes = affixesOf(aff);
  const words = new Set<string>();
  for (const line of dic.split('\n').slice(1)) {
    const [stem = '', flags = ''] = line.trim().split('/');
    if (stem) for (const word of formsOf(stem, flags, affixes)) words.add(word);
  }
  return words;
}

function affixesOf(aff: string): Map<string, Affix> {
  const affixes = new Map<string, Affix>();
  for (const line of aff.split('\n')) {
    const [kind, flag = '', ...rest] = line.split(/\s+/);
    if (kind !== 'PFX' && kind !== 'SFX') continue;
    const affix = affixes.get(flag);
    if (!affix) {
      affixes.set(flag, {isPrefix: kind === 'PFX', crosses: rest[0] === 'Y', rules: []});
      continue;
    }
    const [strip = '', add = '', condition = '.'] = rest;
    const pattern = affix.isPrefix ? `^${condition}` : `${condition}$`;
    affix.rules.push({strip: strip === '0' ? '' : strip, add, condition: new RegExp(pattern)});
  }
  return affixes;
}

function formsOf(stem: string, flags: string, affixes: ReadonlyMap<string, Affix>): string[] {
  const own = [...flags].flatMap(flag => affixes.get(flag) ?? []);
  const suffixed = own
    .filter(affix => !affix.isPrefix)
    .flatMap(affix => applied(stem, affix).map(word => ({word, crosses: affix.crosses})));
  const crossing = [stem, ...suffixed.filter(({crosses}) => crosses).map(({word}) => word)];
  const prefixed = own
    .filter(affix => affix.isPrefix)
    .flatMap(affix => crossing.flatMap(word => applied(word, affix)));
  return [stem, ...suffixed.map(({word}) => word), ...prefixed];
}

function applied(word: string, {isPrefix, rules}: Affix): string[] {
  return rules
    .filter(({condition}) => condition.test(word))
    .map(({strip, add}) => (isPrefix ? add + word : word.slice(0, word.length - strip.length) + add));
}
