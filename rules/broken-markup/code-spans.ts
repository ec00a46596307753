import type {Finding, Paragraph} from '../../src/toolkit.js';
import {codeSpanIn} from '../shared/code-span.js';

/** "`article' as a basis, with the package `": the words after the apostrophe are prose. */
const closedByApostrophe = /^([\w.\\/:-]{1,60})['’´][,.;]? \p{Ll}{1,40}(?:,? |$)/u;

/** What is between two code spans, and in one where a backtick before it is lost. */
const between = /^(?:[,;] ?|,? ?(?:and|or) )$/;

/** A command of TeX that was taken apart. */
const brokenCommand = /\\ [a-z]{2,12}\b(?= ?[{_^$ ]|$)/;

/** Finds formulas whose commands were taken apart, though their marks were not: "$$ \ frac {a} {b} $$". */
export function brokenFormulas({text, tokens, block}: Paragraph): Finding[] {
  const formulas = block === 'markup' ? [{kind: 'code', text, start: 0, end: text.length}] : tokens;
  return formulas
    .filter(
      token => token.kind === 'code' && /^(?:\$|\\[[(])/.test(token.text) && brokenCommand.test(token.text),
    )
    .map(({start, end}) => ({
      start,
      end,
      reason: 'Broken formula: remove the spaces after its backslashes',
      severity: 'warning',
      fix: 'none',
    }));
}

/** Finds code spans that begin or end in the wrong place, since a backtick is lost. */
export function brokenCodeSpans(paragraph: Paragraph): Finding[] {
  const {text, tokens} = paragraph;
  const findings: Finding[] = [];
  for (const token of tokens) {
    const span = codeSpanIn(paragraph, token);
    if (!span) continue;
    const code = text.slice(span.start, span.end);
    const name = closedByApostrophe.exec(code)?.[1];
    if (name !== undefined)
      findings.push({
        start: span.start,
        end: span.end,
        reason: `Code span \`${name}\` ends in an apostrophe: write a backtick`,
        fix: 'none',
      });
    else if (between.test(code) && isShifted(text, span)) {
      findings.push(shifted(text, span.start));
      // All that follows is shifted as well.
      break;
    }
  }
  return findings;
}

function isShifted(text: string, {start, end}: {start: number; end: number}): boolean {
  return /[\p{L}\p{N}_)]/u.test(text[start - 1] ?? '') && /[\p{L}\\_$@/.(-]/u.test(text[end] ?? '');
}

function shifted(text: string, end: number): Finding {
  const [name] = /[\p{L}\p{N}_]{1,60}\)?$/u.exec(text.slice(Math.max(0, end - 62), end)) ?? [''];
  return {
    start: end - name.length,
    end,
    reason: `Code span without its first backtick: add one before \`${name}\``,
    fix: 'none',
  };
}
