/** A text for comparing: no accents, no capitals, one kind of space and of apostrophe. Its length may differ. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().replace(/[’‘`´]/g, "'").replace(/[\u00a0\u202f\t ]+/g, ' ');
}

const startOfQuote = /^(?:>|-{2,} ?(?:message|original|forwarded)|_{8,}$|le .{4,120} a ecrit ?:$|on .{4,120} wrote:$|(?:de|from|expediteur) ?: ?\S)/;

/** What the sender wrote: everything above the first quoted line. All of it when nothing stands above. */
export function ownWords(text: string): string {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => startOfQuote.test(plain(line.slice(0, 200)).trim()));
  const own = (at < 0 ? lines : lines.slice(0, at)).join('\n').trim();
  return own || text.trim();
}
