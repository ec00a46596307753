const words = (list: string): readonly string[] => list.split(' ');

/** The function words of a language. */
export interface FunctionWords {
  readonly language: string;
  /** Words that English prose lacks: two of them together show that the text is in this language. */
  readonly own: readonly string[];
  /** Words that also occur in English, in names or in another language: "die", "la", "de", "van". */
  readonly shared: readonly string[];
}

/** A language that texts quote. Nobody translates it by machine. */
export const latin = 'Latin';

/** Function words of languages in Latin script, with the most common source languages first. */
export const functionWords: readonly FunctionWords[] = [
  {
    language: 'German',
    own: words(
      'das und nicht ist wird wurde wurden werden sind auch mit für über eine einen einem einer eines sich nach bei durch zur oder aber wie noch nur kann können konnte konnten haben hatte dem dass daß zwischen sowie gegen sehr keine keinen diese dieser dieses diesem ihre ihren seine seinen wenn wir ihr uns sie vom beim sein waren jedoch bereits weil nach während wurde hier bitte seit vielen viele alle schon wieder immer ohne dann damit obwohl dort zwei drei jahre jahren viel mehr mich mir ihm ihn denn doch soll sollen müssen muss darf',
    ),
    shared: words(
      'der die den von im in an zu zum aus ein es er ich du was war so als auf hat am um man des',
    ),
  },
  {
    language: 'French',
    own: words(
      'les des dans avec une qui été être cette ces ses leur leurs aux mais sont nous vous elle ils elles très aussi où chez après avant depuis selon sous afin lors ainsi peut cela votre notre veuillez parce était étaient avait avaient quand même alors toujours jamais rien encore déjà chaque plusieurs ceux celle celui pendant contre personne lorsque puis cet aucun aucune',
    ),
    shared: words(
      'il le la du et est pour un que sur pas plus par ont au de ce se ne sa son je tu en comme entre sans tout à a d l c s n qu y on',
    ),
  },
  {
    language: 'Spanish',
    own: words(
      'una está están más pero también según sobre desde muy cuando donde fue han este esta estos estas hasta porque ser sus para por ya fueron hace nuestro usted puede aunque había habían estaba estaban tiene tienen tenía mientras siempre nunca nadie todos todas cada entonces así aquí quien sido siendo hacer hacia muchos muchas algunos ella ellos después',
    ),
    shared: words(
      'el la los las de del que y en un con es se su al como ha no o a lo le les sin son entre si me',
    ),
  },
  {
    language: 'Italian',
    own: words(
      'sui sugli nei negli dai gli della dello delle degli nel nella nelle dei dalla dal alla alle sul sulla che è sono anche più questo questa essere stato stata stati anno loro ogni può perché erano aveva avevano dopo quando senza ancora sempre tutti tutte già quella quello quelli nessuno mentre così suo sua suoi molto',
    ),
    shared: words('ha non il lo la le i di e un una per con in del da al come si su tra fra se ma o a l d'),
  },
  {
    language: 'Portuguese',
    own: words(
      'uma dos das não são foi mais pelo pela também seu sua ao aos nas nos está foram ser até quando muito depois isso você porque ainda sempre tinha estava onde quem todos todas cada dois três ele ela eles elas isto esse essa este esta nunca',
    ),
    shared: words('o os as um do da no na em que e é para por com de se a como sem à entre'),
  },
  {
    language: 'Dutch',
    own: words(
      'het een zijn niet aan ook worden wordt werd naar bij uit maar deze dit zich onder wordt werden heeft hebben voor tot tussen onze omdat altijd geen veel jaar jaren toen tegen zonder staat waar alleen hun haar ik je wij',
    ),
    shared: words('de van en in is op te dat die met door om als kan er of dan nog'),
  },
  {
    language: 'Swedish',
    own: words(
      'och att som är på för av inte ett från efter också har och vid mellan eller han hon eftersom när där hade blev skulle kunde detta denna dessa mycket mer än år över utan redan alla',
    ),
    shared: words('till den det en i med om var kan de under men'),
  },
  {
    language: 'Danish or Norwegian',
    own: words(
      'og som på av af ikke til har fra ved mellom mellem eller etter efter også blir bliver være fordi når hvor havde hadde kunne skulle meget mere uden uten mange år',
    ),
    shared: words('det er en et i med for at den de om var kan men ble blev under'),
  },
  {
    language: 'Polish',
    own: words(
      'nie się jest że przez dla oraz był była było są także które który która jako jego ich przy może tylko ponieważ ponad nad bez lub czy już jeszcze bardzo tego kiedy gdzie lat gdy jej tym ze',
    ),
    shared: words('w na z do i o to od po jak za a'),
  },
  {
    language: 'Czech or Slovak',
    own: words(
      'je že jako nebo jsou byl byla bylo které který také při podle není až aby sa nie alebo ako protože už než více ještě když kde která jsem jsme bez před nad mezi jej sú bol bola ktorý',
    ),
    shared: words('pro ale se a v na s z do i to o po za od k'),
  },
  {
    language: 'Turkish',
    own: words(
      've bir bu için ile olarak çok daha değil olan gibi kadar sonra ancak olduğu tarafından var çünkü ama fazla hem ise ki yok gün yıl yıldan diye bütün tüm göre üzerinde beri',
    ),
    shared: words('da de en o ne'),
  },
  {
    language: 'Indonesian or Malay',
    own: words(
      'yang dan untuk dengan dari ini itu tidak pada akan adalah dalam oleh telah dapat juga sebagai bahwa mereka',
    ),
    shared: words('di ke ada kami kita'),
  },
  {
    language: 'Vietnamese',
    own: words('và là của có được cho trong không các một những này với đã từ người khi về đến nhiều năm'),
    shared: words('ra ở'),
  },
  {
    language: 'Romanian',
    own: words(
      'și în este pe cu nu sunt mai pentru sau fost după către această acest prin lui că nici dar când foarte avea toate două aceasta',
    ),
    shared: words('care din de la un o a ce se al ale'),
  },
  {
    language: 'Hungarian',
    own: words(
      'az és egy hogy nem volt ez csak vagy már még után által mert nincs lesz akkor több alatt felett olyan amely',
    ),
    shared: words('van mint a is el meg'),
  },
  {
    language: 'Finnish',
    own: words(
      'ja ei se että oli mutta tai kun myös joka ovat hän kuin niin sekä olla koska vain hyvin jo vielä nyt sitten mukaan niitä sen sitä',
    ),
    shared: words('on'),
  },
  {
    language: latin,
    own: words(
      'sunt esse fuit erat quod quid quae quam enim autem atque neque vel ut ab ex inter ante nihil nemo omnia omnes hoc haec hic illa nobis vobis tibi mihi suum ipse inquit ergo igitur semper unde quia tamen nunc nostra nostrum',
    ),
    shared: words('et est in ad per pro cum sed non si qui nos ille post de se te me tu nec aut sub'),
  },
];

