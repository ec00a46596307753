import {defineWordClass, type Finding, hasWordIn, type Paragraph} from '../../src/toolkit.js';

const words = (list: string): readonly string[] => list.split(' ');

/** Words that technical documents have as a heading or list item, and that no English word or name is. */
const foreignLabels: ReadonlySet<string> = new Set([
  // French
  ...words(
    'compatibilité ordinateurs ordinateur commandes paramètres paramétrage utilisation utilisateurs fonctionnalités fonctionnement téléchargement présentation sommaire remarques remarque avertissement prérequis fichiers fichier dossiers équipements équipement logiciels logiciel matériel navigateurs sauvegarde réglages affichage connexion dépannage auteurs remerciements nouveautés exemples exemple généralités conseils étapes résultats liens imprimantes claviers écrans réseau',
  ),
  // German
  ...words(
    'einstellungen voraussetzungen verwendung benutzung beispiele beispiel übersicht inhaltsverzeichnis anleitung lizenz hinweis hinweise fehlerbehebung funktionen funktionsweise geräte dateien ordner befehle herunterladen zusammenfassung einleitung einführung mitwirkende danksagung änderungen verbindung anforderungen benutzer drucker bildschirme kompatibilität',
  ),
  // Spanish
  ...words(
    'instalación configuración características requisitos ejemplo ejemplos índice licencia contribuciones ordenadores archivos carpetas comandos ajustes descarga introducción resumen agradecimientos compatibilidad usuarios impresoras funcionamiento',
  ),
  // Portuguese
  ...words(
    'instalação configuração configurações exemplos licença arquivos pastas introdução contribuindo computadores usuários compatibilidade funcionalidades agradecimentos',
  ),
  // Italian
  ...words(
    'installazione configurazione requisiti esempi esempio licenza impostazioni comandi caratteristiche introduzione utilizzo funzionalità ringraziamenti compatibilità stampanti',
  ),
  // Dutch
  ...words(
    'instellingen voorbeelden voorbeeld vereisten gebruik licentie installatie mappen bestanden opdrachten',
  ),
]);

const labels = defineWordClass(({lower}) => foreignLabels.has(lower));

/** Whether a paragraph may be a label in another language. */
export function mayBeForeignLabel(paragraph: Paragraph): boolean {
  return paragraph.wordCount === 1 && hasWordIn(labels, paragraph);
}

/** Finds a heading or list item that is a single word in another language: "Compatibilité". */
export function foreignLabel(paragraph: Paragraph, terms: ReadonlySet<string>): Finding[] {
  const {block, tokens, text} = paragraph;
  if (block !== 'heading' && block !== 'listItem') return [];
  const word = tokens.find(({kind}) => kind === 'word');
  if (!word || !foreignLabels.has(word.lower) || terms.has(word.lower)) return [];
  // The whole block is the word, perhaps with a colon.
  if (text.trim().length > word.text.length + 1) return [];
  return [
    {
      start: word.start,
      end: word.end,
      reason: `Untranslated text: translate \`${word.text}\``,
      severity: 'warning',
    },
  ];
}
