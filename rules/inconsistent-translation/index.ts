import {type Collected, defineRule} from '../../src/toolkit.js';

interface Note {
  /** Source, context and plural form. */
  readonly key: string;
  readonly target: string;
}

/** Longer texts are seldom the same by chance, and would take much memory. */
const longest = 500;

/** A text of one word can be an adjective, a verb or a noun. */
const words = /[\p{L}\p{N}]\s[\p{L}\p{N}]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{4}/u;

/** Finds texts that are translated in several ways. */
export default defineRule<never, undefined, Note, void>({
  id: 'inconsistent-translation',
  description: 'Same source, other translation',
  category: 'Style/Inconsistent style',
  severity: 'info',
  fix: 'none',
  since: '0.2.0',
  languages: 'any',
  source: 'needed',
  checkParagraph({text, segment}, {source, collect}) {
    if (!source || segment?.isComparison || source.text.length > longest || !words.test(source.text)) return;
    const {context = '', plural = ''} = segment ?? {};
    const key = [plain(source.text), context, plural].join('\u0000');
    collect({key, target: text}, 0, text.length);
  },
  summarize(notes, {report}) {
    const first = new Map<string, Collected<Note>>();
    for (const note of notes) {
      const {key, target} = note.note;
      const earlier = first.get(key);
      if (!earlier) first.set(key, note);
      else if (plain(earlier.note.target) !== plain(target))
        report({
          from: note,
          reason: `Other translation of the same source than \`${shortened(earlier.note.target)}\`: use one of them`,
          related: {at: earlier, message: 'The first translation'},
        });
    }
  },
});

/** A text without what its place decides: capitals, white space, keys of menus, and the mark at the end. */
function plain(text: string): string {
  return text
    .replace(/\([_&]\p{L}\)|[_&](?=\p{L})/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\s.:…。：!?]+$/u, '');
}

function shortened(text: string): string {
  const characters = [...text.trim().replace(/\s+/g, ' ')];
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : characters.join('');
}
