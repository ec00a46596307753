import type {Frames} from './frames.js';

/** What chat models say in Polish. */
export const pl: Frames = {
  openers: 'Oczywiście|Jasne|Pewnie|Z przyjemnością|Rozumiem|Dobrze|Naturalnie',
  prefaces: [
    [
      '(?:Oto|Poniżej znajduje się|Poniżej przedstawiam) (?:moje |twoje |Twoje )?(?:[a-ząćęłńóśźż]{1,20} )?(?:tłumaczenie|przekład|wersja)',
      '⟦Oczywiście! Oto tłumaczenie tekstu:⟧\n\nMost jest zamknięty.',
    ],
    [
      'Oto (?:przetłumaczony|przełożony) (?:tekst|fragment)',
      '⟦Oto przetłumaczony tekst:⟧\n\nMost jest zamknięty.',
    ],
    [
      'Tłumaczenie (?:tego |tekstu|na )[^.:\\n]{0,60}\\b(?:brzmi|to)',
      '⟦Tłumaczenie tekstu na język polski brzmi:⟧\n\nMost jest zamknięty.',
    ],
  ],
  closings: [
    [
      'Daj(?:cie)? (?:mi )?znać, (?:jeśli|czy|jeżeli|gdyby) |Proszę dać (?:mi )?znać, (?:jeśli|czy|jeżeli) ',
      '⟦Daj znać, jeśli potrzebujesz czegoś więcej.⟧',
    ],
  ],
  remarks: [
    [
      'Mam nadzieję, że (?:to|ten|moje)? ?(?:tłumaczenie|przekład)',
      '⟦Mam nadzieję, że to tłumaczenie pomoże!⟧',
    ],
    [
      'Czy (?:chcesz|mam|chciałbyś|chciałaby Pani|chciałby Pan)[^.?\\n]{0,30}(?:przetłumacz|popraw|dostosow|kontynu)',
      '⟦Czy mam przetłumaczyć resztę?⟧',
    ],
    [
      '(?:Uwaga|Notatka)(?: do tłumaczenia)?: (?:[Zz]achowałem|[Zz]achowałam|[Pp]rzetłumaczyłem|[Pp]rzetłumaczyłam|[Uu]żyłem|[Uu]żyłam)',
      '⟦Uwaga: zachowałem oryginalną nazwę.⟧',
    ],
    [
      '(?:Przetłumaczyłem|Przetłumaczyłam) (?:ten |cały |twój )?(?:tekst|fragment|artykuł|zdanie)',
      '⟦Przetłumaczyłem tekst na język polski.⟧',
    ],
  ],
  refusals: [
    [
      'Jako (?:AI|model językowy|sztuczna inteligencja|asystent AI|model AI),? nie (?:mogę|mam)',
      '⟦Jako model językowy nie mogę przetłumaczyć tego tekstu.⟧',
    ],
    [
      '(?:Przepraszam|Przykro mi),? (?:ale )?nie mogę [^.\\n]{0,40}tłumacz',
      '⟦Przepraszam, ale nie mogę przetłumaczyć tego tekstu.⟧',
    ],
    [
      'Proszę (?:podać|przesłać|wkleić) tekst[^.\\n]{0,60}tłumacz',
      '⟦Proszę podać tekst do przetłumaczenia.⟧',
    ],
  ],
  labels: [
    'Tłumaczenie|Tłumaczenie na (?:język )?polski|Przetłumaczony tekst|Ostateczne tłumaczenie',
    '⟦Tłumaczenie:⟧\nMost jest zamknięty.',
  ],
};
