import type {Paragraph} from '../../src/toolkit.js';

export type Syntax = NonNullable<NonNullable<Paragraph['segment']>['syntax']>;

/** What a match is: the argument that it names, or a conversion whose argument its position decides. */
export interface Reading {
  /** Name or number of the argument. Absent: the next one. */
  readonly argument?: string;
  /** What the program expects: a placeholder with another type breaks it. */
  readonly type?: string;
  /** How many arguments before its own it takes: `%*d` has its width from one. */
  readonly before?: number;
}

export interface Pattern {
  readonly expression: RegExp;
  /** Undefined for what only looks like a placeholder, such as `%%`. */
  read(match: RegExpExecArray): Reading | undefined;
  /** Whether ordinary text can look like this: then one that the source lacks is no error. */
  readonly isVague?: boolean;
}

const named = (match: RegExpExecArray): Reading => ({argument: match[1]!.trim()});
const verbatim = ([whole]: RegExpExecArray): Reading => ({argument: whole.replace(/\s+/g, '')});

/** Conversions that expect the same argument. */
const sameType: Readonly<Record<string, string>> = {i: 'd', E: 'e', F: 'f', G: 'g', A: 'a'};

/**
 * printf: `%s`, `%1$s`, `%-5.2lf`, `%[1]d` of Go. A space after the percent sign is no flag here: "50 % of". The same goes for the
 * letters that only some languages have, before another letter.
 */
const printf: Pattern = {
  expression:
    /%(?:%|(?:(\d{1,3})\$|\[(\d{1,3})\])?(?!\s)[-+#0']{0,4}(?:I(?!64))?(\*(?:\d{1,3}\$)?|\d{1,4})?(?:\.(\*(?:\d{1,3}\$)?|\d{1,4})?)?(?:<(PRI\w{1,12})>|(hh|h|ll|l|j|z|t|L|q|I64)?([diouxXeEfFgGaAcCsSp@]|[nmrvqTUbwB](?!\p{Script=Latin})))|#@(\w{1,60})@)/gu,
  read([whole, numbered, bracketed, width, precision, macro, length = '', conversion, variable]) {
    if (whole === '%%') return undefined;
    if (variable !== undefined) return {argument: variable};
    const argument = numbered ?? bracketed;
    const type = macro ?? length + (sameType[conversion!] ?? conversion!);
    const before = [width, precision].filter(size => size === '*').length;
    if (argument === undefined) return {type, before};
    return {argument: String(Number(argument) + before), type};
  },
};

/** Python: `%(name)s`. */
const pythonNamed: Pattern = {
  expression: /%\(([^()%]{1,60})\)[#0+ -]{0,4}(?:\d{1,4})?(?:\.\d{1,4})?[hlL]?[diouxXeEfFgGcrsa]/g,
  read: named,
};

/** Braces with a name or number: Python, C#, Rust, Perl. `{{` is a brace. */
const brace: Pattern = {
  expression:
    /\{\{|\}\}|\{([\w$-]{0,60}(?:\.[\w-]{1,60}|\[[^\][{}]{1,60}\]){0,6})(?:![rsa])?(?:[:,][^{}]{0,60})?\}/g,
  read: ([, name]) => (name === undefined ? undefined : name === '' ? {} : {argument: name}),
};

/** `{name}`, `{ name }`, `{n, number}`: ICU and Vue. Between apostrophes, braces are characters. */
const spacedBrace: Pattern = {
  expression: /'[{}][^']{0,200}'|\{\s{0,4}([\p{L}\p{N}_.$-]{1,60})\s{0,4}(?:,[^{}]{0,80})?\}/gu,
  read: match => (match[1] === undefined ? undefined : named(match)),
};

const doubleBrace: Pattern = {
  expression: /\{\{\s{0,4}-?\s{0,4}([^{},\s]{1,60})\s{0,4}(?:,[^{}]{0,80})?\}\}/g,
  read: named,
};

/** An expression in two braces, as Angular has it: `{{ user.name | uppercase }}`. */
const template: Pattern = {expression: /\{\{[^{}]{1,120}\}\}/g, read: verbatim};

const dollarBrace: Pattern = {expression: /\$\{([^{}:]{1,120})(?::[^{}]{0,120})?\}/g, read: named};

const nesting: Pattern = {expression: /\$t\(([^(),]{1,120})(?:,[^()]{0,120})?\)/g, read: named};

const percentBrace: Pattern = {
  expression: /%%|%(?:\{([^{}]{1,60})\}|<(\w{1,60})>[#0+-]{0,4}\d{0,4}(?:\.\d{1,4})?[a-zA-Z])/g,
  read: ([, first, second]) => {
    const argument = first ?? second;
    return argument === undefined ? undefined : {argument};
  },
};

/** Laravel: `:name`, `:Name` and `:NAME` are the same argument. */
const colon: Pattern = {
  expression: /(?<![\p{L}\p{N}:/_])::?([A-Za-z_]\w{0,60})(?!\w|:)/gu,
  read: ([whole, name]) => (whole.startsWith('::') ? undefined : {argument: name!.toLowerCase()}),
  isVague: true,
};

const qt: Pattern = {
  expression: /%(?:L?(\d{1,2})|n(?!\p{Script=Latin}))/gu,
  read: ([, number]) => ({argument: number ?? 'n'}),
};

const linked: Pattern = {
  expression: /@(?:\.\w{1,20})?:(?:\(([\w.]{1,80})\)|([\w.]{1,80}\w))/g,
  read: ([, a, b]) => ({argument: `@${a ?? b}`}),
};

const fluent: Pattern = {
  expression: /\{\s{0,4}(\$[\w-]{1,60}|-[\w-]{1,60}|[\w-]{1,60})[^{}]{0,120}\}/g,
  read: named,
};

/** Without a declared syntax: placeholders that look like nothing else. */
const certainPrintf: Pattern = {
  expression: /(?<![\d%\p{Script=Latin}])%(?:(\d{1,2})\$)?([sd@])(?![\p{Script=Latin}\p{N}])/gu,
  read: ([, argument, type]) => (argument === undefined ? {type: type!} : {argument, type: type!}),
};

const certainBrace: Pattern = {
  expression: /(?<![${\\])\{([A-Za-z_][\w.]{0,60}|\d{1,2})(?:![rsa])?(?::[^{}\s]{1,60})?\}(?!\})/g,
  read: named,
};

/** In a language's own order: where two patterns match at a place, the first counts. */
export const patterns: Readonly<Record<Syntax | 'unknown', readonly Pattern[]>> = {
  printf: [printf],
  python: [pythonNamed, printf],
  'python-brace': [brace],
  brace: [template, dollarBrace, brace],
  icu: [spacedBrace],
  i18next: [doubleBrace, nesting],
  vue: [spacedBrace, linked],
  ruby: [percentBrace, printf],
  laravel: [colon],
  android: [printf],
  apple: [printf],
  qt: [qt],
  csharp: [brace],
  javascript: [dollarBrace, printf],
  fluent: [fluent],
  unknown: [template, dollarBrace, percentBrace, pythonNamed, nesting, certainBrace, certainPrintf],
};

/** A time as strftime writes it: `%d.%m.%Y`. Each language has an order and names of its own. */
export const timeFormat = /%-?[YyBHMIjV](?!\p{Script=Latin})/u;
