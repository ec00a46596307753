const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/**
 * Names that start with a vowel sound, and abbreviations that everyone spells out. The list excludes abbreviations that some
 * people read as a word or in full: SQL, LED, URL, FAQ, HTTP.
 */
export const vowelSounds = set(
  'American Asian African Arab Arabic Arabian Australian Austrian Albanian Algerian Argentine Argentinian Armenian Afghan Angolan Azerbaijani English Englishman Englishwoman Egyptian Estonian Ethiopian Ecuadorian Eritrean Irish Irishman Italian Indian Iranian Iraqi Israeli Indonesian Icelandic Islamic Olympic Ottoman Orthodox Internet X-ray x-ray FBI MRI NBA NFL NGO NHS HTML XML SMS MP3 HIV MBA LCD FM RPM IBM EU HDMI SVG RSS API IP IDE AI ID SDK SSH SSL SSD MP4 APK ISO',
);

/** Names that start with a consonant sound, and abbreviations whose first letter does. */
export const consonantSounds = set(
  'European Eurasian Euro Ukrainian Ugandan Uruguayan Utopian University Union United Unix UNIX Unicode US USA UK UN USB UNESCO UNICEF UEFA UTC UV UI UX UUID URI UID',
);

const ending = '(?:,\\d{3})*(?:\\.\\d+)?(?:-[a-z]{2,}|(?:st|nd|rd|th)\\b|%| per ?cent\\b)';

/** "8-bit", "11th", "18-year-old", "85 percent": a number with an ending that shows that a noun follows. */
export const vowelNumbers = new RegExp(`^(?:8\\d{0,2}|11|18)${ending}`);

/** Any other number below one thousand, or that many thousands. */
export const consonantNumbers = new RegExp(`^(?:[1-79]|1[02-79]|[2-79]\\d|[1-79]\\d\\d)${ending}`);

/** How many UTF-16 code units to look at after an article: enough for the longest number. */
export const longestNumber = 40;
