import type {Paragraph as ParagraphNode, Root} from 'nlcst';
import type {Plugin} from 'unified';
import * as v from 'valibot';
import type {VFile} from 'vfile';
import type {VFileMessage} from 'vfile-message';
import {type DocumentProfile, profileOfTree} from './english/document-profile.js';
import {englishOf, type FileRange, type Paragraph, type Sentence} from './english/paragraph.js';
import {Terms} from './english/terms.js';
import {emit, inspectionOf, messageOf, placed} from './inspection.js';

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
  readonly related?: RelatedPlace;
  /** Where one kind of a rule's findings weighs less than the rule's own severity. */
  readonly severity?: Severity;
  /** Where one kind of a rule's findings is mended with less certainty than the rule's own. */
  readonly fix?: FixKind;
}

/** A second place that belongs to a finding: in the same paragraph, or anywhere in the file. */
export type RelatedPlace = ({readonly start: number; readonly end: number} | {readonly inFile: FileRange}) & {
  readonly message: string;
};

/** What a rule says of a place that lies in several paragraphs. */
export interface FileFinding extends Omit<Finding, 'start' | 'end' | 'related'> {
  readonly inFile: FileRange;
  readonly related?: {readonly inFile: FileRange; readonly message: string};
}

/** What is known of a text before it is read: what its project says of it. */
export interface Project {
  /** Words and phrases that are right here. A finding that lies within one is not reported. */
  readonly terms: Terms;
  /** BCP 47 tag of the text's language. */
  readonly language: string;
  /** BCP 47 tag of the language that the text was translated from, where it is known. */
  readonly sourceLanguage?: string;
}

/** What a rule gets beside the text. */
export interface RuleContext<Options, Facts, Memory = undefined> extends Project {
  readonly options: Options;
  /** What `remember` made when the document was opened. */
  readonly memory: Memory;
  /** Reports a finding. */
  report(finding: Finding): void;
  /** Puts a finding aside until the whole document is read; `keep` then decides on it. */
  defer(finding: Finding, facts: Facts): void;
  /** Adds to a number that is kept for the whole document under this name; `keep` sees its total. */
  count(name: string, amount: number): void;
}

/** What a rule gets when the last paragraph is read. */
export interface FinishContext<Options, Memory> {
  readonly options: Options;
  readonly memory: Memory;
  /** Reports a finding that is not bound to one paragraph. */
  report(finding: FileFinding): void;
}

/** What a rule knows when the whole document is read. */
export interface ConclusionContext<Options> {
  readonly options: Options;
  readonly document: DocumentProfile;
  /** What `count` added up to under a name, over the whole document. */
  total(name: string): number;
  /** How many of the rule's own candidates in this document were decided on before this one. */
  readonly earlier: number;
}

type Schema = v.StrictObjectSchema<v.ObjectEntries, undefined>;

/** A rule as its author writes it. At least one of `check` and `checkParagraph` is there. */
export interface RuleDefinition<S extends Schema = Schema, Facts = unknown, Memory = unknown> {
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
  /** Where the rule is documented; absent for the rules of this package, whose readmes have their places. */
  readonly url?: string;
  /** Rules whose finding stands where two see the same damage. */
  readonly yieldsTo?: readonly string[];
  /**
   * Makes what the rule keeps in mind from paragraph to paragraph, once for each document. It must not hold on to
   * paragraphs or tokens: a large document is read portion by portion.
   */
  remember?(): Memory;
  /** Looks at a sentence. */
  check?(sentence: Sentence, context: RuleContext<v.InferOutput<S>, Facts, Memory>): void;
  /** Looks at a paragraph: for what crosses sentences. */
  checkParagraph?(paragraph: Paragraph, context: RuleContext<v.InferOutput<S>, Facts, Memory>): void;
  /** Reports what only the last paragraph made sure: for what crosses paragraphs. */
  finish?(context: FinishContext<v.InferOutput<S>, Memory>): void;
  /** Decides, once the document is read, whether a deferred finding stands. */
  keep?(facts: Facts, context: ConclusionContext<v.InferOutput<S>>): boolean;
}

