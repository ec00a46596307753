import type {Range} from '../../model/comment.js';
import type {Directive, NamedRule} from './directives.js';

/** A range in which a directive suppresses a rule's messages. */
export interface Stretch {
  readonly start: number;
  end: number;
  /** Absent for all rules. */
  readonly ruleId: string | undefined;
  readonly directive: Directive;
  /** The range to report when it suppresses nothing. */
  readonly place: Range;
  /** For a range that covers all rules: the rules that were enabled again, and where. */
  readonly except: Map<string, number>;
  used: boolean;
}

/** The ranges of a text in which directives suppress messages. */
export interface Stretches {
  /** In order of their starts. */
  readonly all: readonly Stretch[];
  /** Directives that enable what was not disabled, or have no block to disable. */
  readonly idle: readonly {readonly directive: Directive; readonly place: Range}[];
}

/** Computes the ranges that directives apply to. Unknown commands apply nowhere. */
export function stretchesOf(directives: readonly Directive[], length: number): Stretches {
  const all: Stretch[] = [];
  const idle: {directive: Directive; place: Range}[] = [];
  /** Ranges of `disable` that no `enable` has ended yet. */
  let open: Stretch[] = [];

  const add = (directive: Directive, {start, end}: Range): Stretch[] => {
    const named: readonly (NamedRule | undefined)[] =
      directive.rules.length > 0 ? directive.rules : [undefined];
    const added = named.map(
      (rule): Stretch => ({
        start,
        end,
        ruleId: rule?.id,
        directive,
        place: rule && named.length > 1 ? rule : directive,
        except: new Map(),
        used: false,
      }),
    );
    all.push(...added);
    return added;
  };
  const enable = (directive: Directive): void => {
    if (directive.rules.length === 0) {
      if (open.length === 0) idle.push({directive, place: directive});
      for (const stretch of open) stretch.end = directive.start;
      open = [];
    }
    for (const rule of directive.rules) {
      const ended = open.filter(({ruleId}) => ruleId === rule.id);
      const blanket = open.filter(({ruleId, except}) => ruleId === undefined && !except.has(rule.id));
      if (ended.length + blanket.length === 0) idle.push({directive, place: rule});
      for (const stretch of ended) stretch.end = directive.start;
      for (const stretch of blanket) stretch.except.set(rule.id, directive.start);
      open = open.filter(stretch => !ended.includes(stretch));
    }
  };

  for (const directive of directives) {
    switch (directive.command) {
      case 'disable':
        open.push(...add(directive, {start: directive.end, end: length}));
        break;
      case 'enable':
        enable(directive);
        break;
      case 'disable-file':
        add(directive, {start: 0, end: length});
        break;
      case 'disable-next':
        if (directive.next) add(directive, directive.next);
        else idle.push({directive, place: directive});
        break;
    }
  }
  return {all: all.sort((a, b) => a.start - b.start), idle};
}

/** Whether a range suppresses a message. */
export function takes(stretch: Stretch, ruleId: string, offset: number): boolean {
  if (offset < stretch.start || offset >= stretch.end) return false;
  if (stretch.ruleId !== undefined) return stretch.ruleId === ruleId;
  return offset < (stretch.except.get(ruleId) ?? Number.POSITIVE_INFINITY);
}
