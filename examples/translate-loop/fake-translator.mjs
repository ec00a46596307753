#!/usr/bin/env node
/**
 * Plays a model in the loop, for the test and for trying it out: its first translation has mistakes that models make. It
 * repairs up to two mistakes per try, and only those that the problems name.
 *
 *   fake-translator.mjs backup.md|locale.json [mistake…|none]
 */
import {text} from 'node:stream/consumers';

/** The right translations. */
const translations = {
  'backup.md': `# Backups

Run \`tar\` to save the folder {name}. The archive is kept for 30 days.

Then check the result. See the [manual](https://example.org/manual) for details.

The archive must not be empty.
`,
  'locale.json': `{
  "backup.title": "Backups",
  "backup.saved": "The folder {name} is saved.",
  "backup.help": "See the <a href=\\"https://example.org/manual\\">manual</a> for details."
}
`,
};

/** What each mistake does to a translation, and the words in a list of problems that make the model repair it. */
const mistakes = {
  preface: {
    make: translation => `Sure! Here is the translation:\n\n${translation}`,
    hint: /Here is the translation|JSON/,
  },
  link: {
    make: translation =>
      translation
        .replace('[manual](https://example.org/manual)', 'manual')
        .replace(/<a href=[^>]*>manual<\/a>/, 'manual'),
    hint: /example\.org\/manual/,
  },
  placeholder: {make: translation => translation.replace('{name}', '{名称}'), hint: /名称|\{name\}/},
  number: {make: translation => translation.replace('30', '90'), hint: /\b[39]0\b/},
  sentence: {
    make: translation => translation.replace('\nThe archive must not be empty.\n', ''),
    hint: /不能为空/,
  },
};

const [name, ...asked] = process.argv.slice(2);
const prompt = await text(process.stdin);
const [, previous] = /<translation>\n([\s\S]*)<\/translation>/.exec(prompt) ?? [];
const [, problems = ''] = /<problems>\n([\s\S]*)<\/problems>/.exec(prompt) ?? [];
const all = asked.length > 0 ? asked : Object.keys(mistakes);
const right = translations[name];
const made = all.filter(id => mistakes[id] && mistakes[id].make(right) !== right);
/** A mistake is still in the previous translation if taking the others away leaves one. */
const left = previous === undefined ? made : made.filter(id => isIn(id, previous));
const repaired = left.filter(id => mistakes[id].hint.test(problems)).slice(0, 2);
let answer = right;
for (const id of left) if (!repaired.includes(id)) answer = mistakes[id].make(answer);
process.stdout.write(answer);

function isIn(id, translation) {
  switch (id) {
    case 'preface':
      return translation.includes('Here is the translation');
    case 'link':
      return !translation.includes('https://example.org/manual');
    case 'placeholder':
      return !translation.includes('{name}');
    case 'number':
      return translation.includes('90');
    default:
      return !translation.includes('must not be empty');
  }
}
