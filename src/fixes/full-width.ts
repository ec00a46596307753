/** Full-width marks, letters and digits in the width that markup has. The length stays the same. */
export function narrow(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** Whether a text has characters that {@link narrow} changes. */
export function isWide(text: string): boolean {
  return /[\uFF01-\uFF5E]/.test(text);
}
