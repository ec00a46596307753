import {primaryLanguage} from '../../src/toolkit.js';

/**
 * Words that may be repeated, by language: pronouns, articles and particles that meet at the edge of a clause ("Frauen, die die
 * Stadt kennen"), and words that writers double for emphasis ("ya ya", "piano piano"). Languages that double words as part of
 * their grammar, such as Turkish, Indonesian, Hindi and Hebrew, are not here, and are not checked.
 */
export const doubledElsewhere: Readonly<Record<string, string>> = {
  de: 'die der das den dem sie es ihr ihm ihn ihnen denen deren dessen sich uns ist sind war was wer wie sein seine ihre haben hat werden an auf aus ein mit nach vor um über durch zu ab bei in unter so sehr ganz viele lange mehr ja nein na noch nun gar bla',
  fr: 'nous vous elle elles lui est eux été que en le la les un une pas plus très bien si non oui tout tous faire petit petite jamais vite peu bla tant',
  es: 'ya no muy sí si bien tan todo nada como que para sobre casi luego mucho poco ahora entre nunca siempre ella pan vino bla',
  it: 'piano via poco quasi così subito appena mano sì no tutti tutto molto lento sotto zitto zitta lemme quatto fuori ben bene presto che ora lei bla',
  pt: 'já logo não sim muito quase bem para que se como nada tudo ele ela nunca sobre entre bla',
  nl: 'die dat is het ze je er was hem haar ik wat dan zijn hun ons in op aan uit om van voor over door mee na toe af bij heel echt veel lang ja nee zo hij u en als of bla',
  pl: 'bardzo nie tak już no to tego tym tuż ledwo co i jego jej ich co on ona był była bla',
  ru: 'еле чуть очень да нет вот ну долго много его их её ее то это что как так давно далеко он она кто было был была и а не бла',
  uk: 'ледь дуже так ні його їх її це що як довго багато от ну він вона вже було і а не бла',
};

const words = new Map(
  Object.entries(doubledElsewhere).map(([language, list]) => [language, new Set(list.split(' '))] as const),
);

/** Whether a language may have a word twice in a row. With a capital, it is a name, or a noun of German. */
export function mayDouble(word: string, language: string): boolean {
  if (!/^\p{L}+$/u.test(word) || word !== word.toLowerCase()) return true;
  return words.get(primaryLanguage(language))?.has(word) ?? true;
}
