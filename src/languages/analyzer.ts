import type {Paragraph as ParagraphNode, Root} from 'nlcst';
import type {Block} from '../model/block.js';
import {analyzeWith} from './neutral/analyzed-paragraph.js';
import {type Contribution, contributionWith, DocumentProfile} from './neutral/document-profile.js';
import type {Language} from './neutral/language.js';
import {mappedTextOf, mappedTextOfTree} from './neutral/offset-map.js';
import type {Paragraph} from './neutral/token.js';
import {toParagraph} from './nlcst.js';

/** Analyzes the paragraphs of one language. */
export class Analyzer {
  readonly language: Language;
  readonly #views = new WeakMap<ParagraphNode, Paragraph>();
  readonly #profiles = new WeakMap<Root, DocumentProfile>();

  constructor(language: Language) {
    this.language = language;
  }

  /** The analysis of a block. Positions count from the start of the block, and unist positions are all on one line. */
  paragraphOf(block: Block): Paragraph {
    return analyzeWith(this.language.tools, {
      prose: mappedTextOf(block.pieces),
      block: block.kind,
      language: block.language,
      isLanguageAssumed: block.isLanguageAssumed,
      segment: block.segment,
      markup: block.markup,
      toNode: () => toParagraph(block, offset => ({line: 1, column: offset + 1, offset})),
    });
  }

  /** The analysis of an nlcst paragraph: always the same object for the same paragraph. */
  viewOf(node: ParagraphNode): Paragraph {
    let view = this.#views.get(node);
    if (!view) {
      const {block = 'paragraph', language, markup} = node.data ?? {};
      const prose = mappedTextOfTree(node);
      view = analyzeWith(this.language.tools, {prose, block, language, markup, toNode: () => node});
      this.#views.set(node, view);
    }
    return view;
  }

  /** The analyzes of all paragraphs in a tree. In nlcst, paragraphs are always children of the root. */
  paragraphsOf(tree: Root): Paragraph[] {
    return tree.children.filter(child => child.type === 'ParagraphNode').map(node => this.viewOf(node));
  }

  /** The contribution of a paragraph to the profile of its document. */
  contributionOf(paragraph: Paragraph): Contribution {
    return contributionWith(this.language.registerCountsOf(paragraph), paragraph);
  }

  /** The profile of a document that is a single tree: always the same object for the same tree. */
  profileOf(tree: Root): DocumentProfile {
    let profile = this.#profiles.get(tree);
    if (!profile) {
      profile = new DocumentProfile();
      for (const paragraph of this.paragraphsOf(tree)) profile.include(this.contributionOf(paragraph));
      this.#profiles.set(tree, profile);
    }
    return profile;
  }
}
