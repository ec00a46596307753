import {readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {globbySync} from 'globby';
import {describe, expect, it} from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = globbySync(['src/**/*.ts', 'rules/**/*.ts'], {cwd: root, ignore: ['**/*.d.ts']});

interface Import {
  readonly specifier: string;
  /** Path of the imported module from the root of the repository; undefined for a package. */
  readonly file: string | undefined;
}

/** Everything a module imports, types included: a type that points backward is still a dependency. */
function importsOf(file: string): Import[] {
  const code = withoutComments(readFileSync(join(root, file), 'utf8'));
  const statements = code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)'([^'\n]+)'/g);
  return [...statements].map(([, specifier = '']) => ({
    specifier,
    file: specifier.startsWith('.')
      ? relative(root, join(root, dirname(file), specifier)).replace(/\.js$/, '.ts')
      : undefined,
  }));
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

const graph = new Map(
  files.map(file => [file, importsOf(file).flatMap(({file: imported}) => imported ?? [])]),
);

/** A path through the graph that ends where it began; undefined when the graph has no cycle. */
function cycleIn(modules: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    path.push(file);
    for (const next of modules.get(file) ?? []) {
      const cycle = visit(next);
      if (cycle) return cycle;
    }
    path.pop();
    done.add(file);
    return undefined;
  };
  for (const file of modules.keys()) {
    const cycle = visit(file);
    if (cycle) return cycle;
  }
  return undefined;
}

/** Folders that run anywhere JavaScript does, a browser included. */
const portable =
  /^(?:rules|src\/(?:model|languages|fixes|formats|rule|engine|reporters|browser))\/|^src\/toolkit\.ts$/;

/** What each folder may import, from the bottom of the building to the top. */
const floors: readonly (readonly string[])[] = [
  ['src/model', 'src/fixes'],
  ['src/languages/neutral'],
  ['src/languages'],
  ['src/rule', 'src/formats'],
];

describe('the architecture', () => {
  it('has modules to look at', () => {
    expect(files.length).toBeGreaterThan(250);
  });

  it('finds a cycle where there is one', () => {
    const cycle = cycleIn(
      new Map([
        ['a', ['b']],
        ['b', ['c']],
        ['c', ['b']],
      ]),
    );
    expect(cycle).toEqual(['b', 'c', 'b']);
  });

  it('has no import cycles', () => {
    expect(cycleIn(graph)?.join(' → ')).toBeUndefined();
  });

  it('resolves every relative import', () => {
    const known = new Set([...files, ...globbySync(['src/**/*.d.ts', 'package.json'], {cwd: root})]);
    const missing = [...graph].flatMap(([file, imports]) =>
      imports.filter(imported => !known.has(imported)).map(imported => `${file} imports ${imported}`),
    );
    expect(missing).toEqual([]);
  });

  it('keeps Node out of everything that a browser runs', () => {
    const found = files
      .filter(file => portable.test(file))
      .flatMap(file => {
        const modules = importsOf(file).flatMap(({specifier, file: imported}) =>
          specifier.startsWith('node:') ||
          (imported && !portable.test(imported) && imported.startsWith('src/'))
            ? [`${file} imports ${specifier}`]
            : [],
        );
        const code = withoutComments(readFileSync(join(root, file), 'utf8'));
        const globals = [...code.matchAll(/(?<![.\w'"`-])(?:Buffer|process)(?=\.|\()/g)].map(
          ([name]) => `${file} uses ${name}`,
        );
        return [...modules, ...globals];
      });
    expect(found).toEqual([]);
  });

  it('lets rules import the toolkit, their own folder and rules/shared only', () => {
    const found = files
      .filter(file => /^rules\/[^/]+\//.test(file))
      .flatMap(file => {
        const own = `${dirname(file).split('/').slice(0, 2).join('/')}/`;
        return (graph.get(file) ?? [])
          .filter(
            imported =>
              imported !== 'src/toolkit.ts' &&
              !imported.startsWith(own) &&
              !imported.startsWith('rules/shared/'),
          )
          .map(imported => `${file} imports ${imported}`);
      });
    expect(found).toEqual([]);
  });

  it('keeps formats and rules apart', () => {
    const found = [...graph].flatMap(([file, imports]) => {
      const banned = file.startsWith('src/formats/')
        ? /^(?:rules|src\/(?:rule|engine|reporters|project|cli))\//
        : /^(?:rules|src\/rule)\//.test(file)
          ? /^src\/(?:formats|engine|reporters|project|cli)\//
          : undefined;
      return imports
        .filter(imported => banned?.test(imported))
        .map(imported => `${file} imports ${imported}`);
    });
    expect(found).toEqual([]);
  });

  it('builds each floor on the floors below it', () => {
    const found = floors.flatMap((floor, level) => {
      const below = [...floors.slice(0, level + 1).flat(), ...floor];
      return files
        .filter(file => floor.some(folder => file.startsWith(`${folder}/`)))
        .filter(
          file =>
            !floors
              .slice(0, level)
              .flat()
              .some(folder => file.startsWith(`${folder}/`)),
        )
        .flatMap(file =>
          (graph.get(file) ?? [])
            .filter(
              imported =>
                imported.startsWith('src/') && !below.some(folder => imported.startsWith(`${folder}/`)),
            )
            .map(imported => `${file} imports ${imported}`),
        );
    });
    expect(found).toEqual([]);
  });
});
