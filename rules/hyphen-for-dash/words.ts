/** Words that start a clause or an aside, and that no compound has after its hyphen unless a second hyphen follows. */
export const clauseWords =
  'that|it|its|they|we|you|he|she|I|this|these|those|but|because|which|there|if|when|where|although|however|their|our|his|her|my|the|even|maybe|perhaps';

/** Compounds with such a word: "a what-if", "the know-it-all", "he made a never-you mind of it". */
export const compounds =
  /^(?:what|as|only|iffy|no|half|how|know|do|beat|whodun|post|sticky|love|so|such|say|like|non|pre|ex|anti|self|all|break|make|un|and|then|else)-(?:if|it|that|they|we|you|he|she|I|there|this|even|when|where|which|but)$|^(?:over|off|on|under|around|behind|out|run|middle|state|never|none|in|of|by|for|to|at|mid|up|down|through|across|before|after|per|non|also)-the$|^(?:forget|me|touch)-/i;
