const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words before the name of a person that only one living person has: "Prime Minister Pham Minh Chinh". */
export const titles: readonly string[] = [
  'Prime Minister',
  'Foreign Minister',
  'Secretary of State',
  'President',
  'Chairman',
  'Chairwoman',
  'Chancellor',
  'Governor',
  'Mayor',
];

/** Other words that are written with a capital before a name. */
export const beforeNames: ReadonlySet<string> = set(
  'Mr Mrs Ms Dr Prof Professor Sir Lady Lord Minister Premier Director Secretary General Reporter Reporters Editor Vice Deputy Chief King Queen Prince Princess The A An In On At By For From With And But As When While After Before If Comrade',
);

/** Endings that make another word of a name: "Ruritania" and "Ruritanian", "Novotny" and "Novotna", "Scotchman" and "Scotchmen". */
export const derivations = /(?:i?ans?|ese|ns?|ish|ics?|is[mt]s?|m[ae]n|i|s|y|ia|a|o|e|us|um)$/;

/** Names that different people and places spell in different ways. */
export const spelledInManyWays =
  /^(?:M[ou]ham+[ae]d|Sha?anxi|Ah+med|Hus+[ae]i?n|Yous+[eo]u?f|Kat[eh]?[ae]?rin[ae])$/;
