import {statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {wayBelow} from '../../node/path-below.js';
import {realPath} from '../../node/real-path.js';

/**
 * Where the search for config files ends: at the root of the git repository that a folder is in or, outside a repository,
 * at the working directory. A folder outside both is searched alone. Folders further up may belong to other people, and a
 * config file may be a program.
 */
export class SearchBoundary {
  readonly #cwd: string;
  readonly #repositories = new Map<string, string | undefined>();
  #trusted: ReadonlySet<number> | undefined;

  /** @param cwd Working directory, absolute. */
  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  /** Whether no folder above this one is searched. */
  isTop(folder: string): boolean {
    if (dirname(folder) === folder) return true;
    const repository = this.#repositoryOf(folder);
    if (repository !== undefined) return folder === repository;
    // A link may lead to the working directory by another way.
    const way = wayBelow(this.#cwd, folder) ?? this.#realWay(folder);
    return way === undefined || way === '';
  }

  #realWay(folder: string): string | undefined {
    const [cwd, real] = [realPath(this.#cwd), realPath(folder)];
    return cwd === undefined || real === undefined ? undefined : wayBelow(cwd, real);
  }

  #repositoryOf(folder: string): string | undefined {
    if (this.#repositories.has(folder)) return this.#repositories.get(folder);
    const above = dirname(folder);
    const root = this.#isRoot(folder) ? folder : above === folder ? undefined : this.#repositoryOf(above);
    this.#repositories.set(folder, root);
    return root;
  }

  /** Like Git, distrusts a repository that somebody else has made above the user's own folders, in `/tmp` for example. */
  #isRoot(folder: string): boolean {
    const owner = ownerOf(join(folder, '.git'));
    if (owner === undefined) return false;
    const user = process.getuid?.() ?? owner;
    this.#trusted ??= new Set([user, 0, ownerOf(this.#cwd) ?? user]);
    return this.#trusted.has(owner);
  }
}

function ownerOf(path: string): number | undefined {
  try {
    return statSync(path).uid;
  } catch {
    return undefined;
  }
}
