const words = (list: string): readonly string[] => list.split(' ');

/** The function words of a language. */
export interface FunctionWords {
  readonly language: string;
  /** Words that English prose does not have: where two stand together, the text is in that language. */
  readonly own: readonly string[];
  /** Words that English, its names or another language have, too: "die", "la", "de", "van". */
  readonly shared: readonly string[];
}

/** Function words of languages in Latin script, by how often translations are made from them. */
export const functionWords: readonly FunctionWords[] = [
  {
    language: 'German',
    own: words(
      'das und nicht ist wird wurde wurden werden sind auch mit für über eine einen einem einer eines sich nach bei durch zur oder aber wie noch nur kann können konnte konnten haben hatte dem dass daß zwischen sowie gegen sehr keine keinen diese dieser dieses diesem ihre ihren seine seinen wenn wir ihr uns sie vom beim sein waren jedoch bereits weil nach während wurde hier bitte',
    ),
    shared: words(
      'der die den von im in an zu zum aus ein es er ich du was war so als auf hat am um man des',
    ),
  },
  {
    language: 'French',
    own: words(
      'les des dans avec une qui été être cette ces ses leur leurs aux mais sont nous vous elle ils elles très aussi où chez après avant depuis selon sous afin lors ainsi peut cela votre notre veuillez',
    ),
    shared: words(
      'il le la du et est pour un que sur pas plus par ont au de ce se ne sa son je tu en comme entre sans tout à a d l c s n qu y on',
    ),
  },
  {
    language: 'Spanish',
    own: words(
      'una está están más pero también según sobre desde muy cuando donde fue han este esta estos estas hasta porque ser sus para por ya fueron hace nuestro usted puede',
    ),
    shared: words(
      'el la los las de del que y en un con es se su al como ha no o a lo le les sin son entre si me',
    ),
  },
  {
    language: 'Italian',
    own: words(
      'sui sugli nei negli dai gli della dello delle degli nel nella nelle dei dalla dal alla alle sul sulla che è sono anche più questo questa essere stato stata stati anno loro ogni può',
    ),
    shared: words('ha non il lo la le i di e un una per con in del da al come si su tra fra se ma o a l d'),
  },
  {
    language: 'Portuguese',
    own: words(
      'uma dos das não são foi mais pelo pela também seu sua ao aos nas nos está foram ser até quando muito depois isso você',
    ),
    shared: words('o os as um do da no na em que e é para por com de se a como sem à entre'),
  },
  {
    language: 'Dutch',
    own: words(
      'het een zijn niet aan ook worden wordt werd naar bij uit maar deze dit zich onder wordt werden heeft hebben voor tot tussen onze',
    ),
    shared: words('de van en in is op te dat die met door om als kan er of dan nog'),
  },
  {
    language: 'Swedish',
    own: words('och att som är på för av inte ett från efter också har och vid mellan eller han hon'),
    shared: words('till den det en i med om var kan de under men'),
  },
  {
    language: 'Danish or Norwegian',
    own: words('og som på av af ikke til har fra ved mellom mellem eller etter efter også blir bliver være'),
    shared: words('det er en et i med for at den de om var kan men ble blev under'),
  },
  {
    language: 'Polish',
    own: words(
      'nie się jest że przez dla oraz był była było są także które który która jako jego ich przy może tylko',
    ),
    shared: words('w na z do i o to od po jak za a'),
  },
  {
    language: 'Czech or Slovak',
    own: words('je že jako nebo jsou byl byla bylo které který také při podle není až aby sa nie alebo ako'),
    shared: words('pro ale se a v na s z do i to o po za od k'),
  },
  {
    language: 'Turkish',
    own: words('ve bir bu için ile olarak çok daha değil olan gibi kadar sonra ancak olduğu tarafından var'),
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
    own: words('și în este pe cu nu sunt mai pentru sau fost după către această acest prin lui'),
    shared: words('care din de la un o a ce se al ale'),
  },
  {
    language: 'Hungarian',
    own: words('az és egy hogy nem volt ez csak vagy már még után által'),
    shared: words('van mint a is el meg'),
  },
  {
    language: 'Finnish',
    own: words('ja ei se että oli mutta tai kun myös joka ovat hän kuin niin sekä olla'),
    shared: words('on'),
  },
];

/** What languages are called in their own script: a list of translations names them so. */
export const languageNames: ReadonlySet<string> = new Set(
  words(
    '中文 简体中文 繁體中文 繁体中文 简体 繁體 日本語 한국어 조선말 русский українська беларуская български српски македонски қазақша монгол ελληνικά עברית العربية فارسی اردو हिन्दी हिंदी বাংলা தமிழ் తెలుగు मराठी ไทย ქართული հայերեն ဗမာ ភាសាខ្មែរ ລາວ አማርኛ ગુજરાતી ਪੰਜਾਬੀ ಕನ್ನಡ മലയാളം नेपाली සිංහල',
  ),
);

/** What stands before a word or a letter that is cited in its own script: "the character 人". */
export const citing: ReadonlySet<string> = new Set(
  words(
    'character characters letter letters symbol symbols word words kanji hanzi hangul kana katakana hiragana glyph spelled spelt written pronounced called meaning chinese japanese korean russian greek arabic hebrew thai hindi cyrillic ukrainian name named alphabet script codepoint emoji emoticon kaomoji string input',
  ),
);