/** Options of a rule before defaults are filled in. */
export type RuleOptions = Record<string, unknown>;

/** A rule: a retext plugin, and what is to be known of it. */
export type Rule = Plugin<RuleParameters, Root> & {readonly rule: RuleMeta};

type RuleParameters = [
  options?: RuleOptions | null,
  severity?: Severity | null | undefined,
  project?: Project | null | undefined,
];

/** The project of a text of which nothing is known. */
const anyProject: Project = {terms: new Terms([]), language: 'en'};

/** A rule's definition with what `defineRule` adds. */
export interface RuleMeta
  extends Omit<
    RuleDefinition<Schema, never, never>,
    'options' | 'remember' | 'check' | 'checkParagraph' | 'finish' | 'keep'
  > {
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
export function defineRule<S extends Schema, Facts = undefined, Memory = undefined>(
  definition: RuleDefinition<S, Facts, Memory>,
): Rule {
  const schema = definition.options ?? v.strictObject({});
  const meta: RuleMeta = {
    id: definition.id,
    description: definition.description,
    category: definition.category,
    severity: definition.severity,
    fix: definition.fix,
    yieldsTo: definition.yieldsTo ?? [],
    options: schema,
    url: definition.url ?? `${documentation}/${definition.id}/readme.md`,
  };

  const plugin: Plugin<RuleParameters, Root> = (given, severity, project) => {
    const options = parseOptions(meta, given ?? {}) as v.InferOutput<S>;
    const stamp = {meta, severity: severity ?? undefined};
    const known = project ?? anyProject;
    /** Counts go on over the portions of a document: they belong to its inspection. */
    const countsOf = new WeakMap<object, Map<string, number>>();
    const memories = new WeakMap<VFile, Memory>();

    /** What the rule remembers of a document: one memory for all its trees. */
    const memoryOf = (file: VFile): Memory => {
      if (!memories.has(file)) memories.set(file, definition.remember?.() as Memory);
      return memories.get(file) as Memory;
    };
    const finish = (file: VFile): void => {
      const memory = memoryOf(file);
      memories.delete(file);
      definition.finish?.({options, memory, report: finding => emit(file, stamp, finding)});
    };

    return (tree, file) => {
      const inspection = inspectionOf(file);
      const isFirst = !memories.has(file);
      const memory = memoryOf(file);
      const counts = (inspection && countsOf.get(inspection)) ?? new Map<string, number>();
      if (inspection) countsOf.set(inspection, counts);
      if (inspection && isFirst) inspection.push(() => finish(file));

      const candidates: {readonly message: VFileMessage; readonly facts: Facts}[] = [];
      for (const node of paragraphsOf(tree)) {
        const paragraph = englishOf(node);
        const isRight = ({start, end}: Finding): boolean => known.terms.cover(paragraph, start, end);
        run(definition, paragraph, {
          ...known,
          options,
          memory,
          report(finding) {
            if (!isRight(finding)) emit(file, stamp, placed(paragraph, finding));
          },
          defer(finding, facts) {
            if (isRight(finding)) return;
            candidates.push({message: messageOf(file, stamp, placed(paragraph, finding)), facts});
          },
          count: (name, amount) => counts.set(name, (counts.get(name) ?? 0) + amount),
        });
      }
      const conclude = (document: DocumentProfile): void => {
        const total = (name: string): number => counts.get(name) ?? 0;
        const before = document.candidates.get(meta.id) ?? 0;
        document.candidates.set(meta.id, before + candidates.length);
        const kept = candidates.filter(({facts}, index) =>
          definition.keep?.(facts, {options, document, total, earlier: before + index}),
        );
        file.messages.push(...kept.map(({message}) => message));
      };
      if (!inspection) finish(file);
      if (candidates.length === 0) return;
      if (inspection) inspection.push(conclude);
      else conclude(profileOfTree(tree));
    };
  };
  return Object.assign(plugin, {rule: meta});
}

function run<S extends Schema, Facts, Memory>(
  definition: RuleDefinition<S, Facts, Memory>,
  paragraph: Paragraph,
  context: RuleContext<v.InferOutput<S>, Facts, Memory>,
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
