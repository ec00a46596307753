import type {Frames} from './frames.js';

/** What chat models say in French. */
export const fr: Frames = {
  openers:
    "Bien sûr|Certainement|Avec plaisir|Volontiers|D[’']accord|Très bien|Bien entendu|Absolument|Compris",
  prefaces: [
    [
      '[Vv]oici (?:la|ma|une|votre) (?:version (?:française|traduite|corrigée)|(?:[a-zéèêà]{1,20} )?traduction)',
      '⟦Bien sûr ! Voici la traduction du texte :⟧\n\nLe pont est fermé.',
    ],
    [
      '[Vv]oici (?:le|votre) texte (?:traduit|en français)',
      '⟦Voici le texte traduit en français :⟧\n\nLe pont est fermé.',
    ],
    [
      '(?:La|Une) traduction (?:[a-zéèêà]{1,20} )?(?:du|de la|de votre|de ce|en)\\b[^.:\\n]{0,60}\\b(?:est|serait|donne)',
      '⟦La traduction du texte en français est :⟧\n\nLe pont est fermé.',
    ],
  ],
  closings: [
    [
      "N[’']hésitez pas à me (?:dire|faire savoir|demander|contacter|solliciter)",
      '⟦N’hésitez pas à me dire si vous souhaitez une autre version.⟧',
    ],
  ],
  remarks: [
    ['(?:Faites|Fais)-moi savoir si ', '⟦Faites-moi savoir si vous avez besoin d’autre chose.⟧'],
    ["J[’']espère que (?:cette|la|ma) traduction", '⟦J’espère que cette traduction vous convient !⟧'],
    [
      '(?:Souhaitez-vous que je|Voulez-vous que je|Veux-tu que je|Dois-je) [^.?\\n]{0,40}(?:tradui|adapt|reformul|continu|modifi)',
      '⟦Souhaitez-vous que je traduise la suite ?⟧',
    ],
    [
      "(?:Remarque|Note)(?: de traduction)? ?: [Jj][’']ai (?:traduit|conservé|gardé|laissé)",
      '⟦Remarque : j’ai conservé le nom d’origine.⟧',
    ],
    [
      "J[’']ai traduit (?:le|votre|ce|la) (?:texte|phrase|passage|article)",
      '⟦J’ai traduit le texte en français.⟧',
    ],
  ],
  refusals: [
    [
      "En tant qu(?:[’']|e )(?:une? )?(?:IA|intelligence artificielle|assistant IA|modèle de langage|modèle d[’']IA)[^\\n.,]{0,30},? je",
      '⟦En tant qu’IA, je ne peux pas traduire ce texte.⟧',
    ],
    [
      '(?:Je suis désolée?|Désolée?),? (?:mais )?je ne peux pas [^.\\n]{0,40}tradui',
      '⟦Je suis désolé, mais je ne peux pas traduire ce texte.⟧',
    ],
    [
      '(?:Veuillez|Merci de|Pouvez-vous) (?:me )?(?:fournir|envoyer|donner) le texte[^.\\n]{0,60}tradui',
      '⟦Veuillez fournir le texte que vous souhaitez traduire.⟧',
    ],
  ],
  labels: [
    'Traduction|Traduction française|Traduction en français|Texte traduit|Traduction finale',
    '⟦Traduction :⟧\nLe pont est fermé.',
  ],
};
