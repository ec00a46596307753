import {type Damage, type Edit, type Prose, pickFrom, replace} from './prose.js';

/** Sentences in the languages that translations are made from, invented for the damage; each has a clause of four to eight words. */
const latin = [
  {
    clause: 'weil die Brücke noch nicht fertig war',
    sentence: 'Der alte Müller wohnt seit vielen Jahren am Rand des Dorfes.',
  },
  {
    clause: 'ohne dass jemand davon erfuhr',
    sentence: 'Am Abend wurde die Straße wegen des Regens wieder gesperrt.',
  },
  {
    clause: 'obwohl es keiner gesehen hatte',
    sentence: 'Die Kinder haben ihre Räder vor der Schule stehen lassen.',
  },
  {
    clause: 'parce que le pont était fermé',
    sentence: 'La vieille gare a été vendue à une famille du village.',
  },
  {
    clause: 'sans que personne ne le sache',
    sentence: 'Les voisins ont planté des cerisiers le long de la rivière.',
  },
  {
    clause: 'comme il l’avait promis à sa mère',
    sentence: 'Le boulanger ouvre sa boutique avant le lever du jour.',
  },
  {
    clause: 'porque el puente estaba cerrado',
    sentence: 'La panadería del barrio abre muy temprano por la mañana.',
  },
  {
    clause: 'aunque nadie lo había visto',
    sentence: 'Los vecinos han pintado de azul las puertas de sus casas.',
  },
  {
    clause: 'perché il ponte era chiuso',
    sentence: 'Il vecchio mulino è stato comprato da una giovane coppia.',
  },
  {
    clause: 'senza che nessuno lo sapesse',
    sentence: 'Ogni mattina la nonna compra il pane nella piccola bottega.',
  },
  {
    clause: 'porque a ponte estava fechada',
    sentence: 'A padaria da vila abre muito cedo e fecha ao meio-dia.',
  },
  {
    clause: 'omdat de brug gesloten was',
    sentence: 'De oude molen staat nog altijd aan de rand van het dorp.',
  },
  {clause: 'eftersom bron var stängd', sentence: 'Den gamla kvarnen har stått vid ån i mer än hundra år.'},
  {clause: 'ponieważ most był zamknięty', sentence: 'Stary młyn stoi nad rzeką od ponad stu lat.'},
  {clause: 'protože most byl zavřený', sentence: 'Starý mlýn stojí u řeky už více než sto let.'},
  {
    clause: 'çünkü köprü kapalıydı ve yol uzundu',
    sentence: 'Eski değirmen yüz yıldan fazla bir süredir nehrin kenarında duruyor.',
  },
] as const;

/** The same in other scripts. */
const otherScripts = [
  'Старая мельница стоит у реки больше ста лет.',
  'мост был закрыт',
  'Старий млин стоїть біля річки вже понад сто років.',
  '老磨坊在河边已经有一百多年了。',
  '桥已经关闭',
  '古い水車小屋は百年以上も川辺に立っている。',
  '橋は閉まっていた',
  '오래된 방앗간은 백 년 넘게 강가에 서 있다.',
  'الجسر مغلق منذ أمس',
  'הגשר סגור מאתמול',
  'ο παλιός μύλος στέκει δίπλα στο ποτάμι',
  'पुल कल से बंद है',
  'สะพานปิดตั้งแต่เมื่อวาน',
] as const;

/** What is quoted may be in another language. */
const quotationMark = /["“”«»]/;

/** Puts words behind a comma in mid-sentence. */
function behindComma(
  {text}: Prose,
  random: Parameters<Damage['damage']>[1],
  words: string,
): Edit | undefined {
  if (quotationMark.test(text)) return undefined;
  const comma = pickFrom([...text.matchAll(/(?<=[a-z]{3}), (?=[a-z])/g)], random);
  if (!comma) return undefined;
  const start = comma.index + 2;
  return {start, end: start, text: `${words}, `, places: [{start, end: start + words.length}]};
}

export const untranslatedSentence: Damage = {
  kind: 'sentence left in another language',
  damage({text, sentences}, random) {
    if (quotationMark.test(text)) return undefined;
    const sentence = pickFrom(
      sentences.filter(sentence => sentence.words.length >= 5 && /^[A-Z].*\.$/s.test(sentence.text)),
      random,
    );
    return sentence && replace(sentence.start, sentence.end, random.pick(latin).sentence);
  },
};

export const untranslatedClause: Damage = {
  kind: 'clause of 4 to 7 words left in another language',
  damage: (prose, random) => behindComma(prose, random, random.pick(latin).clause),
};

export const otherScript: Damage = {
  kind: 'words left in another script',
  damage: (prose, random) => behindComma(prose, random, random.pick(otherScripts)),
};
