import type {Frames} from './frames.js';

/** What chat models say in Turkish. */
export const tr: Frames = {
  openers: 'Elbette|Tabii|Tabii ki|Memnuniyetle|Tamam|Anladım',
  prefaces: [
    [
      'İşte (?:metnin |cümlenin |istediğiniz |sizin için )?(?:[a-zçğıöşüA-ZÇĞİÖŞÜ]{1,20} ){0,2}(?:çevirisi|çeviri|çevirim)',
      '⟦Elbette! İşte metnin çevirisi:⟧\n\nKöprü kapalı.',
    ],
    [
      '(?:Aşağıda|İşte) (?:metnin |cümlenin )?(?:[a-zçğıöşüA-ZÇĞİÖŞÜ]{1,20} )?(?:çevrilmiş (?:metin|hali)|çevirisi yer)',
      '⟦Aşağıda metnin çevirisi yer almaktadır:⟧\n\nKöprü kapalı.',
    ],
  ],
  closings: [
    [
      'Başka bir (?:konuda|şeye|isteğiniz)[^\\n.]{0,40}(?:yardımcı|ihtiyacınız|söyleyin|bildirin)',
      '⟦Başka bir konuda yardımcı olabilir miyim?⟧',
    ],
  ],
  remarks: [
    ['Umarım (?:bu )?çeviri', '⟦Umarım bu çeviri işinize yarar!⟧'],
    [
      '(?:Devamını|Kalanını|Geri kalanını)[^\\n.?]{0,20}çevir[^\\n.?]{0,20}ister',
      '⟦Devamını da çevirmemi ister misiniz?⟧',
    ],
    ['Not: [^\\n.]{0,60}(?:korudum|çevirdim|bıraktım|kullandım)', '⟦Not: Özgün adı korudum.⟧'],
    ["Metni (?:[A-Za-zçğıöşü’\\']{1,20} )?(?:çevirdim|tercüme ettim)", '⟦Metni Türkçeye çevirdim.⟧'],
  ],
  refusals: [
    [
      'Bir (?:yapay zek[aâ]|dil modeli)[^\\n.,]{0,30} olarak,? ',
      '⟦Bir yapay zeka dil modeli olarak bu metni çeviremem.⟧',
    ],
    [
      '(?:Üzgünüm|Özür dilerim|Maalesef),? (?:ama |ancak )?[^\\n.]{0,40}(?:çeviremem|çeviremiyorum)',
      '⟦Üzgünüm, ama bu metni çeviremem.⟧',
    ],
    [
      'Lütfen (?:çevirmemi|çevrilecek|çevirmek)[^\\n.]{0,40}metni',
      '⟦Lütfen çevirmemi istediğiniz metni gönderin.⟧',
    ],
  ],
  labels: ['Çeviri|Türkçe çeviri|Türkçe çevirisi|Çevrilmiş metin|Çevirisi', '⟦Çeviri:⟧\nKöprü kapalı.'],
};
