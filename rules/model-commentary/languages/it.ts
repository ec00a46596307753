import type {Frames} from './frames.js';

/** What chat models say in Italian. */
export const it: Frames = {
  openers: 'Certo|Certamente|Naturalmente|Volentieri|Va bene|Certo che sì|Con piacere|Capito',
  prefaces: [
    [
      'Ecco (?:la|una|la mia|la tua|la sua) (?:[a-zàèéìòù]{1,20} )?(?:versione|traduzione)',
      '⟦Certo! Ecco la traduzione del testo:⟧\n\nIl ponte è chiuso.',
    ],
    [
      'Ecco il (?:tuo |suo )?testo (?:tradotto|in italiano)',
      '⟦Ecco il testo tradotto:⟧\n\nIl ponte è chiuso.',
    ],
    [
      'La traduzione (?:[a-zàèéìòù]{1,20} )?(?:del|della|in)\\b[^.:\\n]{0,60} (?:è|sarebbe)',
      '⟦La traduzione del testo in italiano è:⟧\n\nIl ponte è chiuso.',
    ],
  ],
  closings: [['(?:Fammi|Mi faccia|Fatemi) sapere se ', '⟦Fammi sapere se hai bisogno di altro.⟧']],
  remarks: [
    ['Spero che (?:questa|la) traduzione', '⟦Spero che questa traduzione ti sia utile!⟧'],
    [
      '(?:Vuoi|Vuole|Desideri|Desidera) che (?:io )?(?:traduca|adatti|riveda|continui|modifichi)',
      '⟦Vuoi che traduca anche il resto?⟧',
    ],
    [
      'Nota(?: di traduzione)?: [Hh]o (?:tradotto|mantenuto|conservato|lasciato)',
      '⟦Nota: ho mantenuto il nome originale.⟧',
    ],
    [
      'Ho tradotto (?:il|la|questo|questa) (?:testo|frase|brano|articolo)',
      '⟦Ho tradotto il testo in italiano.⟧',
    ],
  ],
  refusals: [
    [
      'Come (?:una? )?(?:IA|intelligenza artificiale|modello linguistico|assistente IA|modello di IA)[^\\n.,]{0,30},? non (?:posso|ho)',
      '⟦Come modello linguistico, non posso tradurre questo testo.⟧',
    ],
    [
      'Mi dispiace,? (?:ma )?non posso [^.\\n]{0,40}tradu',
      '⟦Mi dispiace, ma non posso tradurre questo testo.⟧',
    ],
    [
      '(?:Per favore,? )?(?:[Ff]ornisci(?:mi)?|[Ii]nvia(?:mi)?|[Ff]ornisca) il testo[^.\\n]{0,60}tradu',
      '⟦Per favore, fornisci il testo da tradurre.⟧',
    ],
  ],
  labels: [
    'Traduzione|Traduzione italiana|Traduzione in italiano|Testo tradotto|Traduzione finale',
    '⟦Traduzione:⟧\nIl ponte è chiuso.',
  ],
};
