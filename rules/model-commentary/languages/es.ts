import type {Frames} from './frames.js';

/** What chat models say in Spanish. */
export const es: Frames = {
  openers: '¡?(?:Claro|Por supuesto|Claro que sí|Con gusto|Desde luego|Entendido|De acuerdo|Con mucho gusto)',
  prefaces: [
    [
      '(?:Aquí (?:tienes?|está|tiene|te dejo|le dejo) (?:la|mi|una|tu|su)|Esta es (?:la|mi)) (?:[a-záéíóúñ]{1,20} )?(?:versión (?:en español|traducida|corregida)|versión|traducción)',
      '⟦¡Claro! Aquí tienes la traducción del texto:⟧\n\nEl puente está cerrado.',
    ],
    [
      '(?:Aquí (?:tienes?|está|tiene)|Este es) (?:el|tu|su) texto (?:traducido|en español)',
      '⟦Aquí tienes el texto traducido:⟧\n\nEl puente está cerrado.',
    ],
    [
      'La traducción (?:[a-záéíóúñ]{1,20} )?(?:del|de la|de tu|de su|al)\\b[^.:\\n]{0,60}\\b(?:es|sería)',
      '⟦La traducción del texto al español es:⟧\n\nEl puente está cerrado.',
    ],
  ],
  closings: [
    [
      '(?:Avísame|Avíseme|Hazme saber|Hágame saber|Házmelo saber) si ',
      '⟦Avísame si necesitas otra versión.⟧',
    ],
  ],
  remarks: [
    [
      'Espero que (?:esta traducción|la traducción|esto) (?:te|le|les|os)?\\s?(?:ayude|sirva|sea útil)',
      '⟦Espero que esta traducción te sea útil.⟧',
    ],
    [
      'Si (?:necesitas?|quieres?|desea|deseas|prefieres?) [^.\\n]{0,60}\\b(?:traducción|traducir|traduzca)\\b[^.\\n]{0,40}(?:dime|dígame|avísame|puedo|házmelo|no dudes)',
      '⟦Si necesitas otra traducción, dime cómo la prefieres.⟧',
    ],
    [
      '¿?(?:Quieres|Quiere|Te gustaría|Le gustaría|Deseas) que [^.?\\n]{0,40}(?:traduzca|adapte|ajuste|revise|continúe)',
      '⟦¿Quieres que traduzca el resto?⟧',
    ],
    [
      'Nota(?: de traducción)?: [Hh]e (?:traducido|conservado|mantenido|dejado)',
      '⟦Nota: he conservado el nombre original.⟧',
    ],
    [
      'He traducido (?:el|tu|su|este|la) (?:texto|frase|pasaje|artículo)',
      '⟦He traducido el texto al español.⟧',
    ],
  ],
  refusals: [
    [
      'Como (?:una? )?(?:IA|inteligencia artificial|modelo de lenguaje|asistente de IA|modelo de IA)[^\\n.,]{0,30},? no (?:puedo|tengo)',
      '⟦Como modelo de lenguaje, no puedo traducir este texto.⟧',
    ],
    ['Lo siento,? (?:pero )?no puedo [^.\\n]{0,40}tradu', '⟦Lo siento, pero no puedo traducir este texto.⟧'],
    [
      'Por favor,? (?:proporcion|envía|comparte|indíca)\\w{0,4} el texto[^.\\n]{0,60}tradu',
      '⟦Por favor, proporciona el texto que quieres traducir.⟧',
    ],
  ],
  labels: [
    'Traducción|Traducción al español|Texto traducido|Traducción final',
    '⟦Traducción:⟧\nEl puente está cerrado.',
  ],
};
