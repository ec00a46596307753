import {
  defineRule,
  defineWordClass,
  type Finding,
  findPatterns,
  hasWordIn,
  isEnglish,
  languageOf,
  matchesOf,
  type Paragraph,
  withCodeMasked,
  withoutOverlaps,
} from '../../src/toolkit.js';
import {framesIn} from './elsewhere.js';
import {patterns} from './patterns.js';

/** A fast test that every paragraph with a finding passes, and few others. */
const sign =
  /[Tt]ranslat|[Ii]nto [A-Z]|In (?:[A-Z]\w{2,12} )?[A-Z]\w{2,12}, th|me to\b|version|provided|language model|\bAI\b|\b[Tt]ext|Here you go|original|[Ss]ource|Original|sorry|apolog|Sorry|ability to|access to|[Kk]nowledge|training data|last update|Explanation|I chose|I opted|I used|I went with|Shall I|Should I|changes I|hoices I|user |next re(?:sponse|ply)|ope th|know if|anything else|appy to|lternativ|count: |more \w+ way|Option|Version|hink|hought|easoning>|eflection>|cratchpad>|THINK|### |```|English|Output|[Ww]ait\b|Hold on|Actually|Hmm|Oops|Correction|Let me|(?:Final|Correct|Corrected|Revised|Refined|Improved|Updated|Polished|First|Second|Initial|Rough|Direct|Reviewed|Optimized) (?:\w+ ){0,2}(?:[Aa]nswer|[Rr]ender)|explanation|No notes|(?:^|\n)(?:Assistant|ChatGPT|Bot|AI)|(?:Sure|Sure thing|Certainly|Of course|Absolutely|Okay|OK|Yes|No problem|Great|Gladly|Understood|Got it|Alright|With pleasure|As requested|Great question)(?:[!,.:]| [–—-])[^\n]{0,200}:/;

/** Words of which every paragraph that passes this test has one: an even faster test. */
const words =
  /ranslat|^[Ii]nto$|^In$|^me$|ersion|provided|language$|AI|(?:^|\W)[Tt]ext|Here$|riginal|ource|orry|apolog|ability$|access$|nowledge|training$|^update|Explanation|I$|user$|^respons|^reply|ope$|know$|anything$|appy$|lternativ|count$|^way|Option|hink|hought|easoning|eflection|cratchpad|THINK|#|`|English|Output|Assistant|^[Ww]ait$|^Hold$|^Actually$|^Hmm$|^Oops$|^Correction$|^me$|^[Aa]nswers?$|[Rr]endering|xplanation|^[Rr]ender|ChatGPT|Bot|^(?:Sure|Certainly|Of|Absolutely|Okay|OK|Yes|No|Great|Gladly|Understood|Got|Alright|With|As)$/;

const suspects = defineWordClass(({text}) => words.test(text));

/** Finds remarks of the chat model that translated the text. */
export default defineRule<never, undefined>({
  id: 'model-commentary',
  description: 'Chat-model commentary around the translation',
  category: 'Accuracy/Addition',
  severity: 'error',
  fix: 'suggest',
  since: '0.1.0',
  languages: 'any',
  checkParagraph(paragraph, context) {
    const {report, reportIf} = context;
    if (!isEnglish(paragraph, context)) {
      const text = withCodeMasked(paragraph);
      const own = framesIn(languageOf(paragraph, context));
      for (const finding of withoutOverlaps(findPatterns(text, [...patterns, ...own]))) report(finding);
      return;
    }
    if (!hasWordIn(suspects, paragraph) || !sign.test(paragraph.text)) return;
    const fence = fenceBefore(paragraph);
    if (fence) reportIf(fence, undefined);
    for (const finding of withoutOverlaps(findPatterns(withCodeMasked(paragraph), patterns))) report(finding);
  },
  confirm(_, {paragraph}) {
    // Later in the document, the fence may enclose real code.
    return paragraph.start === 0;
  },
});

const fence = /^\s*(`{3,}(text|markdown|md|plaintext|txt|html|english)?)[ \t]*\n/;

/** Finds a code fence around the whole answer, unless it encloses real code. */
function fenceBefore({text}: Paragraph): Finding | undefined {
  const found = fence.exec(text);
  if (!found) return undefined;
  const [all, mark = '', language] = found;
  const isProse = language !== undefined || text.slice(all.length).split('\n').some(isSentence);
  if (!isProse) return undefined;
  const start = text.indexOf(mark);
  return {
    start,
    end: start + mark.length,
    reason: 'Code fence around the whole text: remove it',
    expected: [''],
    severity: 'warning',
  };
}

/** Whether a line has more than ten characters between a capital and a stop. */
function isSentence(line: string): boolean {
  const start = line.search(/[A-Z]/);
  const stop = matchesOf(line, /[.!?](?=\s|$)/g).at(-1);
  return start >= 0 && stop !== undefined && stop.index - start > 10;
}
