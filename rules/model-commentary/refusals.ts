import type {TextPattern} from '../../src/toolkit.js';
import {apostrophe, material, refusal, rest, says, start} from './pieces.js';

/** How chat models refuse, or ask for more input. */
export const refusals: readonly TextPattern[] = [
  // These patterns skip what people say, too ("I'm sorry, but I can't come").
  says(
    `(?<!["“])\\bAs an? (?:AI|artificial intelligence|(?:large |AI )?language model)(?: language)?(?: model| assistant)?(?:,? (?:developed|trained|created) by [^,.\\n]{1,40})?, I\\b${rest}`,
    '⟦As an AI language model, I do not know.⟧',
    refusal,
  ),
  says(
    `\\bI(?:${apostrophe}m| am) (?:just |only )?an AI (?:language model|assistant|model)\\b${rest}`,
    "⟦I'm an AI assistant and do not know.⟧",
    refusal,
  ),
  says(
    `${start}(?:(?:I(?:${apostrophe}m| am) (?:very )?sorry|Sorry|I apologi[sz]e|My apologies|Unfortunately)[,.]? (?:but )?)I(?: can(?:no|${apostrophe})t| am (?:unable|not able) to| won${apostrophe}t|${apostrophe}m (?:unable|not able) to| could(?:n${apostrophe}t| not)) (?:(?:translate|process|generate|complete|provide|continue|assist with|help with|fulfil?l|comply with|do) ){1,5}(?:this|that|your|the|an?|any|such)\\b[^.\\n]{0,80}?(?:${material}|translat\\w+|that)\\b${rest}`,
    "⟦I'm sorry, but I can't assist with that request.⟧",
    refusal,
  ),
  says(
    `${start}I(?: can(?:no|${apostrophe})t| am (?:unable|not able) to| must decline to| won${apostrophe}t|${apostrophe}m (?:unable|not able) to) (?:translate|provide an? (?:accurate |full )?translation (?:of|for)) (?:this|that|your|the) ${material}\\b${rest}`,
    '⟦I cannot translate this passage.⟧',
    refusal,
  ),
  says(
    `${start}(?:I(?: apologi[sz]e|${apostrophe}m sorry|t (?:seems|looks like|appears))[^.\\n]{0,30} )?(?:that )?(?:the |no )?(?:[Tt]ext|[Ss]entence|[Cc]ontent|[Ii]nput|you)(?: (?:that )?you(?:${apostrophe}ve| have)?)? (?:have |did |has |was )?(?:n${apostrophe}t |not )?provided (?:any|no|appears|seems|is|contains|does|the|a)\\b${rest}`,
    '⟦It seems that you have not provided any text.⟧',
    refusal,
  ),
  says(
    `${start}Please (?:provide|share|paste|send)(?: me)?(?: with)? (?:the|your|a|some) (?:\\w+ )?(?:text|sentence|passage|content|paragraph)s?\\b[^.\\n]{0,40}\\b(?:translat\\w+|I${apostrophe}ll|I will|I can)\\b${rest}`,
    '⟦Please provide the text you want translated.⟧',
    refusal,
  ),
  says(
    `${start}I (?:don${apostrophe}t|do not|can${apostrophe}t|cannot) see (?:any|the|a) (?:source )?(?:text|sentence|passage|content|attachment)s? (?:to translate|in your|attached|provided|here)\\b${rest}`,
    "⟦I don't see any text to translate.⟧",
    refusal,
  ),
  says(
    `${start}(?:Sorry,? (?:but )?)?I(?:${apostrophe}m| am)?(?: really| very)?(?: sorry,? but I)? ?(?:can(?:no|${apostrophe})t|unable to|not able to) (?:help|assist)(?: you)? with translating\\b${rest}`,
    "⟦I can't help with translating this.⟧",
    refusal,
  ),
  says(
    `${start}(?:Please send the rest of the text|[^.\\n]{0,80}\\bthere is nothing to translate|I can only translate)\\b${rest}`,
    '⟦The input is empty, so there is nothing to translate.⟧',
    refusal,
  ),
  says(
    `${start}(?:It (?:looks|seems|appears) (?:like |that )?[^.\\n]{0,40}\\b(?:you (?:sent|shared|pasted|provided)|your (?:text|message|request))\\b[^.\\n]{0,40}\\b(?:empty|missing|incomplete|cut off|garbled)|There (?:is|${apostrophe}s|was) no (?:text|content|source text) (?:to translate|provided)|No (?:source )?text (?:was|has been) provided)\\b${rest}`,
    '⟦There is no text to translate here.⟧',
    refusal,
  ),
  says(
    `${start}I (?:do not|don${apostrophe}t) have (?:the ability|the capability|access|real-time access) to (?:browse|open|view|access|see|the internet|external|files|images|links)\\b${rest}`,
    '⟦I do not have the ability to open links.⟧',
    refusal,
  ),
  says(
    `${start}(?:Could|Can|Would) you (?:please )?(?:provide|share|send|resend|paste|clarify)\\b[^.?\\n]{0,60}\\b(?:translat\\w+)\\b${rest}`,
    '⟦Could you please send the text to be translated?⟧',
    refusal,
  ),
  says(
    `\\b[Mm]y (?:knowledge cut-?off|training data|last (?:knowledge )?update)\\b${rest}`,
    '⟦My knowledge cutoff is last year.⟧',
    refusal,
  ),
  says(
    `${start}(?:I (?:can(?:no|${apostrophe})t|am unable to|won${apostrophe}t) provide an? (?:accurate |full |complete |direct )?translation\\b|Please provide the (?:source|original) (?:text|sentence|passage)\\b)${rest}`,
    '⟦I cannot provide a translation of this.⟧',
    refusal,
  ),
  // An editor may write "The text seems to be incomplete", so more must follow.
  says(
    `${start}(?:The|Your|This) (?:source |original |provided |given |input )?text (?:that )?(?:you(?:${apostrophe}ve| have)? (?:provided|sent|shared|pasted) )?(?:appears|seems) to (?:be|have been) (?:cut off|incomplete|truncated|garbled|cut short)[^.\\n]{0,60}[.,;] (?:so |but )?(?:[Pp]lease|[Cc]ould you|[Cc]an you|[Ii]f you|I )${rest}`,
    '⟦The text appears to be cut off. Please provide the full text.⟧',
    refusal,
  ),
];
