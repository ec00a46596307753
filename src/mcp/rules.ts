import {readFile} from 'node:fs/promises';
import rules from '../../rules/index.js';
import {UsageError} from '../cli/errors.js';
import {projectOf} from '../cli/job.js';
import {type Listed, listedRules} from '../cli/list-rules.js';
import {unknownRule} from '../engine/rule-settings.js';
import {currentId} from '../model/rule-ids.js';
import type {Rule} from '../rule/define.js';
import type {Place} from './lint.js';
import type {Output} from './schemas.js';

export async function allRules(place: Place): Promise<Output<'list-rules'>> {
  return {rules: listedRules(await pluginRules(place)).map(published)};
}

/**
 * @param root Folder of the package: the rules' readmes are there.
 * @throws {UsageError} When the rule does not exist.
 */
export async function explained(name: string, root: URL, place: Place): Promise<Output<'explain-rule'>> {
  const id = currentId(name);
  const all = listedRules(await pluginRules(place));
  const found = all.find(rule => rule.id === id);
  if (!found)
    throw new UsageError(
      unknownRule(
        id,
        all.map(rule => rule.id),
      ),
    );
  const explanation = Object.hasOwn(rules, id)
    ? await readFile(new URL(`rules/${id}/readme.md`, root), 'utf8')
    : `${found.description}.`;
  return {...published(found), explanation};
}

async function pluginRules({cwd, plugins}: Place): Promise<Readonly<Record<string, Rule>>> {
  const project = projectOf({cwd, plugins, rules: {}, timeout: 0});
  return (await project.settingsFor('<text>')).plugins;
}

function published({id, description, category, severity, fix, url}: Listed): Listed {
  return {id, description, category, severity, fix, url};
}
