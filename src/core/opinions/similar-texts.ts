import { foldedWord } from './moderation/fold.ts';

const empty = new Set(('a au aux avec ce ces cet cette dans de des du elle elles en est et il ils je la le les leur lui ma mais me mes mon ne nos notre nous on ou par pas plus pour que qui sa se ses si son sur ta te tes toi ton tu un une vos votre vous y ai as avons avez ont suis sont etait etre avoir fait faire faut '
  + 'faudrait serait bien tres trop tout tous toute toutes peu aussi alors car comme quand merci bonjour svp '
  + 'an and are as at be been but by can could do for from had has have he her his i if in is it its me my no not of on or our she should so some that the their them there they this to very was we were what when which will with would you your please thanks').split(' '));

/** The words that carry a text, cut to their first letters so that endings do not count. */
export function wordsOf(text: string): Set<string> {
  return new Set((foldedWord(text).match(/[a-z\d]{3,}/g) ?? []).filter((word) => !empty.has(word)).map((word) => word.slice(0, 6).replace(/[sx]$/, '')));
}

/** How alike two texts are, 0..1: Dice over the words that carry them, since people say one thing in more or fewer words. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common < 2 ? 0 : (2 * common) / (a.size + b.size);
}

/** From here on two texts are proposed as one idea. */
export const alike = 0.5;

/** Texts that say what `text` says, the likest first. */
export function similarTo<T extends { id: string; text: string }>(text: T, others: readonly T[]): T[] {
  const own = wordsOf(text.text);
  return others.map((other) => ({ other, like: other.id === text.id ? 0 : likeness(own, wordsOf(other.text)) }))
    .filter(({ like }) => like >= alike).toSorted((a, b) => b.like - a.like).map(({ other }) => other);
}

/** Texts that say one thing, put together in their order: each goes to the first one before it that it is like. */
export function gatherAlike<T extends { text: string }>(texts: readonly T[]): T[][] {
  const groups: { words: ReadonlySet<string>; all: T[] }[] = [];
  for (const text of texts) {
    const words = wordsOf(text.text);
    const group = groups.find((one) => likeness(one.words, words) >= alike);
    if (group) group.all.push(text);
    else groups.push({ words, all: [text] });
  }
  return groups.map(({ all }) => all);
}
