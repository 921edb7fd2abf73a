/** Half-width and without blanks and invisible signs: equal for texts a reader takes as the same. */
export function plain(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\p{Z}\p{Cf}\p{Cc}]+/gu, "");
}
