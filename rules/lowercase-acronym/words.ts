const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that an acronym may skip: "US" for "the United States", "DoD" aside. */
export const skippedWords = set('the of and a an in for to on by with or at from as');

/** Abbreviations in lowercase, and words and numerals in brackets: "parts per million (ppm)", "degrees of freedom (df)". */
export const lowerAbbreviations = set(
  'ppm ppb bpm rpm mph mpg kph kmh kmph wpm dpi ppi fps bps kbps mbps gbps psi cfm cfu lpm gpm masl asl sqft sqm bp kb df sd se sem ns na iqr am pm asap aka fka nka faq eg ie etc cf viz vs per yo pa po iv im sc od bid tid qid nos bw ca no yes or and if see not the is it in on at to of as by be so we he us an do ii iii vi vii viii ix xi xii es ies er ers ed ing ly',
);
