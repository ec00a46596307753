/** Words that are repeated three times for effect: "Down, down, down it went", "My, my, my, how you have grown", "Um, um, um". */
export const drawnOut: ReadonlySet<string> = new Set(
  'down up on round in out my um hem now then run ran never always'.split(' '),
);

/** Words that grammar may double, but never writes four times: "that that that that". */
export const grammatical: ReadonlySet<string> = new Set(['that', 'had']);
