/** The text that is being parsed, which nothing interrupts. */
let parsed = '';

/** Its lines, once they are asked for. */
let lines: readonly string[] | undefined;

/** Has the tests tell of the lines of this text, which is parsed next. */
export function readLinesOf(text: string): void {
  parsed = text;
  lines = undefined;
}

function linesOfText(): readonly string[] {
  lines ??= parsed.split(/\r\n|\n|\r/);
  return lines;
}

/** Tells of a line of the text that is being parsed, counted from 0, whether something may begin in it. */
export type LineTest = (line: number) => boolean;

/** The lines that have a sign. Asked for word after word: a line may be long. */
export function linesThat(sign: RegExp): LineTest {
  let of: readonly string[] | undefined;
  let last = 0;
  let answer = false;
  return line => {
    if (of === linesOfText() && line === last) return answer;
    of = linesOfText();
    last = line;
    answer = sign.test(of[line] ?? '');
    return answer;
  };
}

/** The lines of which one has a sign with no empty line between. */
export function linesOfBlocksThat(sign: RegExp): LineTest {
  let of: readonly string[] | undefined;
  let answers: boolean[] = [];
  return line => {
    if (of !== linesOfText()) {
      of = linesOfText();
      answers = ofBlocks(of, sign);
    }
    return answers[line] ?? false;
  };
}

function ofBlocks(all: readonly string[], sign: RegExp): boolean[] {
  const answers: boolean[] = [];
  for (let from = 0, to = 0; from < all.length; from = to) {
    let found = false;
    do found ||= sign.test(all[to]!);
    while (all[to++]!.trim() !== '' && to < all.length);
    while (answers.length < to) answers.push(found);
  }
  return answers;
}
