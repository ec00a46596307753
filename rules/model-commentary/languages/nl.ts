import type {Frames} from './frames.js';

/** What chat models say in Dutch. */
export const nl: Frames = {
  openers: 'Natuurlijk|Zeker|Graag|Uiteraard|Prima|Begrepen|Met plezier|Oké',
  prefaces: [
    [
      '(?:Hier|Hieronder) (?:is|volgt|vind je|vindt u|staat) (?:de|mijn|een|uw|je) (?:[a-z]{1,20} )?(?:vertaling|versie)',
      '⟦Natuurlijk! Hier is de vertaling van de tekst:⟧\n\nDe brug is gesloten.',
    ],
    [
      'Hier is (?:de|uw|je) (?:vertaalde|Nederlandse) tekst',
      '⟦Hier is de vertaalde tekst:⟧\n\nDe brug is gesloten.',
    ],
    [
      'De (?:[A-Za-z]{1,20} )?vertaling (?:van|in)\\b[^.:\\n]{0,60}\\b(?:is|luidt|zou zijn)',
      '⟦De vertaling van de tekst luidt:⟧\n\nDe brug is gesloten.',
    ],
  ],
  closings: [
    [
      'Laat (?:het )?(?:me|mij) (?:het )?(?:gerust )?weten (?:als|of|indien) ',
      '⟦Laat me weten als je nog iets nodig hebt.⟧',
    ],
  ],
  remarks: [
    ['Ik hoop dat (?:deze|de) vertaling', '⟦Ik hoop dat deze vertaling nuttig is!⟧'],
    [
      '(?:Wil je|Wilt u|Zal) (?:dat )?ik [^.?\\n]{0,40}(?:vertaal|vertalen|aanpas|herzie|verderga)',
      '⟦Wil je dat ik de rest ook vertaal?⟧',
    ],
    [
      '(?:Opmerking|Noot)(?: bij de vertaling)?: [Ii]k heb [^.\\n]{0,60}(?:vertaald|behouden|laten staan)',
      '⟦Opmerking: ik heb de naam behouden.⟧',
    ],
    [
      'Ik heb (?:de|uw|je|het) (?:[a-z]{1,20} )?(?:tekst|zin|passage|artikel)\\b[^.\\n]{0,60}\\bvertaald',
      '⟦Ik heb de tekst in het Nederlands vertaald.⟧',
    ],
  ],
  refusals: [
    [
      'Als (?:een )?(?:AI|taalmodel|AI-taalmodel|AI-assistent|AI-model) (?:kan|heb|ben) ik',
      '⟦Als taalmodel kan ik deze tekst niet vertalen.⟧',
    ],
    [
      '(?:Het spijt me|Sorry),? (?:maar )?ik kan [^.\\n]{0,40}vertalen',
      '⟦Het spijt me, maar ik kan deze tekst niet vertalen.⟧',
    ],
    [
      '(?:Geef|Stuur|Deel) (?:me )?(?:alstublieft |alsjeblieft )?de tekst[^.\\n]{0,60}vertal',
      '⟦Geef de tekst die je wilt laten vertalen.⟧',
    ],
  ],
  labels: [
    'Vertaling|Nederlandse vertaling|Vertaalde tekst|Definitieve vertaling',
    '⟦Vertaling:⟧\nDe brug is gesloten.',
  ],
};
