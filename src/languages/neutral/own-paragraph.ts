import type {Paragraph as ParagraphNode} from 'nlcst';
import {AnalyzedParagraph, type TaggedText, TokenSentence, tokensOf} from './analyzed-paragraph.js';
import {clearOnNewWordClass, lexemeOf} from './lexeme.js';
import {type Deriving, derivedValues} from './of-paragraph.js';
import type {Form, Paragraph} from './token.js';

const adopted = new WeakMap<Paragraph, Paragraph>();

/**
 * The paragraph itself or, where another copy of mtlint has analyzed it, its like in this one. A plugin imports the copy that is
 * installed in its project, but the program and the editor's extension are bundles of their own. Each copy numbers its word
 * classes, and the values that it keeps with a paragraph, in its own order.
 */
export function ownParagraph(paragraph: Paragraph): Paragraph {
  if (paragraph instanceof AnalyzedParagraph) return paragraph;
  let own = adopted.get(paragraph);
  if (!own) {
    own = new AdoptedParagraph(paragraph);
    adopted.set(paragraph, own);
  }
  return own;
}

class AdoptedParagraph implements Paragraph, Deriving {
  readonly block: Paragraph['block'];
  readonly language: Paragraph['language'];
  readonly markup: Paragraph['markup'];
  readonly text: string;
  readonly tokens: Paragraph['tokens'];
  readonly forms: readonly Form[];
  readonly tally: Paragraph['tally'];
  readonly sentences: Paragraph['sentences'];
  readonly wordCount: number;
  readonly hasCode: boolean;
  readonly segment: Paragraph['segment'];
  readonly wordClasses: number;
  readonly moreClasses: number;
  readonly toFile: Paragraph['toFile'];
  readonly plainLength: Paragraph['plainLength'];
  readonly fromFile: Paragraph['fromFile'];
  readonly derived = derivedValues();
  readonly #foreign: Paragraph;

  constructor(foreign: Paragraph) {
    const tagged: TaggedText = {
      forms: foreign.forms.map(ownForm),
      starts: Int32Array.from(foreign.tokens, ({start}) => start),
      parts: foreign.tokens.map(({pos}) => pos),
    };
    const {tokens, forms, wordClasses, moreClasses} = tokensOf(foreign.text, [], {
      tag: () => tagged,
      withText: form => form,
    });
    this.#foreign = foreign;
    this.block = foreign.block;
    this.language = foreign.language;
    this.markup = foreign.markup;
    this.text = foreign.text;
    this.tokens = tokens;
    this.forms = forms;
    this.tally = foreign.tally;
    this.sentences = foreign.sentences.map((sentence, index) => {
      const from = sentence.tokens[0]!.index;
      return new TokenSentence(this, index, tokens.slice(from, from + sentence.tokens.length));
    });
    this.wordCount = foreign.wordCount;
    this.hasCode = foreign.hasCode;
    this.segment = foreign.segment;
    this.wordClasses = wordClasses;
    this.moreClasses = moreClasses;
    this.toFile = foreign.toFile;
    this.plainLength = foreign.plainLength;
    this.fromFile = foreign.fromFile;
  }

  get node(): ParagraphNode {
    return this.#foreign.node;
  }
}

let ownForms = new WeakMap<Form, Form>();
clearOnNewWordClass({
  clear() {
    ownForms = new WeakMap();
  },
});

function ownForm(foreign: Form): Form {
  let own = ownForms.get(foreign);
  if (!own) {
    own = {...lexemeOf(foreign.text), kind: foreign.kind, lemma: part => foreign.lemma(part)};
    ownForms.set(foreign, own);
  }
  return own;
}
