import type {Root} from 'nlcst';
import type {Plugin} from 'unified';
import {textFixes} from '../fixes/plain-text.js';
import {readText} from '../formats/text/read.js';
import {blocksOfTree, textOfTree} from '../languages/tree-blocks.js';
import {placedBlocks} from '../model/placed-block.js';
import {emit} from '../rule/to-message.js';
import {writeFixes} from '../rule/write-fixes.js';
import {checkArgument, pipelineOptions} from './check-options.js';
import type {LinterOptions} from './linter-options.js';
import {leadOf, PreparedRules} from './prepared-rules.js';
import {describeFailure} from './rule-failure.js';

/** What `retextMtlint` takes: the settings of a config file that are about rules and texts. */
export type PipelineOptions = Pick<
  LinterOptions,
  'rules' | 'plugins' | 'terms' | 'language' | 'sourceLanguage'
>;

/**
 * All rules as one retext plugin. For plain text, it puts the messages on the file that `createLinter(options).lint` finds: one for
 * each defect, `fatal` true for errors, false for warnings and undefined for info. In a tree that was made of another format, it
 * sees what nlcst has: paragraphs and code.
 *
 * @throws {TypeError} When an option does not exist or has a value that does not fit.
 * @throws {UnknownRuleError} When a setting names a rule that does not exist.
 * @throws {OptionsError} When a rule has options that do not fit, or a setting that is not one.
 */
export const retextMtlint: Plugin<[options?: PipelineOptions | null], Root> = given => {
  const options = given ?? {};
  checkArgument('retextMtlint', pipelineOptions, options);
  const prepared = new PreparedRules(options);
  return (tree, file) => {
    const characters = textOfTree(tree);
    // A tree may be run without its file.
    const text = file.value === undefined ? characters : String(file);
    // Where the tree is the text, our own reader finds its paragraphs: parsers differ in what parts two of them.
    const isPlain = characters === text;
    const lead = isPlain ? leadOf(text) : 0;
    const blocks = isPlain ? readText(text.slice(lead)) : blocksOfTree(tree, text.length);
    const {messages, failures} = prepared.found({text, lead}, prepared.inspect(placedBlocks(blocks)));
    for (const message of writeFixes(messages, text, textFixes)) emit(file, message);
    for (const failure of failures) throw new Error(describeFailure(failure, path => path));
  };
};
