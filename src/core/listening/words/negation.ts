import type { Token } from './tokens.ts';

const stop = new Set(['!', '?', '...', ',', ';', ':', 'mais', 'car', 'parce', 'donc', 'pourtant', 'cependant']);
/** How many words the denial reaches, after the word itself. */
const reach: Readonly<Record<string, number>> = { pas: 5, jamais: 5, plus: 5, rien: 3, aucun: 4, aucune: 4, personne: 4, nul: 3, nulle: 3, ni: 3, sans: 3, zero: 2, guere: 4, point: 4, non: 2 };
const alone = new Set(['pas', 'jamais', 'aucun', 'aucune', 'ni', 'sans', 'zero', 'guere']);
const notAfterSans = new Set(['doute', 'cesse', 'arret', 'que']);

/**
 * For each word, whether a denial holds it: "ne … pas / plus / jamais / rien / aucun / personne / guère", "pas", "jamais", "aucun" without "ne" as people
 * speak, "ni", "sans". It reaches a few words and stops at a mark or a "mais". "plus", "rien", "personne", "nul", "point" deny only after "ne" or at the beginning
 * ("personne au guichet"); "n'hésitez pas", "pas mal", "pas de souci" are no special case: the model weighs denied words by themselves.
 */
export function deniedWords(tokens: readonly Token[]): boolean[] {
  const denied = tokens.map(() => false);
  let ne = -1;
  tokens.forEach(({ word }, i) => {
    if (word === 'ne' || word === 'n') ne = i;
    else if (stop.has(word)) ne = -1;
    const length = reach[word];
    if (length === undefined || !Object.hasOwn(reach, word)) return;
    const near = ne >= 0 && i - ne <= 6;
    if (!near && !alone.has(word) && !(i === 0 && word !== 'plus')) return;
    if (word === 'sans' && notAfterSans.has(tokens[i + 1]?.word ?? '')) return;
    if (near) for (let j = ne + 1; j < i; j++) denied[j] = true;
    for (let j = i + 1, left = length; j < tokens.length && left > 0 && !stop.has(tokens[j]?.word ?? ''); j++, left--) denied[j] = true;
    if (word !== 'ni') ne = -1;
  });
  return denied;
}
