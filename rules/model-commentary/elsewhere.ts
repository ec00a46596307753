import {primaryLanguage, type TextPattern} from '../../src/toolkit.js';
import {line, refusal as refused, says} from './pieces.js';

/** How chat models start an answer, offer more, and refuse, in languages other than English. */
interface Frames {
  /** What may come before the preface: "Natürlich!" */
  readonly openers: string;
  /** "Hier ist die Übersetzung", up to the words before the colon. */
  readonly preface: string;
  readonly prefaceExample: string;
  /** The start of an offer at the end of an answer. */
  readonly closing: string;
  readonly closingExample: string;
  /** The start of a refusal. */
  readonly refusal: string;
  readonly refusalExample: string;
}

const frames: Readonly<Record<string, Frames>> = {
  de: {
    openers: 'Natürlich|Gerne|Gern|Klar|Selbstverständlich|Sicher',
    preface: 'Hier ist (?:die|meine|eine|Ihre|deine) (?:[a-zäöüß]{1,20} )?(?:Übersetzung|Fassung|Version)',
    prefaceExample: '⟦Natürlich! Hier ist die Übersetzung des Textes:⟧\n\nDie Brücke ist gesperrt.',
    closing:
      'Lassen Sie mich wissen, (?:wenn|falls|ob) Sie|Lass mich wissen, (?:wenn|falls|ob) du|Ich hoffe, (?:das|dies|diese Übersetzung) hilft',
    closingExample: '⟦Lassen Sie mich wissen, wenn Sie weitere Hilfe benötigen.⟧',
    refusal: 'Als (?:eine )?(?:KI|KI-Sprachmodell|Sprachmodell)(?:-Assistent)? (?:kann|bin|habe) ich',
    refusalExample: '⟦Als KI kann ich diesen Text nicht übersetzen.⟧',
  },
  fr: {
    openers: "Bien sûr|Certainement|Avec plaisir|Volontiers|D[’']accord",
    preface: 'Voici (?:la|ma|une|votre) (?:version |traduction)',
    prefaceExample: '⟦Bien sûr ! Voici la traduction du texte :⟧\n\nLe pont est fermé.',
    closing:
      "(?:N[’']hésitez pas à me (?:dire|faire savoir|demander|contacter)|Faites-moi savoir si|J[’']espère que cette traduction)",
    closingExample: '⟦N’hésitez pas à me dire si vous souhaitez une autre version.⟧',
    refusal: "En tant qu[’'](?:IA|intelligence artificielle|assistant IA|modèle de langage),? je",
    refusalExample: '⟦En tant qu’IA, je ne peux pas traduire ce texte.⟧',
  },
  es: {
    openers: '¡?(?:Claro|Por supuesto|Claro que sí|Con gusto|Desde luego)',
    preface: '(?:Aquí (?:tienes?|está|tiene) (?:la|mi|una|tu|su)|Esta es (?:la|mi)) (?:versión|traducción)',
    prefaceExample: '⟦¡Claro! Aquí tienes la traducción del texto:⟧\n\nEl puente está cerrado.',
    closing:
      '(?:Avísame|Avíseme|Hazme saber|Hágame saber) si |Espero que (?:esta traducción|esto) (?:te|le) (?:ayude|sirva|sea útil)',
    closingExample: '⟦Avísame si necesitas otra versión.⟧',
    refusal: 'Como (?:una )?(?:IA|inteligencia artificial|modelo de lenguaje)[^\\n.,]{0,30},? no puedo',
    refusalExample: '⟦Como modelo de lenguaje, no puedo traducir este texto.⟧',
  },
  it: {
    openers: 'Certo|Certamente|Naturalmente|Volentieri',
    preface: 'Ecco (?:la|una|la mia|la tua) (?:versione|traduzione)',
    prefaceExample: '⟦Certo! Ecco la traduzione del testo:⟧\n\nIl ponte è chiuso.',
    closing: '(?:Fammi sapere|Mi faccia sapere) se |Spero che questa traduzione',
    closingExample: '⟦Fammi sapere se hai bisogno di altro.⟧',
    refusal: 'Come (?:IA|intelligenza artificiale|modello linguistico)[^\\n.,]{0,30},? non posso',
    refusalExample: '⟦Come modello linguistico, non posso tradurre questo testo.⟧',
  },
  pt: {
    openers: 'Claro|Com certeza|Certamente|Claro que sim',
    preface: '(?:Aqui (?:está|vai|tem)|Segue|Eis) (?:a|uma|a minha|a sua) (?:versão|tradução)',
    prefaceExample: '⟦Claro! Aqui está a tradução do texto:⟧\n\nA ponte está fechada.',
    closing: '(?:Avise-me|Me avise|Diga-me|Me diga) se |Espero que esta tradução',
    closingExample: '⟦Me avise se precisar de mais alguma coisa.⟧',
    refusal: 'Como (?:uma )?(?:IA|inteligência artificial|modelo de linguagem)[^\\n.,]{0,30},? não posso',
    refusalExample: '⟦Como modelo de linguagem, não posso traduzir este texto.⟧',
  },
  nl: {
    openers: 'Natuurlijk|Zeker|Graag|Uiteraard',
    preface: 'Hier is (?:de|mijn|een|uw|je) (?:[a-z]{1,20} )?(?:vertaling|versie)',
    prefaceExample: '⟦Natuurlijk! Hier is de vertaling van de tekst:⟧\n\nDe brug is gesloten.',
    closing: 'Laat (?:het )?(?:me|mij) (?:het )?weten (?:als|of) ',
    closingExample: '⟦Laat me weten als je nog iets nodig hebt.⟧',
    refusal: 'Als (?:AI|taalmodel|AI-taalmodel|AI-assistent) kan ik',
    refusalExample: '⟦Als taalmodel kan ik deze tekst niet vertalen.⟧',
  },
  pl: {
    openers: 'Oczywiście|Jasne|Pewnie|Z przyjemnością',
    preface: '(?:Oto|Poniżej znajduje się) (?:moje )?(?:tłumaczenie|wersja)',
    prefaceExample: '⟦Oczywiście! Oto tłumaczenie tekstu:⟧\n\nMost jest zamknięty.',
    closing: 'Daj(?:cie)? (?:mi )?znać, (?:jeśli|czy|jeżeli) ',
    closingExample: '⟦Daj znać, jeśli potrzebujesz czegoś więcej.⟧',
    refusal: 'Jako (?:AI|model językowy|sztuczna inteligencja),? nie mogę',
    refusalExample: '⟦Jako model językowy nie mogę przetłumaczyć tego tekstu.⟧',
  },
  ru: {
    openers: 'Конечно|Разумеется|Хорошо|С удовольствием',
    preface: 'Вот (?:мой |ваш )?(?:перевод|вариант перевода|переведённый текст|переведенный текст)',
    prefaceExample: '⟦Конечно! Вот перевод текста:⟧\n\nМост закрыт.',
    closing: '(?:Дайте|Дай) (?:мне )?знать, если |Если (?:вам|тебе) нужна помощь с переводом',
    closingExample: '⟦Дайте знать, если понадобится что-то ещё.⟧',
    refusal: 'Как (?:языковая модель|искусственный интеллект|ИИ),? я не могу',
    refusalExample: '⟦Как языковая модель, я не могу перевести этот текст.⟧',
  },
  uk: {
    openers: 'Звичайно|Звісно|Добре|Із задоволенням|Авжеж',
    preface: 'Ось (?:мій |ваш )?(?:переклад|перекладений текст)',
    prefaceExample: '⟦Звичайно! Ось переклад тексту:⟧\n\nМіст закрито.',
    closing: '(?:Дайте|Дай) (?:мені )?знати, якщо ',
    closingExample: '⟦Дайте знати, якщо потрібно щось ще.⟧',
    refusal: 'Як (?:мовна модель|штучний інтелект|ШІ),? я не можу',
    refusalExample: '⟦Як мовна модель, я не можу перекласти цей текст.⟧',
  },
  tr: {
    openers: 'Elbette|Tabii|Tabii ki|Memnuniyetle',
    preface: 'İşte (?:metnin |istediğiniz )?(?:[a-zçğıöşü]{1,20} )?(?:çevirisi|çeviri)',
    prefaceExample: '⟦Elbette! İşte metnin çevirisi:⟧\n\nKöprü kapalı.',
    closing: 'Başka bir (?:konuda|şeye) [^\\n.]{0,40}(?:yardımcı|ihtiyacınız)',
    closingExample: '⟦Başka bir konuda yardımcı olabilir miyim?⟧',
    refusal: 'Bir (?:yapay zeka|yapay zekâ|dil modeli)[^\\n.,]{0,30} olarak,? ',
    refusalExample: '⟦Bir yapay zeka dil modeli olarak bu metni çeviremem.⟧',
  },
  zh: {
    openers: '好的|当然|当然可以|没问题|好',
    preface: '(?:以下|下面|这)是[^\\n。：:]{0,20}(?:翻译|译文)',
    prefaceExample: '⟦好的，以下是翻译：⟧\n\n大桥已关闭。',
    closing: '如(?:果)?您?(?:有|需要)[^\\n。]{0,30}(?:请(?:随时)?告诉我|请随时告知)',
    closingExample: '⟦如果您需要其他版本，请随时告诉我。⟧',
    refusal: '作为(?:一个|一名)?(?:AI|人工智能|大?语言模型)[^\\n。]{0,20}我(?:无法|不能)',
    refusalExample: '⟦作为一个人工智能，我无法翻译这段文字。⟧',
  },
  ja: {
    openers: 'はい|もちろんです|承知しました|かしこまりました|わかりました',
    preface: '(?:以下|こちら)(?:は|が)[^\\n。：:]{0,20}(?:翻訳|訳文|日本語訳)(?:です|になります)?',
    prefaceExample: '⟦はい、以下が翻訳です：⟧\n\n橋は閉鎖されています。',
    closing: '(?:他に|ほかに)[^\\n。]{0,30}(?:お手伝い|お知らせください|お申し付けください)',
    closingExample: '⟦他にご要望があればお知らせください。⟧',
    refusal: '(?:AI|人工知能|言語モデル)として[^\\n。]{0,30}(?:できません|できかねます)',
    refusalExample: '⟦AIとして、この文章を翻訳することはできません。⟧',
  },
  ko: {
    openers: '네|물론입니다|물론이죠|알겠습니다',
    preface: '(?:다음은|아래는|여기)[^\\n.：:]{0,20}번역(?:입니다|이 있습니다|문입니다)?',
    prefaceExample: '⟦네, 다음은 번역입니다:⟧\n\n다리가 폐쇄되었습니다.',
    closing: '(?:추가로|다른)[^\\n.]{0,30}(?:필요하시면|있으시면)[^\\n.]{0,20}(?:알려|말씀해)',
    closingExample: '⟦다른 도움이 필요하시면 알려 주세요.⟧',
    refusal: '(?:AI|인공지능|언어 모델)(?:로서|으로서)[^\\n.]{0,40}(?:수 없습니다|어렵습니다)',
    refusalExample: '⟦AI로서 이 글을 번역할 수 없습니다.⟧',
  },
};

const rest = '[^\\n.!?。！？]{0,160}[.!?。！？]?';
const colon = '[^\\n.:：。]{0,80}[ \\u00A0\\u202F]?[:：](?=\\s*\\n|\\s*$)';

function patternsOf({openers, preface, closing, refusal, ...examples}: Frames): readonly TextPattern[] {
  return [
    says(
      `${line}(?:(?:${openers})(?:[!,.]|[\\u00A0\\u202F ]!|[！，、。])[!]? ?)?(?:${preface})${colon}`,
      examples.prefaceExample,
    ),
    says(`${line}(?:${closing})${rest}`, examples.closingExample),
    says(`${line}(?:${refusal})${rest}`, examples.refusalExample, refused),
  ];
}

/** The patterns of every language, with their examples. */
export const framePatterns: ReadonlyMap<string, readonly TextPattern[]> = new Map(
  Object.entries(frames).map(([language, own]) => [language, patternsOf(own)]),
);

const none: readonly TextPattern[] = [];

/** The patterns of a language, and of no other. */
export function framesIn(language: string): readonly TextPattern[] {
  return framePatterns.get(primaryLanguage(language)) ?? none;
}
