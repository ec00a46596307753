/** Files of translations that nobody writes, on which a careless reader takes forever: by name, from the text of so many characters. */
export const hostileFiles: Readonly<Record<string, (length: number) => string>> = {
  'dashes.srt': length => `${times}${'- a b\n'.repeat(length / 6)}`,
  'turns.srt': length => `${times}${'- A b\n'.repeat(length / 6)}`,
  'empty-lines.srt': length => `${times}${'\n'.repeat(length)}`,
  'brackets.srt': length => `${times}${'[a\n'.repeat(length / 3)}`,
  'tags.srt': length => `${times}${'<i '.repeat(length / 3)}`,
  'lowercase.srt': length => `${times}abc\n\n`.repeat(length / 40),
  'notes.vtt': length => `WEBVTT\n\n${'NOTE mtlint-disable\n\n'.repeat(length / 21)}`,
  'voices.vtt': length => `WEBVTT\n\n${times}${'<v A>a<v B>b'.repeat(length / 12)}`,
  'header.vtt': length => `WEBVTT\nLanguage:${' '.repeat(length)}`,
  'quotes.csv': length => `target\n${'"'.repeat(length)}`,
  'doubled.csv': length => `target\n${'"a""\n'.repeat(length / 5)}`,
  'open.csv': length => `target\n${'"a\n'.repeat(length / 3)}`,
  'columns.csv': length => `target${',a ('.repeat(length / 4)}\nb`,
  'folded.yml': length => `a: >\n${'  b c\n'.repeat(length / 6)}`,
  'literal.yml': length => `a: |\n${'  b c\n'.repeat(length / 6)}`,
  'plain.yml': length => `a: b\n${'  b c\n'.repeat(length / 6)}`,
  'escapes.yml': length => `a: "${'\\n\\\n  '.repeat(length / 6)}"`,
  'apostrophes.yml': length => `a: '${"''".repeat(length / 2)}'`,
  'comments.yml': length => `# mtlint-enable\na: b\n`.repeat(length / 21),
  'aliases.yml': length => `a: &x b\n${'c: *x\n'.repeat(length / 6)}`,
  'comments.json': length => `{${'"a": "b", // mtlint-enable\n'.repeat(length / 27)}}`,
  'percents.json': length => stringOf('%(', length),
  'dollars.json': length => stringOf('$a', length),
  'tags.json': length => stringOf('<a b=c', length),
  'attributes.json': length => `{"a":"<a${' b'.repeat(length / 2)}"}`,
  'plurals.json': length => stringOf('{n, plural, ', length),
  'braces.json': length => stringOf('{', length),
  'line-ends.json': length => stringOf('\\n ', length),
  'records.jsonl': length => '{"target":"a b"}\n'.repeat(length / 17),
};

const times = '00:00:01,000 --> 00:00:02,000\n';

function stringOf(unit: string, length: number): string {
  return `{"a":"${unit.repeat(length / unit.length)}"}`;
}
