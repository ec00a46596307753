/**
 * Writes schema.json, the JSON Schema of config files, from the code: editors complete and check with it.
 * `npm run generate`; `--check` fails where it is not up to date.
 */
import {toJsonSchema} from '@valibot/to-json-schema';
import rules from '../rules/index.js';
import {directiveChecks} from '../src/engine/directives/index.js';
import {settingLevels} from '../src/model/setting-levels.js';
import {configSchema} from '../src/project/config/schema.js';
import {update} from './update.js';

type JsonSchema = Record<string, unknown>;

const options = {typeMode: 'input', errorMode: 'ignore'} as const;
const level = {enum: [...settingLevels, false]};

/** What a rule may be set to. */
function settingOf(ruleOptions: JsonSchema): JsonSchema {
  const list = {type: 'array', items: [level, ruleOptions], additionalItems: false, minItems: 1};
  return {anyOf: [level, list]};
}

const known: Record<string, JsonSchema> = {};
for (const {rule} of Object.values(rules)) {
  const {$schema, ...ruleOptions} = toJsonSchema(rule.options, options);
  known[rule.id] = {description: `${rule.description} (${rule.severity})`, ...settingOf(ruleOptions)};
}
for (const {id, description, severity} of Object.values(directiveChecks))
  known[id] = {description: `${description} (${severity})`, ...level};

const schema = JSON.parse(JSON.stringify(toJsonSchema(configSchema, options)));
const places = [schema.properties, schema.properties.overrides.items.properties];
const ruleSettings = {
  type: 'object',
  description: schema.properties.rules.description,
  properties: known,
  // Plugins bring rules of their own.
  additionalProperties: settingOf({type: 'object'}),
};
for (const properties of places) properties.rules = {$ref: '#/definitions/rules'};

update(
  new URL('../schema.json', import.meta.url),
  `${JSON.stringify({title: 'Configuration of mtlint', ...schema, definitions: {rules: ruleSettings}}, null, 2)}\n`,
);