/** Names of languages in their own script, as in a list of translations. */
export const languageNames: ReadonlySet<string> = new Set(
  words(
    '中文 中文版 中文版本 中文文档 简体中文 繁體中文 繁体中文 简体 繁體 日本語 한국어 조선말 русский українська беларуская български српски македонски қазақша монгол ελληνικά עברית العربية فارسی اردو हिन्दी हिंदी বাংলা தமிழ் తెలుగు मराठी ไทย ქართული հայերեն ဗမာ ភាសាខ្មែរ ລາວ አማርኛ ગુજરાતી ਪੰਜਾਬੀ ಕನ್ನಡ മലയാളം नेपाली සිංහල',
  ),
);

/** Words that introduce a word or letter cited in its own script: "the character 人". */
export const citing: ReadonlySet<string> = new Set(
  words(
    'suffix suffixes prefix prefixes ending endings particle particles verb verbs noun nouns adjective adjectives pronoun pronouns adverb adverbs root roots stem stems radical radicals syllable syllables vowel vowels consonant consonants sign signs sound sounds phrase phrases term terms title titled proverb idiom expression surname mean means translates character characters letter letters symbol symbols word words kanji hanzi hangul kana katakana hiragana glyph spelled spelt written pronounced called meaning chinese japanese korean russian greek arabic hebrew thai hindi cyrillic ukrainian name named alphabet script codepoint emoji emoticon kaomoji string input',
  ),
);

