import type {MessageFacts} from '../../src/toolkit.js';

/** What is wrong with a message of ICU, beside its source: texts of reports. */
export function icuProblems(source: MessageFacts, target: MessageFacts): string[] {
  if (source.isBroken) return [];
  if (target.isBroken) return ['Broken ICU message: compare its braces and keywords with the source'];
  const missing = source.names.filter(name => !target.names.includes(name));
  const extra = target.names.filter(name => !source.names.includes(name));
  return [
    ...names(missing, extra),
    ...source.always
      .filter(name => target.names.includes(name) && !target.always.includes(name))
      .map(name => `Placeholder \`{${name}}\` is not in every branch: add it where it is missing`),
    ...branches(source, target),
  ];
}

function names(missing: readonly string[], extra: readonly string[]): string[] {
  if (missing.length === 1 && extra.length === 1)
    return [`Changed placeholder \`{${extra[0]}}\`: write \`{${missing[0]}}\``];
  return [
    ...missing.map(name => `Missing placeholder \`{${name}}\`: add it`),
    ...extra.map(name => `Placeholder \`{${name}}\` is not in the source: remove it`),
  ];
}

function branches(source: MessageFacts, target: MessageFacts): string[] {
  return target.branching.flatMap(({name, type, keys, showsNumber}) => {
    const original = source.branching.find(other => other.name === name && other.type === type);
    if (!original) return [];
    if (type === 'plural')
      return original.showsNumber && !showsNumber && keys.includes('other')
        ? [`Missing number in the branch \`other\` of \`${name}\`: add \`#\``]
        : [];
    const unknown = keys.filter(key => !original.keys.includes(key));
    const lost = original.keys.filter(key => !keys.includes(key));
    if (unknown.length === 1 && lost.length === 1)
      return [`Translated keyword \`${unknown[0]}\` of \`${name}\`: write \`${lost[0]}\``];
    return unknown.map(key => `Branch \`${key}\` of \`${name}\` is not in the source: name it as there`);
  });
}
