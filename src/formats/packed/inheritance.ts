/** A style, and the name of the one that it is based on. */
export interface InheritingStyle<Style> {
  readonly style: Style;
  readonly parent?: string | undefined;
}

/**
 * Adds to styles what they have from those that they are based on. Each is looked at once, however long the chains are, and a chain
 * that is a circle ends where it closes.
 */
export class Inheritance<Style extends object> {
  readonly #find: (name: string) => InheritingStyle<Style> | undefined;
  readonly #whole = new Map<string, Partial<Style>>();

  /** @param find Finds a style by its name. */
  constructor(find: (name: string) => InheritingStyle<Style> | undefined) {
    this.#find = find;
  }

  /** The style with a name; empty if there is none. */
  of(name: string): Partial<Style> {
    const chain: [string, InheritingStyle<Style>][] = [];
    const seen = new Set<string>();
    let next: string | undefined = name;
    while (next !== undefined && !this.#whole.has(next) && !seen.has(next)) {
      seen.add(next);
      const found = this.#find(next);
      if (!found) break;
      chain.push([next, found]);
      next = found.parent;
    }
    let whole: Partial<Style> = (next !== undefined && this.#whole.get(next)) || {};
    for (const [own, {style}] of chain.reverse()) {
      whole = {...whole, ...style};
      this.#whole.set(own, whole);
    }
    return whole;
  }
}
