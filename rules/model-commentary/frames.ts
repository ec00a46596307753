import type {TextPattern} from '../../src/toolkit.js';
import {apostrophe, colon, languages, line, maySay, more, opener, rest, says, start} from './pieces.js';

const passage = '(?:text|sentence|passage|paragraph|content|string|segment|line)s?';
const better = '(?:corrected|revised|refined|improved|polished|final)';

/** What frames a translation: corrections by the model, labels of its drafts, and sentences of the prompt. */
export const frames: readonly TextPattern[] = [
  says(
    `${line}${opener}?${more}[Hh]ere(?: is|${apostrophe}s| are) (?:the|your) (?:[a-z]+ ){0,2}(?:provided|given|submitted|inputted) (?:[a-z]+ )?${passage}\\b[^.:\\n]{0,60}${colon}|${line}${opener}?${more}[Hh]ere(?: is|${apostrophe}s| are) the ${passage} (?:that )?you (?:provided|gave|sent|shared|submitted)\\b[^.:\\n]{0,60}${colon}|${line}${opener}?${more}[Hh]ere(?: is|${apostrophe}s) the (?:[a-z]+ )?${passage} (?:rendered |rewritten |written |converted )?(?:in|into|to) ${languages}${colon}`,
    '⟦Here is your provided text:⟧\n\nThe bridge is closed.',
  ),
  says(
    `${line}(?:(?:Oh,? )?[Ww]ait|Hold on|Actually|Hmm|Oops|Sorry|No|Correction)(?:[,.!:]|\\.\\.\\.| ?[–—-])+ (?:[Ll]et me (?:just )?(?:correct|re-?translate|redo|revise|rephrase|re-?read|reconsider|double-check|re-?check|re-?write|refine|fix (?:the|that|this|my)|check (?:the|that|this|my)|try (?:that|this|again)|translate)|I (?:should|need to|must|have to|will|made|misread|missed|mistranslated|overlooked)[^.\\n]{0,60}\\b(?:translat\\w+|sentence|source|error|mistake|wording|phrase|original)|the (?:source|original|correct translation|translation)|(?:that|this)(?:${apostrophe}s| is| was)(?: not|n${apostrophe}t)? (?:the (?:right|correct)|(?:a )?mistranslat\\w+|an? (?:inaccurate|incorrect)))\\b${rest}`,
    '⟦Wait, let me correct the last sentence.⟧ The bridge is closed.',
  ),
  says(
    `${line}Let me (?:correct|re-?translate|redo|revise|re-?phrase|re-?write|refine) (?:that|this|it|my|the) ?(?:translation|sentence|version|rendering|last \\w+|previous \\w+|first \\w+)?(?=[.:!]| (?:to|for|so|with)\\b)${rest}`,
    '⟦Let me refine the translation.⟧ The bridge is closed.',
  ),
  // The model argues about its own words in the middle of a text, and gives another version.
  says(
    `${start}[^\\n]{0,400}?\\b(?:the|a|an|my) (?:more )?${better} (?:English )?(?:translation|rendering) (?:should|would|could|might) (?:be|read)\\b: ?[^\\n]{0,600}|${start}(?:[Tt]he|[Aa]|[Aa]n|[Mm]y) (?:more )?${better} (?:English )?(?:translation|rendering) (?:should|would|could|might) (?:be|read)[^\\n]{0,20}: ?[^\\n]{0,600}`,
    '⟦Note that “duck” is a plane, so the corrected translation should be: The plane is here.⟧',
  ),
  maySay(
    `(?<=^|\\n)[*_>#]{0,3} ?(?:(?:My|The) )?(?:(?:Final|Correct|Corrected|Revised|Refined|Improved|Updated|Polished|First|Second|Initial|Rough|Direct|Reviewed|Optimized) ){1,2}(?:English )?(?:[Tt]ranslation|[Tt]ranslated [Tt]ext|[Aa]nswer|[Rr]endering)s?[*_]{0,2}:[*_]{0,2}(?=\\s|$)`,
    '⟦Final Correct Translation:⟧\nThe bridge is closed.',
  ),
  says(
    `${line}(?:Please )?(?:[Oo]nly )?(?:[Oo]utput|[Rr]eturn|[Pp]rovide|[Gg]ive|[Rr]eply with|[Rr]espond with|[Pp]rint|[Ww]rite) (?:only )?(?:me )?(?:only )?(?:the|your) (?:final |English |finished )?(?:translation|translated (?:text|content|version|result))s? ?(?:directly|only|ONLY|alone|itself|and nothing else|,? ?without|,? ?with no)\\b${rest}`,
    '⟦Output the translation directly, without any additional text.⟧\n\nThe speed is high.',
  ),
  says(
    `${line}(?:Treat (?:the )?next line as plain text|If (?:the )?translation is (?:unnecessary|not needed)|Translate (?:it |the text )?into ${languages}[,;.] (?:and )?(?:[Oo]utput|[Rr]eturn|[Kk]eep)|(?:NO|No) explanations?[.,] (?:NO|[Nn]o) notes?)\\b[^\\n]{0,200}`,
    '⟦If translation is unnecessary, return the original text.⟧',
  ),
  maySay(
    `${line}(?:Do not|Don${apostrophe}t|Never) (?:add|include|provide|output|give|write) (?:any|extra) (?:(?:additional|extra|other|further) )?(?:explanations?|comments?|commentary|notes? or explanations?|explanations? or (?:notes?|comments?)|text)(?: or (?:notes?|comments?|explanations?))?(?: (?:in|to|before|after|with|besides|other than) (?:the|your) (?:translation|output|answer|response))?[.!]?(?=\\n|$)`,
    '⟦Do not add any explanations or notes.⟧\n\nThe speed is high.',
  ),
];
