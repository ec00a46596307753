import type pico from 'picocolors';

/** Functions that color text, or return it unchanged for output without color. */
export type Colors = ReturnType<typeof pico.createColors>;

/** Colors the quotations in a message. Without color, the backticks mark them. */
export function highlight(message: string, colors: Colors): string {
  if (!colors.isColorSupported) return message;
  return message.replace(/`([^`]+)`/g, (_, quoted: string) => colors.cyan(quoted));
}
