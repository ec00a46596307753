import type {Analyzer} from '../languages/analyzer.js';
import type {Contribution} from '../languages/neutral/document-profile.js';
import {analyzerFor, isOneOf} from '../languages/registry.js';
import type {Block} from '../model/block.js';
import type {MqmCategory} from '../model/mqm-category.js';
import type {PlacedBlock} from '../model/placed-block.js';
import {ApplicableRules} from '../rule/applicable.js';
import type {Checker} from '../rule/checked.js';
import type {RuleMeta} from '../rule/definition.js';
import {type InspectedParagraph, inspect} from '../rule/inspection.js';

/** What the rules found in a block, and what the block adds to the profile of its document. */
export interface CheckedBlock {
  readonly inspected: InspectedParagraph;
  readonly contribution?: Contribution;
}

/** How the paragraphs of a language are checked. */
interface LanguagePlan {
  readonly analyzer: Analyzer;
  /** The rules that apply to the language. */
  readonly rules: ApplicableRules;
  /** Those of them that see markup. */
  readonly markupRules: ApplicableRules;
}

/** What decides, beside its language, on the rules for a block. */
interface BlockTraits {
  readonly isLabel: boolean;
  readonly hasSource: boolean;
  readonly isComparison: boolean;
  readonly isMissing: boolean;
}
/** Of rules about markup, which alone see blocks of markup. */
const markupCategory: MqmCategory = 'Design and markup/Markup';

/** Checks blocks with the rules that apply to their language. */
export class ParagraphChecks {
  readonly checkers: readonly Checker[];
  readonly #rules: readonly RuleMeta[];
  readonly #language: string;
  readonly #plans = new Map<string, LanguagePlan>();

  /**
   * @param rules What is known of each checker's rule, in the same order.
   * @param language BCP 47 tag of the language of blocks that declare none.
   */
  constructor(checkers: readonly Checker[], rules: readonly RuleMeta[], language: string) {
    this.checkers = checkers;
    this.#rules = rules;
    this.#language = language;
  }

  /** The blocks that any rule applies to, by their language. */
  *applicable(blocks: Iterable<PlacedBlock>): Generator<PlacedBlock> {
    for (const placed of blocks) if (this.#planFor(placed.block).rules.count > 0) yield placed;
  }

  /** Checks a block on its own. */
  check(block: Block): CheckedBlock {
    const {analyzer, rules, markupRules} = this.#planFor(block);
    const paragraph = analyzer.paragraphOf(block);
    const isMarkup = block.kind === 'markup';
    const inspected = inspect(paragraph, this.checkers, isMarkup ? markupRules : rules);
    // The paragraphs of a segment are checked and counted one by one.
    if (block.segment?.isComparison) return {inspected: {...inspected, words: 0}};
    return {
      inspected: isMarkup ? {...inspected, words: 0} : inspected,
      contribution: analyzer.contributionOf(paragraph),
    };
  }

  #planFor({kind, segment, language = this.#language}: Block): LanguagePlan {
    const isLabel = kind === 'label';
    const hasSource = segment?.source !== undefined;
    const isComparison = segment?.isComparison ?? false;
    const isMissing = segment?.missing !== undefined;
    const key =
      isLabel || hasSource ? `${language} ${isLabel} ${hasSource} ${isComparison} ${isMissing}` : language;
    let plan = this.#plans.get(key);
    if (!plan) {
      const rules = this.#rulesFor(language, {isLabel, hasSource, isComparison, isMissing});
      const markupRules = rules.filter(index => this.#rules[index]!.category === markupCategory);
      plan = {
        analyzer: analyzerFor(language),
        rules: new ApplicableRules(this.checkers, rules),
        markupRules: new ApplicableRules(this.checkers, markupRules),
      };
      this.#plans.set(key, plan);
    }
    return plan;
  }

  #rulesFor(language: string, {isLabel, hasSource, isComparison, isMissing}: BlockTraits): readonly number[] {
    return this.#rules.flatMap(({languages, source, skipsLabels, checksMissing = false}, index) => {
      if (!isOneOf(language, languages) || (isLabel && skipsLabels) || checksMissing !== isMissing) return [];
      const runs = source === 'needed' ? hasSource : !isComparison;
      return runs ? [index] : [];
    });
  }
}
