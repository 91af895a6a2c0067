import { fewestShown, turnoutShown } from '../anonymity/display-rule.ts';

/** Most ideas that one poll puts before colleagues. */
export const mostIdeasAtOnce = 30;

/**
 * How many support an idea, as it is told: at least so many of those who voted, in steps of five, and never so many that nobody could have
 * kept silent; null where fewer than ten voted. Exact counts are never shown beside it: withheld where all agree, they would tell that all do.
 */
export const supportsShown = ({ voters, supports }: { readonly voters: number; readonly supports: number }): number | null =>
  turnoutShown({ eligible: voters, took: supports }, fewestShown)?.atLeast ?? null;

/** What stands in place of masked words. */
const mask = /\[[^[\]]{0,20}\]/g;

/**
 * Whether a text says nothing that the original does not: it may only leave words out, each gap marked by `[…]` or the like. So who reads
 * ideas before they are shown can hide a name, and put nothing in a colleague's mouth.
 */
export function onlyMasks(original: string, shown: string): boolean {
  let from = 0;
  const pieces = shown.split(mask).map((piece) => piece.trim());
  if (pieces.every((piece) => piece === '')) return false;
  for (const [i, piece] of pieces.entries()) {
    if (piece === '') continue;
    const at = original.indexOf(piece, from);
    if (at < 0) return false;
    // Without a mask before it, the text begins where the original does.
    if (i === 0 && original.slice(0, at).trim() !== '') return false;
    from = at + piece.length;
  }
  return pieces.at(-1) === '' || original.slice(from).trim() === '';
}
