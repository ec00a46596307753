import type {TextPattern} from '../../src/patterns.js';

const remove = (): readonly string[] => [''];
const chatter = (): string => 'The model talks instead of the text: take it out';
const refusal = (): string => 'The model refuses or asks back: the translation is missing, translate again';

/** Where a line starts, with the marks of a list, a quotation or emphasis before its first word. */
const line = '(?<=^|\\n)[*_>\\[( ]{0,4}';
/** Where a line or a sentence starts. */
const start = '(?<=^|\\n[*_>\\[( ]{0,4}|[.!?:*)] )';
const apostrophe = "['’]";
const opener =
  '(?:(?:Sure(?: thing)?|Certainly|Of course|Absolutely|Okay|OK|Yes|No problem|Great|Gladly|Understood|Got it|Alright|With pleasure)[!,.:]{1,2} )';
const translated = '(?:translat(?:ion|ed|ing)s?|English (?:version|rendering|text)|rendered into English)';
const material =
  '(?:text|sentence|passage|paragraph|article|document|content|story|message|excerpt|snippet|phrase|string|file|request)s?';
const colon = ':[*_ ]*(?=\\n|$)';
const rest = '[^\\n.!?]{0,160}[.!?]?[*_)\\]]{0,2}';
const languages =
  '(?:English|Chinese|Simplified Chinese|Traditional Chinese|Mandarin|German|French|Spanish|Italian|Portuguese|Russian|Japanese|Korean|Arabic|Dutch|Polish|Turkish|Ukrainian|Czech|Vietnamese|Hindi|Indonesian)';

function says(pattern: string, example: string, reason = chatter): TextPattern {
  return {
    pattern: new RegExp(pattern, 'g'),
    example,
    reason,
    ...(reason === chatter ? {expected: remove} : {}),
  };
}

