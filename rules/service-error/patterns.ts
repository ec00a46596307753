import type {TextPattern} from '../../src/toolkit.js';

const reason = (): string => 'Error message of the translation service: translate the text again';

/** Every match of a pattern contains at least one of these. */
export const sign =
  /MYMEMORY|LANGPAIR|LANGUAGE PAIR|FREE TRANSLATIONS|DISTINCT LANGUAGES|QUERY|check your plan and billing|unusual traffic from your|maximum context length|object Object|<title>|[Qq]uota (?:exceeded )?for|!!1|target_lang|auth_key|API key|Rate limit reached|supported languages/;

/** Messages whose wording no other text has, to the end of the paragraph. */
export const patterns: readonly TextPattern[] = [
  {
    pattern:
      /(?:MYMEMORY WARNING|YOU USED ALL AVAILABLE FREE TRANSLATIONS|PLEASE SELECT TWO DISTINCT LANGUAGES|NO QUERY SPECIFIED|INVALID LANGUAGE PAIR SPECIFIED|QUERY LENGTH LIMIT EXCEEDED|'\S{1,20}' IS AN INVALID (?:SOURCE|TARGET) LANGUAGE)[^\n]{0,300}/g,
    example: '⟦MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY.⟧',
    reason,
  },
  {
    pattern:
      /(?<=^|\n|[.!?:] )(?:Error code: \d{3} - )?(?:You exceeded your current quota, please check your plan and billing|Our systems have detected unusual traffic from your|This model's maximum context length is \d|Quota exceeded for (?:quota )?metric|Quota for this billing period has been exceeded|Rate limit reached for [\w.-]{1,40}|Value for '\w{1,20}_lang' not supported|Authorization failure, check auth_key|Visit https:\/\/\S{1,60} to get an API key|No support for the provided language)[^\n]{0,300}/g,
    example: '⟦You exceeded your current quota, please check your plan and billing details.⟧',
    reason,
  },
  {
    pattern:
      /<title>(?:Error )?[45]\d\d\b[^<\n]{0,60}<\/title>|\bError [45]\d\d \([^)\n]{1,40}\)!!1[^\n]{0,300}/g,
    example: '⟦Error 429 (Too Many Requests)!!1⟧',
    reason,
  },
  {
    // In text about programs, it is what a program prints.
    pattern:
      /(?<!["'“‘`(])\[object Object\](?!["'”’`)])(?<!\b(?:prints?|logs?|shows?|displays?|returns?|outputs?|gets?|becomes?|reads?|string|as|is|with|see|sees) .{0,20})/g,
    example: 'The bridge ⟦[object Object]⟧ is open.',
    reason: found => `Object \`${found}\` in place of a text: translate the text again`,
    severity: 'warning',
  },
];

/** A message that is all of its paragraph. */
interface Whole {
  readonly pattern: RegExp;
  readonly severity: 'error' | 'warning';
}

const end = '(?:[.:;,!(-][^\\n]{0,160})?$';
const errorPrefix =
  '(?:(?:HTTP ?)?(?:Error|ERROR|error)s?(?: code)?:? ?|(?:Slowdown|Message|Status|Exception): ?|[A-Z][A-Za-z]{2,20}(?:Error|Exception): ?)';
const code = '(?:HTTP[ /](?:1\\.1 )?)?(?:4[0-3]\\d|50\\d)(?: ?[:–-])? ';

/** What services and the programs that call them say. A program may show some of it to its own users, so that is a warning. */
export const whole: readonly Whole[] = [
  {
    pattern: new RegExp(
      `^(?:${errorPrefix})?${code}(?:Too [Mm]any [Rr]equests|Forbidden|Bad [Rr]equest|Bad [Gg]ateway|Unauthorized|Gateway Time-?[Oo]ut|Internal [Ss]erver [Ee]rror|Service (?:Temporarily )?Unavailable|Service Error|Request [Ee]ntity [Tt]oo [Ll]arge|Payload [Tt]oo [Ll]arge|URI [Tt]oo [Ll]ong|Client Error|Server Error)${end}`,
    ),
    severity: 'error',
  },
  {
    pattern:
      /^\{ ?"(?:error|errors|error_code|errorCode|code|message|detail|status|statusCode|responseStatus)" ?:[^\n]{1,400}\}$/,
    severity: 'error',
  },
  {
    pattern:
      /^(?:\[|\()?(?:(?:ERROR|Error): ?)?(?:[Tt]ranslation|TRANSLATION|[Tt]ranslate) (?:[Ss]ervice |SERVICE |API |[Rr]equest )?(?:[Ff]ailed|FAILED|[Ee]rror|ERROR|[Uu]navailable|UNAVAILABLE|[Tt]imed out|[Tt]imeout|(?:is )?not available|is (?:currently |temporarily )?unavailable)(?:\]|\))?(?:[.:!(][^\n]{0,160})?$/,
    severity: 'warning',
  },
  {
    pattern: new RegExp(
      `^${errorPrefix}?(?:(?:Sorry, |Slowdown: )?[Tt]oo [Mm]any [Rr]equests|(?:(?:User|Daily|API|Monthly) )?[Rr]ate [Ll]imit [Ee]xceeded|(?:The |Your )?(?:daily |monthly |API |translation |character )?(?:[Qq]uota|QUOTA)(?: has been| was| is)? (?:[Ee]xceeded|EXCEEDED)|Daily [Ll]imit [Ee]xceeded|(?:Request was|Request) throttled|(?:The )?(?:[Ss]ource|[Tt]arget|[Rr]equested)? ?[Ll]anguage(?: [Pp]air)? (?:is )?(?:not valid|invalid|not supported)|(?:You have|You've|You) (?:exceeded|reached) (?:your|the) (?:daily |monthly |current |free )?(?:limit|quota|rate limit)[^.\\n]{0,60}|(?:Sorry, )?(?:[Tt]he |[Tt]his )?(?:[Tt]ranslation )?(?:service|server|model|engine|Service|Server|Model) is (?:currently |temporarily )?(?:unavailable|overloaded|busy|at capacity)|API key (?:is )?(?:not valid|invalid|expired|missing)|[Ss]erver [Ee]rror|(?:Access|Permission) denied|Invalid (?:API key|language pair|langpair|target language|source language|Access Limit)|[Ii]nvalid[-_ ][Ll]anguage[-_ ][Pp]air|[Uu]nsupported[-_ ][Ll]anguage(?:[-_ ][Pp]air)?|insufficient_quota|context_length_exceeded|Request failed with status code \\d{3}|Failed to fetch|Network [Ee]rror|timeout of \\d+ ?ms exceeded|(?:connect )?(?:ETIMEDOUT|ECONNRESET|ECONNREFUSED)|(?:Read|Connection|Request) timed out|HTTPSConnectionPool\\(|Unexpected token '?<'?(?:,| in JSON))${end}`,
    ),
    severity: 'warning',
  },
  {pattern: /^(?:undefined|null|NaN|\[object Object\])$/, severity: 'warning'},
];
