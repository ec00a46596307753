import type {MarkdownRenderer} from 'vitepress';
import {siteLink} from './pages.js';

const captions: Readonly<Record<string, string>> = {
  fails: 'Reported',
  fixed: 'Fixed',
  passes: 'Not reported',
  output: 'Shown',
};

/** Teaches the renderer the links of the repository and the examples of rules. `fileOf` gives the Markdown file that a page is made from. */
export function configureMarkdown(
  md: MarkdownRenderer,
  repository: string,
  fileOf: (page: string) => string,
): void {
  md.core.ruler.push('repository-links', ({tokens, env}) => {
    const from = fileOf(env.relativePath);
    for (const {children} of tokens) {
      for (const token of children ?? []) {
        if (token.type !== 'link_open') continue;
        token.attrSet('href', siteLink(String(token.attrGet('href')), from, repository));
      }
    }
  });

  // VitePress compiles pages as templates: braces in prose are text, not expressions.
  for (const rule of ['text', 'code_inline']) {
    const render = md.renderer.rules[rule]!;
    md.renderer.rules[rule] = (...parts) => render(...parts).replaceAll('{{', '&#123;&#123;');
  }

  const fence = md.renderer.rules.fence!;
  md.renderer.rules.fence = (tokens, index, options, env, self) => {
    const {info, content} = tokens[index]!;
    const kind = /^\S+ (fails|fixed|passes|output)\b(.*)$/.exec(info);
    if (!kind) return fence(tokens, index, options, env, self);
    const caption = `${captions[kind[1]!]}${kind[2]!.trim() === '' ? '' : ` (${md.utils.escapeHtml(kind[2]!.trim())})`}`;
    return `<figure class="example ${kind[1]}"><figcaption>${caption}</figcaption><pre v-pre>${marked(md.utils.escapeHtml(content))}</pre></figure>\n`;
  };
}

/** Makes the marks ⟦…⟧ around what a rule reports visible. */
function marked(html: string): string {
  return html.replaceAll('⟦', '<mark>').replaceAll('⟧', '</mark>');
}