/** What chat models say around a translation, each kind anchored at the start of a line or sentence. */
export const patterns: readonly TextPattern[] = [
  // Prefaces. A sentence that goes on behind the colon is the text's own.
  says(
    `${start}${opener}?(?:[Hh]ere(?: is|${apostrophe}s| are|${apostrophe}re)|[Bb]elow (?:is|are|you(?:${apostrophe}ll| will| can) find)|[Tt]he following is|[Tt]his is) (?:(?:the|your|my|an?|one|some) )?(?:[\\w'’-]+ ){0,4}${translated}\\b[^.:\\n]{0,100}${colon}`,
    '⟦Here is the translation of the notice:⟧\n\nThe bridge is closed.',
  ),
  says(
    `${line}${opener}(?:[Hh]ere(?: is|${apostrophe}s| are)|I(?: can|${apostrophe}ll|${apostrophe}d be (?:happy|glad) to)|[Bb]elow (?:is|are)|[Tt]he (?:English )?translation)[^\\n]{0,140}${colon}`,
    '⟦Sure! I can help with that. It reads:⟧\n\nThe bridge is closed.',
  ),
  says(
    `${line}${opener}[Hh]ere(?: is|${apostrophe}s| are) (?:the|your|my|an?) [^.:\\n]{0,60}\\b${translated}\\b[^.:\\n]{0,60}[.!]`,
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
  // "English translation: Jo Berg" is a credit: what follows on the line must end as a sentence does.
  says(
    `(?<=^|\\n)[*_>]{0,3}(?:The |My )?(?:English |Final |Revised |Literal )?(?:[Tt]ranslation(?: result)?|[Tt]ranslated (?:text|version|sentence|passage))(?: into English| in English| \\(English\\))?[*_]{0,2}:[*_]{0,2}(?=\\s*(?:\\n|$)| [*_]{0,2}["“A-Z\\d][^\\n]{0,600}[.!?"”][*_]{0,2}(?:\\n|$))`,
    '⟦Translation:⟧ The bridge is closed.',
  ),
  says(
    `${line}${opener}?(?:Please find the translat(?:ion|ed [a-z]+) below|[^\\n:.]{0,30}[Tt]his is how I would translate (?:it|this|that)|Here(?: is|${apostrophe}s) (?:the|your) ${material} in ${languages}|In ${languages}, th(?:is|at|e ${material}) (?:would be|is|reads|means)|Translating the (?:provided |given )?${material} gives)${colon}`,
    '⟦In English, this would be:⟧\n\nThe bridge is closed.',
  ),
  says(
    `${line}The (?:given |provided |above |source )?${material} (?:translates (?:to|as)|can be (?:rendered|translated) as|translates into English as):`,
    '⟦The passage translates to:⟧ "The bridge is closed."',
  ),
  says(
    `${line}[Tt]he (?:${languages} )?(?:translation|translated ${material})(?: of [^.:\\n]{1,60})?(?: into English| to English)? (?:is|reads|would be|goes)(?: as follows)?:`,
    '⟦The translation of the sentence is:⟧ "The bridge is closed."',
  ),
  says(
    `${start}(?:The (?:English )?translation (?:is|reads) as follows|Here you go)${colon}`,
    '⟦Here you go:⟧\n\nThe bridge is closed.',
  ),

  says(
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

  // Refusals and questions. What a person says, too ("I'm sorry, but I can't come"), is left alone.
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
    `${start}(?:(?:I(?:${apostrophe}m| am) (?:very )?sorry|Sorry|I apologi[sz]e|My apologies|Unfortunately)[,.]? (?:but )?)I(?: can(?:no|${apostrophe})t| am (?:unable|not able) to| won${apostrophe}t|${apostrophe}m (?:unable|not able) to| could(?:n${apostrophe}t| not)) (?:(?:translate|process|generate|complete|provide|continue|assist with|help with|fulfil?l|comply with|do) )+(?:this|that|your|the|an?|any|such)\\b[^.\\n]{0,80}?(?:${material}|translat\\w+|that)\\b${rest}`,
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
    `${start}I(?:${apostrophe}m| am)?(?: really| very)?(?: sorry,? but I)? ?(?:can(?:no|${apostrophe})t|unable to|not able to) (?:help|assist)(?: you)? with translating\\b${rest}`,
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

  // Notes on the translation.
  says(
    `${line}(?:Please n|N)ote(?:s)?[*_]{0,2}(?:[:,]| that)[*_]{0,2} (?:that )?(?:(?:I(?:${apostrophe}ve| have)?|[Tt]he translator) (?:[a-z]+ ){0,2}(?:kept|translated|left|assumed|used|retained|preserved|corrected|adapted|rendered|interpreted|made|tried|opted|omitted|changed|added)|[Tt]he (?:source|original)(?: (?:source|${languages}))? ${material}(?: \\w+)? (?:are|had|may|might|did|[a-z]+s)|[Tt]h(?:is|e) (?:above )?translation (?:is|may|might|was|has|keeps|aims|tries|uses|assumes|follows|attempts|preserves)|[Ii]n the (?:source|original)(?: (?:text|sentence|${languages})\\b|,)|[^\\n.]{1,60} (?:has been|have been|was|were|is|are) (?:translated|transliterated|rendered|left untranslated|kept in)|[^\\n.]{1,60}(?:could|can)(?:not|n${apostrophe}t) be (?:verified|translated)|[Ss]ome (?:terms|names|phrases|words|idioms)[^.\\n]{0,40}(?:translat|untranslated))\\b${rest}`,
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
    `${line}Note[*_]{0,2}:[*_]{0,2} The (?:word|term|phrase|expression|name|idiom|title) ["“][^"”\\n]{1,60}["”][^.\\n]{0,30} (?:has no|have no|literally|is a pun|does not have|is a play on|roughly means)\\b${rest}`,
    '⟦Note: The word "bro" has no equivalent in English.⟧',
  ),
  says(
    `${line}Th(?:is|e) translation (?:aims to|maintains|preserves|captures|keeps) the (?:original |overall )?(?:tone|style|meaning|rhythm|formatting|structure|sense)\\b${rest}`,
    '⟦This translation keeps the tone of the original.⟧',
  ),
  says(
    `${line}Explanation[*_]{0,2}:[*_]{0,2} (?:The (?:verb|word|term|phrase|idiom|source|original|sentence|expression)|["“]|I |In th(?:is|e) (?:sentence|source|original|context))${rest}`,
    '⟦Explanation: The word means a bridge.⟧',
  ),
  says(
    `${start}(?:Alternatively,? |Or,? )?(?:[Yy]ou (?:could|can|might|may) (?:also )?(?:translate|render|phrase) (?:it|this|the (?:sentence|phrase|word|text|title))|(?:An? |[Aa] )(?:more|less|slightly more|alternative)(?: \\w+)? (?:translation|rendering) (?:would be|could be|might be|is:))(?!\\w)${rest}`,
    '⟦Alternatively, you could translate the sentence as "The bridge is shut".⟧',
  ),

  // Closings.
  says(
    `${start}I hope (?:that )?th(?:is|e) (?:translation|version|rendering) (?:helps|meets|suits|fits|is (?:helpful|useful|what)|works|captures|conveys)\\b${rest}`,
    '⟦I hope this translation helps!⟧',
  ),
  says(
    `${start}(?:[Pp]lease )?(?:[Ll]et me know|[Tt]ell me) if (?:you(?:${apostrophe}d| would) (?:like|prefer|want) (?:me to (?:translate|adjust|change|continue|provide|make (?:it|the|any)|revise|rephrase|refine|explain|shorten|expand|elaborate|modify|go on|also)\\b|an? (?:more |less |different |alternative |shorter |longer ))|[^.\\n]{0,80}\\b(?:need|want|like|have|require)\\b[^.\\n]{0,60}\\b(?:translat\\w+|rephras\\w+|reword\\w+)|there (?:is|are) any[^.\\n]{0,60}\\byou(?:${apostrophe}d| would) like me to|the translation)${rest}`,
    "⟦Let me know if you'd like me to go on!⟧",
  ),
  says(
    `${start}(?:(?:(?:Would you like|Do you want) me to|Shall I|Should I) (?:translate|continue with the|go on with the)|(?:Would you like|Do you want) me to (?:adjust|continue translating|provide|refine|rephrase|revise|also translate|make (?:it|the)|explain (?:the|any)))\\b${rest}`,
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
    `${start}(?:If you(?:${apostrophe}d| would)? (?:need|have|like|want)[^.\\n]{0,60}\\b(?:translat\\w+|rephras\\w+|text)\\b[^.\\n]{0,60}, )?(?:[Pp]lease )?(?<=If [^.\\n]{0,140})(?:feel free to|let me know|just let me know|I(?:${apostrophe}m| am) (?:happy|here))\\b${rest}`,
    '⟦If you need further translations, feel free to ask.⟧',
  ),
  says(
    `${start}[Ff]eel free to (?:ask|share|send|provide|paste|reach out)\\b[^.\\n]{0,60}\\b(?:more text|another (?:text|sentence|passage)|translat\\w+|you(?:${apostrophe}d| would) like me to)\\b${rest}`,
    "⟦Feel free to share more text if you'd like me to go on.⟧",
  ),

  // Echoes of the prompt, and the labels of a conversation.
  says(
    `${line}(?:Please )?[Tt]ranslate (?:the (?:following|below|text below|sentence below|passage below)|th(?:is|e) (?:text|sentence|passage|paragraph|article) (?:from ${languages} )?(?:in)?to)\\b(?: ${languages}| \\w+)?(?: (?:text|sentence|passage|paragraph|article|document|content)s?)?[^.:\\n]{0,80}[.:]`,
    '⟦Translate the following text into English:⟧\n\nThe bridge is closed.',
  ),
  says(
    `${line}(?:Please (?:provide|give(?: me)?) (?:an|the) ${languages} translation of the following|Act as an? (?:[a-z]+ )?translator|(?:Please )?(?:[Pp]ut|[Rr]ender|[Cc]onvert) the following ${material} into ${languages}|Let me work (?:through|on) th(?:is|e) translation)\\b[^.:\\n]{0,80}[.:]`,
    '⟦Act as a translator.⟧\n\nThe bridge is closed.',
  ),
  says(
    `${line}You are (?:an? )(?:professional|helpful|expert|experienced|skilled|machine|certified|native)[^.\\n]{0,40}\\b(?:translator|translation|assistant|linguist)\\b${rest}|${line}You are a translation (?:assistant|engine|model)\\b${rest}|${start}(?:Only (?:output|return|give)|(?:Output|Return|Reply with|Respond with) only) the (?:translation|translated text)\\b${rest}`,
    '⟦You are a professional translator.⟧ The bridge is closed.',
  ),
  says(
    `(?<=^|\\n)(?:(?:${languages}|Source|Original)(?: (?:text|sentence|source))?: [^\\n]{1,2000}\\n+)(?:(?:${languages}|Target|Translation)(?: (?:text|sentence|translation))?:)`,
    '⟦Source: Die Brücke\nTranslation:⟧ The bridge',
  ),
  says(
    `(?<=^|\\n)#{2,3} (?:Response|Instruction|Input|Output|Assistant|Human|User|System):?(?=\\n|$)`,
    '⟦### Response:⟧\nThe bridge',
  ),
  says(
    `(?<=^|\\n)(?:Assistant|ChatGPT|ChatGPT said|AI|Bot|Translator): (?=["“A-Z])`,
    '⟦Assistant: ⟧The bridge is closed.',
  ),
  says(
    `${line}(?:First,? )?(?:I${apostrophe}ll|I will|[Ll]et me) (?:first |now |start by )?translat(?:e|ing) (?:the|this)\\b${rest}`,
    "⟦First, I'll translate the headline.⟧",
  ),
  says(`</?think(?:ing)?>`, '⟦<think>⟧\nA short notice.'),
  says(
    `${line}(?:(?:Okay|OK|Alright|Hmm), (?:so )?)?(?:[Tt]he user (?:wants|is asking|has asked|asked|has provided|provided|needs|requests)(?: me)? (?:for|to|an?|the)\\b[^.\\n]{0,60}\\b(?:translat\\w+|English)|(?:I|We|[Ll]et me|Let${apostrophe}s) (?:need|have|should|must)? ?(?:to )?translate (?:this|the (?:text|sentence|passage|following)))\\b${rest}`,
    '⟦The user wants me to translate a notice.⟧\n\nThe bridge',
  ),
  says(
    `[[(*](?:End of (?:the )?translation|Translation (?:ends|continues|truncated)|(?:The )?[Rr]est of the (?:text|translation|article) (?:is )?(?:omitted|continues)|Continued in (?:the )?next (?:message|response)|To be continued in the next (?:message|response))[^\\])*\\n]{0,40}[\\])*]`,
    'The bridge is closed. ⟦[End of translation]⟧',
  ),
];
