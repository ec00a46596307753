import type {TextPattern} from '../../src/toolkit.js';
import {
  apostrophe,
  languages,
  line,
  material,
  mayNote,
  maySay,
  more,
  remark,
  rest,
  says,
  start,
} from './pieces.js';

/** What chat models say about their translation. */
export const notes: readonly TextPattern[] = [
  says(
    `${remark}(?:Please n|N)ote(?:s)?[*_]{0,2}(?:[:,]| that)[*_]{0,2} (?:that )?${more}(?:(?:I(?:${apostrophe}ve| have)?|[Tt]he translator) (?:[a-z]+ ){0,2}(?:kept|translated|left|assumed|used|retained|preserved|corrected|adapted|rendered|interpreted|made|tried|opted|omitted|changed|added)|[Tt]he (?:source|original)(?: (?:source|${languages}))? ${material}(?: \\w+)? (?:are|had|may|might|did|[a-z]+s)|[Tt]h(?:is|e) (?:above )?translation (?:is|may|might|was|has|keeps|aims|tries|uses|assumes|follows|attempts|preserves)|[Ii]n the (?:source|original)(?: (?:text|sentence|${languages})\\b|,)|[^\\n.]{1,60} (?:has been|have been|was|were|is|are) (?:translated(?! (?:in)?to (?:an?|the|its|their)\\b)|transliterated|rendered|left untranslated|kept in)|[^\\n.]{1,60}(?:could|can)(?:not|n${apostrophe}t) be (?:verified|translated)|[Ss]ome (?:terms|names|phrases|words|idioms|(?:cultural )?references|expressions)[^.\\n]{0,40}(?:translat\\w*|untranslated|may (?:need|require|not)|readers|audience))\\b${rest}`,
    '⟦Note: The source text has a typo.⟧',
  ),
  says(
    `${start}I(?:${apostrophe}ve| have) (?:kept|left|preserved|retained|rendered|translated|maintained|used|adapted)\\b[^.\\n]{0,60}\\b(?:untranslated|in the original|as in the (?:source|original)|original (?:formatting|meaning|tone|structure)|literally|in the translation|as[- ]is)\\b${rest}`,
    "⟦I've left the names untranslated.⟧",
  ),
  says(
    `${line}(?:Some|All|Certain|The) [^.\\n]{0,40}\\b(?:were|was|have been|has been) (?:left|kept) (?:untranslated|in the original language)\\b${rest}`,
    '⟦Some terms were left untranslated.⟧',
  ),
  says(
    `${start}The (?:source|original) ${material} [^.\\n]{1,80}\\b(?:so|and) I(?: have|${apostrophe}ve)? (?:translated|assumed|rendered|interpreted|left|kept|corrected)\\b${rest}`,
    '⟦The source text is unclear, so I assumed a typo.⟧',
  ),
  says(
    `${start}I (?:chose|opted for|went with|used|rendered|translated) ["“][^"”\\n]{1,60}["”] (?:as ["“]|instead of|rather than|over ["“]|because|here)\\b${rest}`,
    '⟦I chose "bridge" instead of "span".⟧',
  ),
  says(
    `${line}(?:Translation notes?|Translator${apostrophe}s comments?|Notes? on (?:the|my) translation|(?:Key )?(?:[Cc]hanges|[Cc]hoices)(?: that)? I(?:${apostrophe}ve)? made)[*_]{0,2}:`,
    '⟦Notes on the translation:⟧\n- "Brücke" is a bridge.',
  ),
  says(
    `${remark}Note[*_]{0,2}:[*_]{0,2} The (?:word|term|phrase|expression|name|idiom|title) ["“][^"”\\n]{1,60}["”][^.\\n]{0,30} (?:has no|have no|literally|is a pun|does not have|is a play on|roughly means)\\b${rest}`,
    '⟦Note: The word "bro" has no equivalent in English.⟧',
  ),
  maySay(
    `(?<=^|\\n[*_>\\[( ]{0,4}|[.!?]["”*)]? )Th(?:is|e) translation (?:aims to |accurately |faithfully )?(?:maintain|preserve|capture|keep|convey|retain|reflect)s? the (?:[a-z]+ )?(?:tone|style|meaning|rhythm|formatting|structure|sense|nuances?|message)\\b${rest}`,
    '⟦This translation keeps the tone of the original.⟧',
  ),
  says(
    `${line}Explanation[*_]{0,2}:[*_]{0,2} (?:The (?:verb|word|term|phrase|idiom|source|original|sentence|expression)|["“]|I |In th(?:is|e) (?:sentence|source|original|context))${rest}`,
    '⟦Explanation: The word means a bridge.⟧',
  ),
  says(
    `${start}(?:Alternatively,? |Or,? )?(?:[Yy]ou (?:could|can|might|may) (?:also )?(?:(?:translate|phrase) (?:it|this|the (?:sentence|phrase|word|text|title))|render (?:it|this|the (?:sentence|phrase|word|text|title)) (?:as|more))|(?:An? |[Aa] )(?:more|less|slightly more|alternative)(?: \\w+)? (?:translation|rendering) (?:would be|could be|might be|is:))(?!\\w)${rest}`,
    '⟦Alternatively, you could translate the sentence as "The bridge is shut".⟧',
  ),
  says(
    `${start}I(?:${apostrophe}ve| have) (?:kept|preserved|retained|maintained|followed) the [^.\\n]{0,60}\\b(?:paragraphs?|structure|punctuation|formatting|tone|style|layout|line breaks|wording|spelling)\\b[^.\\n]{0,60}\\bof the (?:source|original)\\b${rest}`,
    '⟦I have kept the layout of the source text.⟧',
  ),
  maySay(
    `${line}Alternative (?:translation|rendering|wording)s?[*_]{0,2}:`,
    'The bridge is closed.\n\n⟦Alternative translation:⟧ The bridge is shut.',
  ),
  says(
    // "Translation Accuracy: Lower than that of other services" describes a product.
    `${line}Translation (?:[Qq]uality|[Cc]onfidence|[Aa]ccuracy)(?: [Ss]core)?[*_]{0,2}:[*_ ]*(?:\\d[\\d./% ]{0,8}|(?:[Vv]ery )?(?:[Hh]igh|[Mm]edium|[Ll]ow|[Gg]ood|[Ee]xcellent|[Ff]air|[Pp]oor))[.*_)]{0,3}(?=\\s*(?:\\n|$))`,
    '⟦Translation quality: high⟧',
  ),
  // A project that names its translator in a line of its own means it.
  mayNote(
    `${line}Translated (?:by|with|using) (?:(?:www\\.)?DeepL(?:\\.com)?(?:/Translator)?|(?:Chat)?GPT(?:[ -]?v?\\d{1,2}(?:\\.\\d)?\\w?)?|Google Translate|Claude|Gemini|Copilot|Microsoft Translator|AI\\b|machine translation)${rest}`,
    'The bridge is closed.\n\n⟦Translated with DeepL.⟧',
  ),
  says(
    `${start}(?:Alternatively,? )(?:you|one) (?:could|can|might) (?:also )?(?:say|write|use)[:,]? ["“]${rest}|${start}A more (?:natural|idiomatic|literal|formal) way (?:to (?:say|put|phrase|express|render) (?:this|it|that)|of (?:saying|putting|phrasing) (?:this|it|that))\\b[^.:\\n]{0,40}:`,
    '⟦A more natural way to say this would be:⟧\n\nThe bridge is closed.',
  ),
  says(
    `${line}(?:First,? )?I (?:first )?need to (?:understand|analy[sz]e|look at|parse) the (?:source|original) ${material}\\b${rest}`,
    '⟦First, I need to understand the source sentence.⟧\n\nThe bridge is closed.',
  ),
  says(
    `${start}I(?: have|${apostrophe}ve) translated (?:it|them|everything|all of it)\\b[^.\\n]{0,40}\\b(?:above|below)\\b${rest}`,
    'The bridge is closed.\n\n⟦I have translated it in full above.⟧',
  ),
  maySay(
    `${line}\\(?(?:[Ww]ord|[Cc]haracter) count: \\d+\\)?(?=\\s*(?:\\n|$))`,
    'The bridge is closed.\n\n⟦(Word count: 4)⟧',
  ),
  maySay(
    `(?:[Tt]his is an?|[Tt]his) (?:AI|AI-generated|automated|automatic) translation\\b${rest}|[Tt]his translation was (?:generated|produced|created) (?:by|with|using) (?:an? )?(?:AI|automated|language model)\\b${rest}`,
    '⟦This is an automated translation.⟧',
  ),
  says(
    `${start}Alternatively,? an? (?:slightly )?(?:more|less) \\w+ (?:translation|version|rendering|phrasing|wording)(?: (?:is|would be|could be|might be))?:`,
    'The bridge is closed. ⟦Alternatively, a more natural version:⟧ "The bridge is shut."',
  ),
  // Human translators write this, too.
  maySay(
    `${start}[[(]Translator${apostrophe}s [Nn]otes?: [^\\n\\])]{1,300}[\\])]`,
    'He was a bro. ⟦[Translator\'s note: "bro" means brother.]⟧',
  ),
];
