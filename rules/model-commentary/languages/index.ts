import {de} from './de.js';
import {es} from './es.js';
import {fr} from './fr.js';
import type {Frames} from './frames.js';
import {it} from './it.js';
import {ja} from './ja.js';
import {ko} from './ko.js';
import {nl} from './nl.js';
import {pl} from './pl.js';
import {pt} from './pt.js';
import {ru} from './ru.js';
import {tr} from './tr.js';
import {uk} from './uk.js';
import {zh} from './zh.js';

/** The frames of each language. */
export const languages: Readonly<Record<string, Frames>> = {
  de,
  es,
  fr,
  it,
  ja,
  ko,
  nl,
  pl,
  pt,
  ru,
  tr,
  uk,
  zh,
};
