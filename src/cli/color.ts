import type {WriteStream} from 'node:tty';

/**
 * Whether to color what goes to a stream: on a terminal that has colors, unless NO_COLOR is set; FORCE_COLOR
 * overrules both (0 and false turn colors off).
 */
export function hasColor(stream: NodeJS.WriteStream | WriteStream): boolean {
  const {FORCE_COLOR: forced, NO_COLOR: none} = process.env;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (none !== undefined && none !== '') return false;
  return Boolean(stream.isTTY) && stream.hasColors();
}
