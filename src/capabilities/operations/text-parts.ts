/** A piece of plain text: words, or an address that can be followed. */
export type TextPart = { text: string; href?: string };

/** Cuts plain text at its web addresses, so that a page can make links of them. */
export function textParts(text: string): TextPart[] {
  return text.split(/(https?:\/\/[^\s<>"]+)/).flatMap((part, index) => {
    if (part === '') return [];
    return [index % 2 === 1 ? { text: part, href: part } : { text: part }];
  });
}
