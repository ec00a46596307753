import {type TextPattern, thinkingTag} from '../../src/toolkit.js';
import {apostrophe, languages, line, material, maySay, rest, says, start} from './pieces.js';

/** Remains of a prompt or a conversation. */
export const echoes: readonly TextPattern[] = [
  says(
    `${line}(?:Please )?[Tt]ranslate (?:the (?:following(?! (?:sentences|phrases|words|expressions))|below|text below|sentence below|passage below)|th(?:is|e) (?:text|sentence|passage|paragraph|article) (?:from ${languages} )?(?:in)?to)\\b(?: ${languages}| \\w+)?(?: (?:text|sentence|passage|paragraph|article|document|content)s?)?[^.:\\n]{0,80}[.:]`,
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
  maySay(`(?<=^|\\n)(?:Assistant|ChatGPT|ChatGPT said): (?=["“A-Z])`, '⟦Assistant: ⟧The bridge is closed.'),
  says(
    `${line}(?:First,? )?(?:I${apostrophe}ll|I will|[Ll]et me) (?:first |now |start by )?translat(?:e|ing) (?:the|this)\\b${rest}`,
    "⟦First, I'll translate the headline.⟧",
  ),
  says(`${thinkingTag}|◁/?think(?:ing)?▷`, '⟦<think>⟧\nA short notice.'),
  // Ollama prints this around what the model thinks.
  says(
    `(?<=^|\\n)Thinking(?:\\.\\.\\.|…)(?=\\n)|(?<=^|\\n)(?:\\.\\.\\.|…)done thinking\\.(?=\\n|$)`,
    '⟦Thinking...⟧\nA notice.',
  ),
  says(
    `${line}(?:(?:Okay|OK|Alright|Hmm), (?:so )?)?(?:[Tt]he user (?:wants|is asking|has asked|asked|has provided|provided|needs|requests)(?: me)? (?:for|to|an?|the)\\b[^.\\n]{0,60}\\b(?:translat\\w+|English)|(?:I|We|[Ll]et me|Let${apostrophe}s) (?:need|have|should|must)? ?(?:to )?translate (?:this|the (?:text|sentence|passage|following)))\\b${rest}`,
    '⟦The user wants me to translate a notice.⟧\n\nThe bridge',
  ),
  says(
    `[[(*](?:End of (?:the )?translation|Translation (?:ends|continues|truncated)|(?:The )?[Rr]est of the (?:text|translation|article) (?:is )?(?:omitted|continues)|Continued in (?:the )?next (?:message|response)|To be continued in the next (?:message|response))[^\\])*\\n]{0,40}[\\])*]`,
    'The bridge is closed. ⟦[End of translation]⟧',
  ),
  says(
    `(?<=^|\\n)(?:Input|Source|Original|Text): (?=[^\\n]{0,200}[\\u0370-\\u06FF\\u3040-\\u30FF\\u4E00-\\u9FFF\\uAC00-\\uD7AF])[^\\n]{1,2000}\\n+(?:Output|Target|Translation|English):`,
    '⟦Input: Мост закрыт.\nOutput:⟧ The bridge is closed.',
  ),
];
