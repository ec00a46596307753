const severities: readonly unknown[] = ['error', 'warning', 'info'];
const fixes: readonly unknown[] = ['safe', 'suggest', 'none'];
const checks = ['check', 'checkParagraph', 'compare', 'summarize', 'confirm'] as const;

/**
 * Checks what a plugin, which may be plain JavaScript, hands to `defineRule`. By hand, not by a schema: each start of the program
 * defines all rules.
 *
 * @throws {TypeError} Naming the first thing that does not fit.
 */
export function checkDefinition(given: unknown): void {
  if (typeof given !== 'object' || given === null) throw wrong('the rule', 'an object', given);
  const rule = given as Readonly<Record<string, unknown>>;
  const demand = (key: string, fits: boolean, expected: string): void => {
    if (!fits) throw wrong(`\`${key}\``, expected, rule[key]);
  };
  // Directives and settings name it.
  demand('id', isText(rule.id) && !/[\s,]/.test(rule.id), 'a name without spaces or commas');
  demand('description', isText(rule.description), 'a line of text');
  demand('category', isText(rule.category), 'a category, as in "Style/Awkward"');
  demand('severity', severities.includes(rule.severity), 'error, warning or info');
  demand('fix', fixes.includes(rule.fix), 'safe, suggest or none');
  demand('since', rule.since === undefined || isText(rule.since), 'a version');
  demand(
    'languages',
    rule.languages === undefined || rule.languages === 'any' || isListOfTexts(rule.languages),
    'a list of language tags, or "any"',
  );
  demand('source', [undefined, 'needed', 'used'].includes(rule.source as never), '"needed" or "used"');
  demand(
    'skipsLabels',
    rule.skipsLabels === undefined || typeof rule.skipsLabels === 'boolean',
    'true or false',
  );
  demand('url', rule.url === undefined || isText(rule.url), 'a URL');
  demand('options', rule.options === undefined || isSchema(rule.options), 'a Valibot strictObject');
  demand('yieldsTo', rule.yieldsTo === undefined || isListOfTexts(rule.yieldsTo), 'a list of ids');
  for (const key of checks)
    demand(key, rule[key] === undefined || typeof rule[key] === 'function', 'a function');
  if (!rule.check && !rule.checkParagraph && !rule.compare)
    throw new TypeError(
      `defineRule: \`${rule.id}\` checks nothing: add \`check\`, \`checkParagraph\`, or \`compare\``,
    );
}

function wrong(what: string, expected: string, given: unknown): TypeError {
  return new TypeError(
    `defineRule: ${what}: expected ${expected}, not ${JSON.stringify(given) ?? typeof given}`,
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}

function isSchema(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'entries' in value;
}
