import {location} from 'vfile-location';
import type {CommentReader, Range} from '../../model/comment.js';
import type {Message, Place} from '../../rule/message.js';
import type {Call} from '../call.js';
import {closest} from '../closest.js';
import {partsOf, type RuleSettings, unknownRule} from '../rule-settings.js';
import {type DirectiveCheckId, directiveChecks} from './checks.js';
import {commands, type Directive, directivesIn} from './directives.js';
import {type Stretch, stretchesOf, takes} from './suppressed-ranges.js';

export {directiveChecks} from './checks.js';

/** The facts needed to check directives. */
export interface DirectivePolicy {
  /** Settings by id; those of {@link directiveChecks} count here. */
  readonly settings: RuleSettings;
  /** Ids of all rules that exist. */
  readonly known: readonly string[];
  /** Ids of the rules that run. */
  readonly active: ReadonlySet<string>;
  /** False if code was skipped that may define rules: directives for unknown rules are not checked then. */
  readonly isComplete: boolean;
}

/**
 * Removes the messages that directives in the text disable, and reports directives that have no reason, name an unknown
 * rule or command, or suppress nothing.
 *
 * @param messages In order of position; so is the result.
 * @param readComments Reads the comments of the text; undefined for a format without comments.
 * @param call Calls what may take long.
 */
export async function suppress(
  messages: readonly Message[],
  text: string,
  readComments: CommentReader | undefined,
  policy: DirectivePolicy,
  call: Call,
): Promise<Message[]> {
  // Most texts have no directive: don't parse them a second time.
  if (!text.includes('mtlint-')) return [...messages];
  if (!readComments) return [...messages];
  return call(() => judged(messages, text, readComments, policy));
}

function judged(
  messages: readonly Message[],
  text: string,
  readComments: CommentReader,
  policy: DirectivePolicy,
): Message[] {
  const directives = directivesIn(readComments(text), text);
  const {all, idle} = stretchesOf(directives, text.length);
  const kept = remaining(messages, all);
  const reports = new Reports(text, policy);
  for (const directive of directives) reports.judge(directive);
  for (const {directive, place} of idle) reports.idle(directive, place);
  for (const stretch of all) reports.unused(stretch);
  return [...kept, ...reports.messages].sort((a, b) => a.start.offset - b.start.offset);
}

/** The messages that no directive suppresses. Marks the directives that suppress something as used. */
function remaining(messages: readonly Message[], stretches: readonly Stretch[]): Message[] {
  let open: Stretch[] = [];
  let next = 0;
  return messages.filter(({ruleId, start: {offset}}) => {
    while (next < stretches.length && stretches[next]!.start <= offset) open.push(stretches[next++]!);
    open = open.filter(({end}) => end > offset);
    const taking = open.filter(stretch => takes(stretch, ruleId, offset));
    for (const stretch of taking) stretch.used = true;
    return taking.length === 0;
  });
}

/** Collects the reports about directives. */
class Reports {
  readonly messages: Message[] = [];
  readonly #text: string;
  readonly #policy: DirectivePolicy;
  readonly #toPoint: (offset: number) => unknown;

  constructor(text: string, policy: DirectivePolicy) {
    this.#text = text;
    this.#policy = policy;
    this.#toPoint = location(text).toPoint;
  }

  /** Checks that the command and the rules exist and that a reason is given. */
  judge({command, name, rules, reason}: Directive): void {
    if (!(commands as readonly string[]).includes(command)) {
      const near = closest(command, commands);
      const meant = near
        ? `did you mean \`mtlint-${near}\`?`
        : `use one of ${commands.map(known => `\`mtlint-${known}\``).join(', ')}`;
      this.#add('unknown-directive', name, `Unknown directive \`mtlint-${command}\`: ${meant}`);
      return;
    }
    for (const rule of rules) {
      if (this.#isKnown(rule.id) || this.#mayBeSkipped(rule.id)) continue;
      const message = Object.hasOwn(directiveChecks, rule.id)
        ? `Directives can't disable \`${rule.id}\`, which checks directives: set it in the config file`
        : unknownRule(rule.id, this.#policy.known).replace(/^u/, 'U');
      this.#add('unknown-directive', rule, message);
    }
    if (reason === '' && command !== 'enable')
      this.#add(
        'unexplained-directive',
        name,
        `No reason given for \`mtlint-${command}\`: add one at the end, after \` -- \``,
      );
  }

  /** Reports a directive that has nothing to act on. */
  idle({command}: Directive, place: Range): void {
    const why = command === 'enable' ? 'nothing is disabled here' : 'no text follows it';
    this.#add('unused-directive', place, `\`mtlint-${command}\` has no effect because ${why}: remove it`);
  }

  /** Reports a directive that suppresses nothing although its rule runs. */
  unused({used, ruleId, directive, place}: Stretch): void {
    if (used) return;
    const {active, isComplete} = this.#policy;
    if (ruleId === undefined ? active.size === 0 || !isComplete : !active.has(ruleId)) return;
    const what = ruleId === undefined ? 'no rule' : `\`${ruleId}\``;
    const reports = ruleId === undefined ? 'reports anything' : 'reports nothing';
    this.#add(
      'unused-directive',
      place,
      `\`mtlint-${directive.command}\` suppresses nothing because ${what} ${reports} there: remove it`,
    );
  }

  #isKnown(id: string): boolean {
    return this.#policy.known.includes(id);
  }

  /** Whether an unknown rule may come from code that was skipped. */
  #mayBeSkipped(id: string): boolean {
    return !this.#policy.isComplete && !Object.hasOwn(directiveChecks, id);
  }

  #add(id: DirectiveCheckId, {start, end}: Range, message: string): void {
    const {level} = partsOf(this.#policy.settings[id]);
    if (level === 'off') return;
    const {severity, category, url} = directiveChecks[id];
    this.messages.push({
      ruleId: id,
      severity: level === 'on' ? severity : level,
      category,
      message,
      note: null,
      start: this.#toPoint(start) as Place,
      end: this.#toPoint(end) as Place,
      actual: this.#text.slice(start, end),
      context: {before: '', after: ''},
      expected: [],
      fix: 'none',
      url,
    });
  }
}
