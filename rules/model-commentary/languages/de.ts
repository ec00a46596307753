import type {Frames} from './frames.js';

/** What chat models say in German. */
export const de: Frames = {
  openers: 'Natürlich|Gerne?|Klar|Selbstverständlich|Sicher|Okay|In Ordnung|Aber gerne|Verstanden',
  prefaces: [
    [
      '(?:[Hh]ier|[Uu]nten|[Ii]m Folgenden) (?:ist|finden Sie|findest du|folgt|kommt) (?:die|meine|eine|Ihre|deine|nun die) (?:[a-zäöüß]{1,20} ){0,2}(?:Übersetzung|Fassung|Version)',
      '⟦Natürlich! Hier ist die Übersetzung des Textes:⟧\n\nDie Brücke ist gesperrt.',
    ],
    [
      '[Hh]ier (?:ist|kommt) (?:der|Ihr|dein) (?:(?:ins Deutsche )?übersetzte|deutsche|überarbeitete) (?:Text|Satz|Absatz)',
      '⟦Hier ist der übersetzte Text:⟧\n\nDie Brücke ist gesperrt.',
    ],
    [
      '(?:Die|Eine) (?:[a-zäöüß]{1,20} )?Übersetzung (?:des|der|Ihres|deines|ins)\\b[^.:\\n]{0,60}\\b(?:lautet|wäre|ist)',
      '⟦Die Übersetzung des Textes lautet:⟧\n\nDie Brücke ist gesperrt.',
    ],
  ],
  closings: [
    [
      '(?:Lassen Sie mich|Lass mich|Lasst mich) (?:bitte )?wissen, (?:wenn|falls|ob) ',
      '⟦Lassen Sie mich wissen, wenn Sie weitere Hilfe benötigen.⟧',
    ],
  ],
  remarks: [
    [
      'Ich hoffe,? (?:das|dies|diese Übersetzung|die Übersetzung) (?:hilft|ist hilfreich|entspricht|gefällt)',
      '⟦Ich hoffe, diese Übersetzung hilft Ihnen weiter!⟧',
    ],
    [
      '(?:Wenn|Falls|Sollten) (?:Sie|du) (?:noch )?(?:weitere|Fragen|Änderungen|eine andere|etwas)[^.\\n]{0,60}\\b(?:Übersetzung|übersetz\\w+|helfe ich|stehe ich|sag(?:en Sie)? (?:mir )?(?:einfach )?Bescheid)',
      '⟦Wenn Sie weitere Änderungen an der Übersetzung wünschen, sagen Sie Bescheid.⟧',
    ],
    [
      '(?:Soll ich|Möchten Sie, dass ich|Möchtest du, dass ich) [^.?\\n]{0,60}(?:übersetz|Übersetzung|anpass|überarbeit|fortfahr)',
      '⟦Soll ich den Rest auch übersetzen?⟧',
    ],
    [
      '(?:Anmerkung|Hinweis)(?: zur Übersetzung)?: Ich habe [^.\\n]{0,80}(?:übersetzt|beibehalten|übernommen|belassen)',
      '⟦Anmerkung: Ich habe den Namen beibehalten.⟧',
    ],
    [
      'Ich habe (?:den|die|das|Ihren|deinen) (?:[a-zäöüß]{1,20} )?(?:Text|Satz|Absatz|Artikel)\\b[^.\\n]{0,60} (?:übersetzt|übertragen)',
      '⟦Ich habe den Text für Sie ins Deutsche übersetzt.⟧',
    ],
  ],
  refusals: [
    [
      'Als (?:eine? )?(?:KI|KI-Sprachmodell|Sprachmodell|KI-Modell|großes Sprachmodell|KI-Assistent)(?:-Assistent)? (?:kann|bin|habe) ich',
      '⟦Als KI kann ich diesen Text nicht übersetzen.⟧',
    ],
    [
      '(?:Es tut mir leid|Tut mir leid|Entschuldigung),? (?:aber )?ich kann (?:diesen|den|diese|dabei|das|Ihnen|dir)\\b[^.\\n]{0,60}übersetz',
      '⟦Es tut mir leid, aber ich kann diesen Text nicht übersetzen.⟧',
    ],
    [
      '(?:Bitte (?:geben|stellen|senden|schicken) Sie (?:mir )?(?:bitte )?den (?:[a-zäöüß]{1,20} )?Text|Bitte gib mir den Text)[^.\\n]{0,60}übersetz',
      '⟦Bitte geben Sie den Text an, den ich übersetzen soll.⟧',
    ],
  ],
  labels: [
    'Übersetzung|Deutsche Übersetzung|Übersetzter Text|Übersetzung ins Deutsche|Endgültige Übersetzung',
    '⟦Übersetzung:⟧\nDie Brücke ist gesperrt.',
  ],
};
