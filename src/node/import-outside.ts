/**
 * Imports a module that is no part of the program: of Node, of a package that finds its own files while it runs, or of a user. The
 * built program is a script that runs from compiled code, in which V8 knows no `import()`: it is given another one.
 *
 * @param name Of a package that mtlint depends on, or the address of a file.
 */
export function importOutside<Module = Record<string, unknown>>(name: string): Promise<Module> {
  return import(name);
}