/** Words that English has borrowed with their accents: "crème brûlée and pâté de foie gras", "a cliché", "mañana". */
export const loanwords: ReadonlySet<string> = new Set(
  words(
    'crème brûlée pâté foie gras purée sauté soufflé entrée consommé béarnaise soupçon café cliché façade naïve fiancé fiancée protégé résumé décor élite émigré exposé mêlée née passé roué soirée vis tête maître hôtel œuvre smörgåsbord doppelgänger über piñata jalapeño señor señora mañana',
  ),
);

/**
 * Function words and common verbs that identify their language alone: no English word, name, loanword or typo is spelled like
 * them in lowercase. Excludes "sich" (such), "todos" (tasks), "het" (het up), "qui" (qui tam), "molto" (music), "och" (Scots)
 * and "nous" (common sense).
 */
export const distinctiveWords: ReadonlySet<string> = new Set([
  ...words(
    'haben wurde wurden werden nicht sind wird ist hatten konnte konnten können müssen jedoch bereits zwischen durch und auch eine einen einem eines für dass daß sowie gegen keine keinen diese dieser dieses diesem ihren wenn weil während seit beim wieder obwohl sehr oder',
  ),
  ...words(
    'dans avec une sont était étaient avaient cette leurs aussi depuis selon afin ainsi votre veuillez chaque plusieurs lorsque aucune où',
  ),
  ...words(
    'una están también según desde cuando donde estos porque pero muy nuestro puede aunque había habían estaba estaban tiene tienen tenía mientras siempre nunca entonces así aquí hacer hacia muchos muchas algunos después encuentra',
  ),
  ...words(
    'anche questo questa essere perché erano aveva avevano nella nelle quella quello nessuno mentre degli',
  ),
  ...words('não são uma também muito isso você ainda então até'),
  ...words('niet zijn worden wordt naar deze heeft hebben omdat altijd geen tussen onze zonder voor'),
  ...words('är för inte från också eftersom ikke mellom mellem eller også fordi hvor'),
  ...words(
    'się że przez oraz był była było są które który która jako jego może tylko ponieważ już jeszcze bardzo',
  ),
  ...words('jsou bylo protože není také'),
  ...words('için çok değil gibi sonra ancak olarak olduğu tarafından çünkü bütün tüm göre'),
  ...words('untuk dengan tidak adalah dalam oleh telah sebagai bahwa mereka'),
  ...words(
    'và của không được những với và și pentru după această hogy csak nincs és että mutta myös hän koska sekä',
  ),
]);

/** Letter closings in common source languages. */
export const letterClosings: readonly string[] = [
  ...['Mit freundlichen Grüßen', 'Mit freundlichem Gruß', 'Freundliche Grüße', 'Viele Grüße', 'Beste Grüße'],
  ...['Herzliche Grüße', 'Liebe Grüße', 'Mit besten Grüßen', 'Hochachtungsvoll'],
  ...['Cordialement', 'Bien cordialement', 'Salutations distinguées', 'Sincères salutations'],
  ...['Meilleures salutations', 'Un saludo', 'Un cordial saludo', 'Saludos cordiales', 'Atentamente'],
  ...['Cordiali saluti', 'Distinti saluti', 'Atenciosamente', 'Com os melhores cumprimentos'],
  ...['Met vriendelijke groet', 'Met vriendelijke groeten', 'Z poważaniem', 'Pozdrawiam'],
  ...['Saygılarımla', 'Saygılarımızla', 'Med vänliga hälsningar', 'Vänliga hälsningar'],
  ...['Med venlig hilsen', 'Med vennlig hilsen', 'S pozdravem', 'Trân trọng', 'Cu stimă', 'Tisztelettel'],
  ...['Üdvözlettel', 'Ystävällisin terveisin'],
];
