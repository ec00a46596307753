import type {TextPattern} from '../../src/toolkit.js';
import {apostrophe, maySay, rest, says, start} from './pieces.js';

/** What chat models say after a translation. */
export const closings: readonly TextPattern[] = [
  says(
    `${start}I hope (?:that )?th(?:is|e) (?:translation|version|rendering) (?:helps|meets|suits|fits|is (?:helpful|useful|what)|works|captures|conveys)\\b${rest}`,
    '⟦I hope this translation helps!⟧',
  ),
  says(
    `${start}(?:[Pp]lease )?(?:[Ll]et me know|[Tt]ell me) if (?:you(?:${apostrophe}d| would) (?:like|prefer|want) (?:me to (?:translate|adjust|change|continue|provide|make (?:it|the|any)|revise|rephrase|refine|explain|shorten|expand|elaborate|modify|go on|also)\\b|an? (?:more |less |different |alternative |shorter |longer ))|[^.\\n]{0,80}\\b(?:need|want|like|have|require)\\b[^.\\n]{0,60}\\b(?:translat\\w+|rephras\\w+|reword\\w+)|there (?:is|are) any[^.\\n]{0,60}\\byou(?:${apostrophe}d| would) like me to|the translation)${rest}`,
    "⟦Let me know if you'd like me to go on!⟧",
  ),
  says(
    `${start}(?:(?:(?:Would you like|Do you want|Want) me to|Shall I|Should I) (?:translate|continue with the|go on with the)|(?:Would you like|Do you want|Want) me to (?:adjust|produce|shorten|draft|continue translating|provide|refine|rephrase|revise|also translate|make (?:it|the)|explain (?:the|any)))\\b${rest}`,
    '⟦Would you like me to translate the rest?⟧',
  ),
  says(
    `${start}(?:If you(?:${apostrophe}d| would) like,? I can|(?:I${apostrophe}m )?[Hh]appy to|I${apostrophe}d be happy to|I can) (?:also )?(?:translate|provide|offer|adjust|refine|rephrase|give you)\\b[^.\\n]{0,60}\\b(?:translat\\w+|version|tone|style|more|rest|text)\\b${rest}`,
    "⟦If you'd like, I can also provide a freer version.⟧",
  ),
  says(
    `${start}If there (?:is|are) (?:more|other|any (?:more|other))[^.\\n]{0,40}\\bto translate\\b${rest}`,
    '⟦If there are more pages to translate, send them.⟧',
  ),
  says(
    `${start}(?:(?:I )?[Hh]ope this helps with (?:your|the) translation|Would you like an? (?:more |less )?(?:literal|formal|natural|different|informal|idiomatic|alternative|free|freer) (?:translation|version)|I(?:${apostrophe}m| am) here if you need (?:anything else|more)[^.\\n]{0,20} translat)${rest}`,
    '⟦Would you like a more literal translation?⟧',
  ),
  says(
    `${start}Is there anything else you(?: would|${apostrophe}d) like me to\\b${rest}`,
    '⟦Is there anything else you would like me to do?⟧',
  ),
  says(
    `${start}(?:If you(?:${apostrophe}d| would)? (?:need|have|like|want)[^.\\n]{0,60}\\b(?:translat\\w+|rephras\\w+|text)\\b[^.\\n]{0,60}, )?(?:[Pp]lease )?(?<=If [^.\\n]{0,140})(?:feel free to|do(?: not|n${apostrophe}t) hesitate to|let me know|just let me know|I(?:${apostrophe}m| am) (?:happy|here))\\b${rest}`,
    '⟦If you need further translations, feel free to ask.⟧',
  ),
  says(
    `${start}[Ff]eel free to (?:ask|share|send|provide|paste|reach out)\\b[^.\\n]{0,60}\\b(?:more text|another (?:text|sentence|passage)|translat\\w+|you(?:${apostrophe}d| would) like me to)\\b${rest}`,
    "⟦Feel free to share more text if you'd like me to go on.⟧",
  ),
  // Only as a separate paragraph.
  maySay(
    `^(?:(?:I )?[Hh]ope (?:th(?:is|at) helps|th(?:is|at)(?: is|${apostrophe}s) what you (?:were looking for|needed|wanted|had in mind))|Is there anything else I can (?:help(?: you)? with|do for you)|(?:I(?:${apostrophe}m| am) )?[Hh]appy to (?:refine|tweak|adjust|revise|rephrase)\\b[^.\\n]{0,60})[!.?]?$`,
    '⟦I hope this helps!⟧',
  ),
  says(
    `${start}(?:[^.\\n]{0,80}\\b(?:and|so) )?I(?:${apostrophe}ll| will| can) translate (?:them|it|those|that) (?:too|as well|for you)\\b${rest}`,
    "⟦Send them and I'll translate them too.⟧",
  ),
  says(
    `${start}(?:[Pp]lease )?[Ll]et me know if (?:you(?:${apostrophe}d| would) (?:prefer|like) (?:an? )?(?:British|American|formal|informal|literal|different|another|other)\\b|I can[^.\\n]{0,60}\\btranslation\\b)${rest}`,
    "⟦Let me know if you'd prefer British spelling.⟧",
  ),
  says(
    `${start}[^.\\n]{0,60}I(?: will|${apostrophe}ll) continue with[^.\\n]{0,60}\\bin (?:my|the) next (?:response|reply)\\b${rest}`,
    '⟦I will continue with the rest in my next response.⟧',
  ),
  // People who send a draft write this, too.
  maySay(
    `${start}(?:[Pp]lease )?[Ll]et me know if you(?: need| want| require|${apostrophe}d like| would like) (?:any|further|additional|some|more)(?: (?:further|additional|other|more|minor|specific))? (?:adjustments?|changes|revisions?|modifications?|refinements?|tweaks|edits)(?: (?:in|to|of) (?:the |this |its )?(?:tone|style|wording|text|translation|version|phrasing|formatting))?[.!]`,
    '⟦Let me know if you need any further adjustments!⟧',
  ),
];
