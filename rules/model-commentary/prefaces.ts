import type {TextPattern} from '../../src/toolkit.js';
import {
  apostrophe,
  colon,
  languages,
  line,
  material,
  maySay,
  more,
  opener,
  rest,
  says,
  start,
  translated,
} from './pieces.js';

/** What chat models say before a translation. */
export const prefaces: readonly TextPattern[] = [
  // A sentence that continues after the colon belongs to the text.
  says(
    `${start}${opener}?${more}(?:[Hh]ere(?: is|${apostrophe}s| are|${apostrophe}re)|[Bb]elow (?:is|are|you(?:${apostrophe}ll| will| can) find)|[Tt]he following is|[Tt]his is) (?:(?:the|your|my|an?|one|some) )?(?:[\\w'’-]+ ){0,4}${translated}\\b[^.:\\n]{0,100}${colon}`,
    '⟦Here is the translation of the notice:⟧\n\nThe bridge is closed.',
  ),
  says(
    // "Yes. Here's an example:" answers a question in the text.
    `${line}(?!Yes\\. )${opener}(?:[Hh]ere(?: is|${apostrophe}s| are)|I(?: can|${apostrophe}ll|${apostrophe}d be (?:happy|glad) to)|[Bb]elow (?:is|are)|[Tt]he (?:English )?translation)[^\\n]{0,140}${colon}`,
    '⟦Sure! I can help with that. It reads:⟧\n\nThe bridge is closed.',
  ),
  says(
    `${line}${opener}(?:[Hh]ere(?: is|${apostrophe}s| are)|[Bb]elow (?:is|are)) (?:the|your|my|an?) [^.:\\n]{0,60}\\b${translated}\\b[^.:\\n]{0,60}[.!]`,
    '⟦Of course, here is the translated notice.⟧\n\nThe bridge is closed.',
  ),
  says(
    `${line}[Bb]elow (?:is|you will find|you${apostrophe}ll find) my translation\\b${rest}`,
    '⟦Below is my translation of the notice.⟧\n\nThe bridge is closed.',
  ),
  says(
    `${start}I(?: have|${apostrophe}ve) (?:now )?translated (?:the|your|this) (?:[a-z]+ )?${material}\\b[^\\n.!?:]{0,80}[.:!]`,
    '⟦I have translated the notice text for you.⟧\n\nThe bridge is closed.',
  ),
  // "English translation: Jo Berg" is a credit. The rest of the line must end like a sentence.
  maySay(
    `(?<=^|\\n)[*_>]{0,3}(?:The |My )?(?:English |Final |Revised |Literal )?(?:[Tt]ranslation(?: result)?|[Tt]ranslated (?:text|version|sentence|passage))(?: into English| in English| \\(English\\))?[*_]{0,2}:[*_]{0,2}(?=\\s*(?:\\n|$)| [*_]{0,2}["“A-Z\\d][^\\n]{0,600}[.!?"”][*_]{0,2}(?:\\n|$))`,
    '⟦Translation:⟧ The bridge is closed.',
  ),
  says(
    `${line}${opener}?${more}(?:Please find the translat(?:ion|ed [a-z]+) below|[^\\n:.]{0,30}[Tt]his is how I would translate (?:it|this|that)|Here(?: is|${apostrophe}s) (?:the|your) ${material} in ${languages}|In ${languages}, th(?:is|at|e ${material}) (?:would be|is|reads|means)|Translating the (?:provided |given )?${material} gives)${colon}`,
    '⟦In English, this would be:⟧\n\nThe bridge is closed.',
  ),
  says(
    `${line}The (?:given |provided |above |source )?${material} (?:translates (?:to|as)|can be (?:rendered|translated) as|translates into English as):`,
    '⟦The passage translates to:⟧ "The bridge is closed."',
  ),
  says(
    `${line}${opener}?${more}[Tt]he (?:${languages} )?(?:translation|translated ${material})(?: of [^.:\\n]{1,60})?(?: into English| to English)? (?:is|reads|would be|goes)(?: as follows)?:`,
    '⟦The translation of the sentence is:⟧ "The bridge is closed."',
  ),
  says(
    `${start}(?:The (?:English )?translation (?:is|reads) as follows|Here you go)${colon}`,
    '⟦Here you go:⟧\n\nThe bridge is closed.',
  ),

  maySay(
    `${start}(?:[Mm]y |The )?(?:English|Final|Revised) version${colon}|(?<=^|\\n)\\*\\*(?:English )?[Tt]ranslation\\*\\*(?=\\n|$)`,
    '⟦English version:⟧\n\nThe bridge is closed.',
  ),
  says(
    `${line}(?:[^\\n.:]{0,60} (?:can|could|may|would) be translated(?: into English)? (?:as follows|as|like this)|Translated (?:in)?to ${languages}\\b[^\\n:]{0,60}|(?:[^\\n.:]{0,20}[Ll]et me|I${apostrophe}ll) translate (?:that|this|it)(?: for you)?)${colon}`,
    '⟦The notice can be translated as follows:⟧\n\nThe bridge is closed.',
  ),
  says(
    `${start}[Tt]he translat(?:ion|ed [a-z]+)(?: of [^.\\n]{1,40})? (?:follows|is (?:given |provided )?)(?: below)?[.:](?=\\s*(?:\\n|$))`,
    '⟦The translated notice follows below.⟧\n\nThe bridge is closed.',
  ),
  says(
    `${line}${opener}?${more}(?:[Bb]elow|[Hh]ere) you(?: will| can|${apostrophe}ll)? find (?:the|my|your) (?:[\\w'’-]+ ){0,3}translation\\b[^.:\\n]{0,60}[.:](?=\\s*(?:\\n|$))`,
    '⟦Certainly. Below you will find the translation of the notice.⟧\n\nThe bridge is closed.',
  ),
  says(
    `${line}${opener}(?:[Ll]et(?: me|${apostrophe}s)|I(?: will|${apostrophe}ll| can)(?: now| gladly)?|I(?: would|${apostrophe}d) be (?:glad|happy) to) (?:help you )?translate (?:that|this|it|your|the (?:[a-z]+ )?${material})\\b${rest}`,
    '⟦Okay, let me translate that for you.⟧\n\nThe bridge is closed.',
  ),
  says(
    `${start}${opener}?${more}I(?: would|${apostrophe}d) be (?:glad|happy|delighted) to (?:help (?:you )?with (?:this|the|your) translation|(?:help you )?translate (?:this|that|it|your ${material}|the (?:[a-z]+ )?${material}))\\b${rest}`,
    "⟦I'd be glad to translate this for you.⟧ Here it is:\n\nThe bridge is closed.",
  ),
  maySay(
    `(?<=^|\\n)(?:[[(](?:English )?Translation[\\])]|#{1,6} (?:English|Final|Revised) [Tt]ranslation)(?=\\s*(?:\\n|$))`,
    '⟦[Translation]⟧\n\nThe bridge is closed.',
  ),
  says(
    `${line}${opener}?${more}[Hh]ere(?: is|${apostrophe}s) how (?:I(?: would|${apostrophe}d)|you (?:could|can|might)) (?:translate|render|phrase) (?:this|it|that|the ${material})\\b[^.:\\n]{0,40}:`,
    '⟦Here is how I would translate it:⟧\n\nThe bridge is closed.',
  ),
  says(
    `${line}${opener}[Hh]ere(?: is|${apostrophe}s) (?:the|your|my|an?) [^.:\\n]{0,60}\\bof (?:your|the(?: provided| given)?) ${material}\\b[^.:\\n]{0,60}[.:!]`,
    '⟦Sure, here is a polished version of your text.⟧\n\nThe bridge is closed.',
  ),
  maySay(
    `(?<=^|\\n)[*_>]{0,3}(?:#{2,6} Translation(?=\\n|$)|Translation \\((?:from )?${languages} (?:in)?to ${languages}\\)[*_]{0,2}:|(?:Formal|Informal|Literal|Natural|Idiomatic|Casual|Polished|Improved|Corrected) (?:version|translation|rendering)[*_]{0,2}:|(?:Option|Version) \\d \\((?:more )?(?:literal|formal|informal|idiomatic|natural|casual|polite|free)[^)\\n]{0,30}\\)[*_]{0,2}:)`,
    '⟦Literal translation:⟧ The bridge is to.',
  ),
  says(
    `${line}[Tt]he ${material} (?:that )?you(?:${apostrophe}ve| have)? (?:provided|sent|shared|gave|pasted)[^.:\\n]{0,20} translates? (?:in)?to\\b[^.:\\n]{0,30}:`,
    '⟦The text you provided translates to:⟧\n\nThe bridge is closed.',
  ),
  says(
    `${line}${opener}[Pp]lease find the translat(?:ion|ed [a-z]+) below[.:]`,
    '⟦Certainly! Please find the translated notice below.⟧\n\nThe bridge is closed.',
  ),
  says(
    `${start}(?:My apologies|I apologi[sz]e|(?:I${apostrophe}m )?[Ss]orry) for (?:the|my|any) (?:confusion|mistake|error|oversight|omission)[.,!] Here(?: is|${apostrophe}s) (?:the|an?) (?:corrected|updated|revised|complete|improved)\\b${rest}`,
    '⟦Sorry for the mistake. Here is the corrected text:⟧\n\nThe bridge is closed.',
  ),
  says(
    `${line}(?:Here(?: is|${apostrophe}s) )?[Pp]art \\d+ of (?:the|my|your) translation\\b[^.:\\n]{0,40}:`,
    '⟦Part 2 of the translation:⟧\n\nThe bridge is closed.',
  ),
];
