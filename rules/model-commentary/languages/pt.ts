import type {Frames} from './frames.js';

/** What chat models say in Portuguese. */
export const pt: Frames = {
  openers: 'Claro|Com certeza|Certamente|Claro que sim|Com prazer|Entendido|Perfeito',
  prefaces: [
    [
      '(?:Aqui (?:está|vai|tem|tens)|Segue|Eis) (?:abaixo )?(?:a|uma|a minha|a sua) (?:[a-záâãéêíóôõúç]{1,20} )?(?:versão|tradução)',
      '⟦Claro! Aqui está a tradução do texto:⟧\n\nA ponte está fechada.',
    ],
    [
      '(?:Aqui está|Segue) o (?:seu )?texto (?:traduzido|em português)',
      '⟦Aqui está o texto traduzido:⟧\n\nA ponte está fechada.',
    ],
    [
      'A tradução (?:[a-záâãéêíóôõúç]{1,20} )?(?:do|da|para)\\b[^.:\\n]{0,60} (?:é|seria|fica)',
      '⟦A tradução do texto para o português é:⟧\n\nA ponte está fechada.',
    ],
  ],
  closings: [
    ['(?:Avise-me|Me avise|Diga-me|Me diga) (?:se|caso) ', '⟦Me avise se precisar de mais alguma coisa.⟧'],
  ],
  remarks: [
    ['Espero que (?:esta|essa|a) tradução', '⟦Espero que esta tradução seja útil!⟧'],
    [
      '(?:Quer|Gostaria|Você quer|Deseja) que eu (?:traduza|adapte|ajuste|revise|continue)',
      '⟦Quer que eu traduza o restante?⟧',
    ],
    [
      '(?:Nota|Observação)(?: de tradução)?: (?:[Ee]u )?(?:mantive|traduzi|optei|usei|preservei)',
      '⟦Nota: mantive o nome original.⟧',
    ],
    [
      '(?:Eu )?[Tt]raduzi (?:o|seu|este|a|esta) (?:texto|frase|trecho|artigo)',
      '⟦Traduzi o texto para o português.⟧',
    ],
  ],
  refusals: [
    [
      'Como (?:uma? )?(?:IA|inteligência artificial|modelo de linguagem|assistente de IA|modelo de IA)[^\\n.,]{0,30},? (?:eu )?não (?:posso|tenho)',
      '⟦Como modelo de linguagem, não posso traduzir este texto.⟧',
    ],
    [
      '(?:Desculpe|Sinto muito|Lamento),? (?:mas )?(?:eu )?não posso [^.\\n]{0,40}tradu',
      '⟦Desculpe, mas não posso traduzir este texto.⟧',
    ],
    [
      'Por favor,? (?:forneça|envie|informe) o texto[^.\\n]{0,60}tradu',
      '⟦Por favor, forneça o texto que deseja traduzir.⟧',
    ],
  ],
  labels: [
    'Tradução|Tradução para o português|Texto traduzido|Tradução final',
    '⟦Tradução:⟧\nA ponte está fechada.',
  ],
};
