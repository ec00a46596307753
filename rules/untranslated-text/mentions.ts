import {isSetOff, type Paragraph} from '../../src/toolkit.js';
import {citing, languageNames} from './words.js';

/** How far before a word in another script to look for what introduces it, in UTF-16 code units. */
const reach = 60;

/** "the character 人", "in Russian, Москва", "the letters а, о and е", "written as “煼”". */
export function isCited(text: string, start: number): boolean {
  // The words of other scripts between the introduction and this one are members of the same list.
  const before = text.slice(Math.max(0, start - reach), start).replace(listed, ' ');
  if (
    /\b(?:written|spelled|spelt|pronounced|transcribed|rendered|read|reads|known|called|by) (?:as |with )?["“‘'(]?$/i.test(
      before,
    )
  )
    return true;
  const word = /(\p{L}+)[\s"“‘'(,:]{1,4}$/u.exec(before)?.[1];
  return word !== undefined && citing.has(word.toLowerCase());
}

/** A word in another script, and what joins it to the next one in a list. */
const listed =
  /["“‘'-]?[^\p{Script=Latin}\p{Script=Common}\s]{1,20}["”’'-]?(?:\s*[,、/]\s*|\s+(?:and|or|und)\s+|\s+)(?:(?:and|or)\s+)?["“‘'-]?/gu;

/** "settings/时刻表.json", "%玩家名%", "@安音": part of a path, a placeholder, or the name of a user. */
export function isOfPath(text: string, start: number, end: number): boolean {
  const around = text.charAt(start - 1) + text.charAt(end);
  if (/^(?:%%|\{\}|<>|\$\$|__)$/.test(around) || /@[\w-]*$/.test(text.slice(Math.max(0, start - 40), start)))
    return true;
  return (
    /[/\\_]$/.test(text.slice(0, start).slice(-1)) ||
    /^(?:\.[A-Za-z0-9]{1,5}\b|[/\\_][\w.])/.test(text.slice(end, end + 8))
  );
}

/** "《从零开始》 by": the title of a work. */
export function isTitle(text: string, start: number): boolean {
  return text[start - 1] === '《';
}

/** "as in -та and -те": a suffix or a prefix that the text is about. */
export function isSuffix(text: string, start: number, end: number): boolean {
  return (
    /(?:^|[\s("“‘'])[-–~]$/.test(text.slice(Math.max(0, start - 2), start)) ||
    (/^[-–~](?:[\s.,;:)"”’']|$)/.test(text.slice(end, end + 2)) &&
      /(?:^|[\s("“‘'])$/.test(text.slice(Math.max(0, start - 1), start)))
  );
}

/** Longest name of a person or of a team, in UTF-16 code units. */
const longestName = 40;

/** "Author(s): 王小明, 李雷": names that the line credits. */
export function isCredited(text: string, start: number, found: string): boolean {
  if (found.length > longestName) return false;
  const line = text
    .slice(Math.max(0, start - 200), start)
    .split('\n')
    .at(-1)!;
  return credit.test(line);
}

const credit =
  /^[\s*_>@-]*(?:(?:original |main |lead |core |special )?(?:authors?|contributors?|translators?|editors?|credits?|maintainers?|developers?|designers?|artists?|illustrators?|publishers?|composers?|singers?|sponsors?|donors?|thanks)(?:\(s\))?|(?:translated|developed|written|designed|created|made|drawn|edited|maintained|contributed|published) by|(?:special )?thanks to|copyright|©|\(c\))(?:\s*[:：]|\s|$)/i;

/** Longest text of a link to another version of the page, in UTF-16 code units. */
const longestLink = 40;

/** "[日本語の説明はこちら](README.ja.md)": a link whose text, or whose line, names a language or a readme. */
export function pointsToVersion(paragraph: Paragraph, start: number, end: number): boolean {
  if (end - start > longestLink || !isSetOff(paragraph, start, end)) return false;
  const {text} = paragraph;
  const found = text.slice(start, end).toLowerCase();
  if (namesLanguage(found)) return true;
  const line = text.slice(Math.max(0, start - 80), start) + text.slice(end, end + 40);
  return (
    /\b(?:readme|(?:other|another) languages?|translations?|versions?|Chinese|Japanese|Korean|Russian|Ukrainian|Arabic|Persian|Hebrew|Hindi|Thai|Greek)\b/i.test(
      line,
    ) || namesLanguage(line)
  );
}

function namesLanguage(text: string): boolean {
  for (const name of languageNames) if (name.length > 1 && text.includes(name)) return true;
  return false;
}
