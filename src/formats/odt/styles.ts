import type {BlockKind} from '../../model/block.js';
import {Inheritance, type InheritingStyle} from '../packed/inheritance.js';
import {declaredByDefaults, type RunLanguages} from '../packed/languages.js';
import {styleNamed} from '../packed/style-names.js';
import type {Attributes} from '../xml/parser.js';

/** What a style says of the text that has it. */
export interface Style {
  readonly kind?: BlockKind;
  readonly isCode?: boolean;
  readonly isHidden?: boolean;
  readonly languages?: RunLanguages;
}

interface NamedStyle extends InheritingStyle<Style> {
  /** Whether it is what all styles of its family are based on. */
  readonly isDefault: boolean;
  readonly style: {-readonly [Key in keyof Style]: Style[Key]};
}

/** The styles of a part. They come before the text that has them. */
export class Styles {
  /** Those of the whole document. */
  readonly #shared: Styles | undefined;
  readonly #styles = new Map<string, NamedStyle>();
  readonly #inheritance = new Inheritance<Style>(key => this.#named(key));
  #current: NamedStyle | undefined;

  constructor(shared?: Styles) {
    this.#shared = shared;
  }

  /** Reads an element, if it belongs to a style. */
  open(name: string, attributes: Attributes): void {
    if (name === 'style:style' || name === 'style:default-style') this.#start(name, attributes);
    else if (name === 'style:text-properties' && this.#current) describe(this.#current, attributes);
  }

  close(name: string): void {
    if (name === 'style:style' || name === 'style:default-style') this.#current = undefined;
  }

  /**
   * A style with what it has from those that it is based on.
   *
   * @param family `paragraph` or `text`.
   */
  find(family: string, name: string | undefined): Style {
    return {...this.#named(family)?.style, ...this.#inheritance.of(keyOf(family, name))};
  }

  #named(key: string): NamedStyle | undefined {
    const own = this.#styles.get(key);
    return own || !this.#shared ? own : this.#shared.#named(key);
  }

  #start(element: string, attributes: Attributes): void {
    const isDefault = element === 'style:default-style';
    const name = isDefault ? undefined : attributes['style:name'];
    const shown = attributes['style:display-name'] ?? decoded(name ?? '');
    const {'style:family': family = '', 'style:parent-style-name': parent} = attributes;
    this.#current = {
      isDefault,
      ...(parent !== undefined && {parent: keyOf(family, parent)}),
      style: styleNamed(shown),
    };
    this.#styles.set(keyOf(family, name), this.#current);
  }
}

function describe({style, isDefault}: NamedStyle, attributes: Attributes): void {
  const languages: RunLanguages = {
    western: tagOf(attributes['fo:language'], attributes['fo:country']),
    eastAsian: tagOf(attributes['style:language-asian'], attributes['style:country-asian']),
    complex: tagOf(attributes['style:language-complex'], attributes['style:country-complex']),
  };
  if (languages.western ?? languages.eastAsian ?? languages.complex)
    style.languages = isDefault ? declaredByDefaults(languages) : languages;
  // What its author has marked as text without a language.
  if (attributes['fo:language'] === 'zxx') style.isCode = true;
  const display = attributes['text:display'];
  if (display !== undefined) style.isHidden = display === 'none';
}

function tagOf(language: string | undefined, country: string | undefined): string | undefined {
  if (language === undefined || /^(?:none|zxx|und|)$/.test(language)) return undefined;
  return country === undefined || /^(?:none|)$/.test(country) ? language : `${language}-${country}`;
}

function keyOf(family: string, name: string | undefined): string {
  return name === undefined ? family : `${family} ${name}`;
}

/** A name in which characters that names can't have are written with their codes: `Source_20_Text`. */
function decoded(name: string): string {
  return name.replace(/_([\da-f]{1,6})_/g, (_, code) => {
    const point = Number.parseInt(code, 16);
    return point < 0x110000 ? String.fromCodePoint(point) : _;
  });
}
