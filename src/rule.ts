import type {Paragraph as ParagraphNode, Root} from 'nlcst';
import type {Plugin} from 'unified';
import * as v from 'valibot';
import type {VFileMessage} from 'vfile-message';
import {type DocumentProfile, profileOfTree} from './english/document-profile.js';
import {englishOf, type Paragraph, type Sentence} from './english/paragraph.js';
import {emit, inspectionOf, messageOf} from './inspection.js';

/** How much a finding weighs: an error fails a run, a warning and an info do not unless asked to. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * What may be done with `expected`: `safe` is applied by `--fix`, `suggest` is offered in an editor, `none`
 * only tells what was expected.
 */
export type FixKind = 'safe' | 'suggest' | 'none';

/** What a rule says of a place. Offsets are UTF-16 code units in the paragraph's text, end exclusive. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  /** What is wrong and, in the same sentence, what to do. Quotes from the text stand in backticks. */
  readonly reason: string;
  /** What could stand there instead, the most likely first; an empty string removes the span. */
  readonly expected?: readonly string[];
  /** Why it matters, where that is not plain. */
  readonly note?: string;
  /** A second place that belongs to it: the first copy of a repetition. */
  readonly related?: {readonly start: number; readonly end: number; readonly message: string};
  /** Where one kind of a rule's findings weighs less than the rule's own severity. */
  readonly severity?: Severity;
  /** Where one kind of a rule's findings is mended with less certainty than the rule's own. */
  readonly fix?: FixKind;
}

/** What a rule gets beside the text. */
export interface RuleContext<Options, Facts> {
  readonly options: Options;
  /** Reports a finding. */
  report(finding: Finding): void;
  /** Puts a finding aside until the whole document is read; `keep` then decides on it. */
  defer(finding: Finding, facts: Facts): void;
}

/** What a rule knows when the whole document is read. */
export interface ConclusionContext<Options> {
  readonly options: Options;
  readonly document: DocumentProfile;
  /** How many of the rule's own candidates in this document were decided on before this one. */
  readonly earlier: number;
}

type Schema = v.StrictObjectSchema<v.ObjectEntries, undefined>;

/** A rule as its author writes it. At least one of `check` and `checkParagraph` is there. */
export interface RuleDefinition<S extends Schema = Schema, Facts = unknown> {
  /** The problem in the field's own words, in kebab case; the name of the rule's folder. */
  readonly id: string;
  /** One line for lists: the problem, no full stop. */
  readonly description: string;
  /** MQM-Core category, as in "Linguistic conventions/Grammar". */
  readonly category: string;
  /** Default severity: what the rule's measured precision allows. */
  readonly severity: Severity;
  /** Best fix the rule offers. */
  readonly fix: FixKind;
  /** Valibot schema of the options, each with a default. */
  readonly options?: S;
  /** Rules whose finding stands where two see the same damage. */
  readonly yieldsTo?: readonly string[];
  /** Looks at a sentence. */
  check?(sentence: Sentence, context: RuleContext<v.InferOutput<S>, Facts>): void;
  /** Looks at a paragraph: for what crosses sentences. */
  checkParagraph?(paragraph: Paragraph, context: RuleContext<v.InferOutput<S>, Facts>): void;
  /** Decides, once the document is read, whether a deferred finding stands. */
  keep?(facts: Facts, context: ConclusionContext<v.InferOutput<S>>): boolean;
}

/** Options of a rule before defaults are filled in. */
export type RuleOptions = Record<string, unknown>;

/** A rule: a retext plugin, and what is to be known of it. */
export type Rule = Plugin<[options?: RuleOptions | null, severity?: Severity | null | undefined], Root> & {
  readonly rule: RuleMeta;
};

/** A rule's definition with what `defineRule` adds. */
export interface RuleMeta
  extends Omit<RuleDefinition<Schema, never>, 'options' | 'check' | 'checkParagraph' | 'keep'> {
  readonly options: Schema;
  /** Where the rule's readme can be read. */
  readonly url: string;
}

/** Address of the rules' readmes. */
const documentation = 'https://github.com/mtlint/mtlint/blob/main/rules';

/** Thrown when a rule is given options that it does not have or cannot use. */
export class OptionsError extends Error {
  override readonly name = 'OptionsError';
  readonly ruleId: string;
  constructor(ruleId: string, detail: string) {
    super(`Options of ${ruleId}: ${detail}`);
    this.ruleId = ruleId;
  }
}

/**
 * Makes a retext plugin of a rule. It runs the rule over the paragraphs of an nlcst tree, validates the
 * options, and stamps rule id, source, severity, category, url and place on each message.
 *
 * The plugin throws {@link OptionsError} when it is frozen with options that do not fit the rule's schema.
 */
export function defineRule<S extends Schema, Facts = undefined>(definition: RuleDefinition<S, Facts>): Rule {
  const schema = definition.options ?? v.strictObject({});
  const meta: RuleMeta = {
    id: definition.id,
    description: definition.description,
    category: definition.category,
    severity: definition.severity,
    fix: definition.fix,
    yieldsTo: definition.yieldsTo ?? [],
    options: schema,
    url: `${documentation}/${definition.id}/readme.md`,
  };

  const plugin: Plugin<[options?: RuleOptions | null, severity?: Severity | null | undefined], Root> = (
    given,
    severity,
  ) => {
    const options = parseOptions(meta, given ?? {}) as v.InferOutput<S>;
    const stamp = {meta, severity: severity ?? undefined};
    return (tree, file) => {
      const candidates: {readonly message: VFileMessage; readonly facts: Facts}[] = [];
      for (const node of paragraphsOf(tree)) {
        const paragraph = englishOf(node);
        run(definition, paragraph, {
          options,
          report: finding => emit(file, stamp, paragraph, finding),
          defer: (finding, facts) =>
            candidates.push({message: messageOf(file, stamp, paragraph, finding), facts}),
        });
      }
      const conclude = (document: DocumentProfile): void => {
        const before = document.candidates.get(meta.id) ?? 0;
        document.candidates.set(meta.id, before + candidates.length);
        const kept = candidates.filter(({facts}, index) =>
          definition.keep?.(facts, {options, document, earlier: before + index}),
        );
        file.messages.push(...kept.map(({message}) => message));
      };
      const inspection = inspectionOf(file);
      if (inspection) inspection.push(conclude);
      else if (candidates.length > 0) conclude(profileOfTree(tree));
    };
  };
  return Object.assign(plugin, {rule: meta});
}

function run<S extends Schema, Facts>(
  definition: RuleDefinition<S, Facts>,
  paragraph: Paragraph,
  context: RuleContext<v.InferOutput<S>, Facts>,
): void {
  definition.checkParagraph?.(paragraph, context);
  if (!definition.check) return;
  for (const sentence of paragraph.sentences) definition.check(sentence, context);
}

/** The paragraphs of a tree: children of the root, since nlcst has no other place for them. */
export function paragraphsOf(tree: Root): ParagraphNode[] {
  return tree.children.filter(child => child.type === 'ParagraphNode');
}

/**
 * Validates options and fills in defaults.
 *
 * @throws {OptionsError} Naming the first option that does not fit.
 */
export function parseOptions(rule: Pick<RuleMeta, 'id' | 'options'>, given: RuleOptions): RuleOptions {
  const result = v.safeParse(rule.options, given);
  if (result.success) return result.output;
  const issue = result.issues[0];
  const path = v.getDotPath(issue);
  throw new OptionsError(rule.id, path ? `\`${path}\`: ${issue.message}` : issue.message);
}
