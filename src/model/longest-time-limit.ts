/** Longest time limit for a text, in seconds: a day. */
export const longestTimeLimit = 86_400;
