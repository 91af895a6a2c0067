/** Words that say nothing of a place: grammar, and what is said anywhere. */
const stopWords = new Set(`
alors afin ai aie aient ainsi après as assez au aucun aucune aujourd'hui auquel aussi autre autres aux auxquelles auxquels avaient avais avait avant avec avez avoir avons ayant beaucoup bien bon bonjour bonne ça car ce ceci cela celle celles celui
cependant ces cet cette ceux chaque chez ci comme comment contre d dans de debout dehors déjà depuis des deux devant devrait doit donc dont du elle elles en encore entre es est et étaient étais était étant être eu fait faire faut fois font fut hors
ici il ils j jamais je jusque l la là le les leur leurs lors lorsque lui ma mais me même mêmes merci mes mieux moi moins mon n ne ni non nos notre nous on ont or ou où par parce parfois pas pendant personne peu peut peuvent plus plusieurs plutôt pour
pourquoi pouvoir près puis qu quand que quel quelle quelles quelque quelques quels qui quoi rien s sa sans se sera serait ses si sien son sont sous sous-tout suis sur surtout ta tant te tel telle tes toi ton toujours tous tout toute toutes trop très tu un une
va vers voici voilà vos votre vous vraiment y
a about after again all also am an and any are as at be because been before being but by can could did do does doing don down each few for from get had has have having he her here him his how i if in into is it its just like me more most my no nor not
now of off on once one only or other our out over own please same she should so some such than thank thanks that the their them then there these they this those through to too under until up us very was we were what when where which while who why will
with would you your
`.trim().split(/\s+/).map(folded));

const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’]/u;
const word = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}

/** One word for a word and its plural, with or without accents. */
const stemOf = (text: string): string => folded(text).replace(/(?<=\p{L}{3})(?:es|s|x)$/u, '').replace(/(?<=\p{L}{3})e$/u, '');

/** The words of a text that say something, each family once: its stem, and the word as written. French and English. */
export function wordsOfText(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [raw] of text.matchAll(word)) {
    const plain = raw.toLowerCase().replace(elided, '');
    const stem = stemOf(plain);
    if (stem.length >= 3 && !stopWords.has(folded(plain)) && !found.has(stem)) found.set(stem, plain);
  }
  return found;
}

/**
 * Words by the number of texts in which they stand, the most frequent first, as most people write them. Words of one text
 * alone are left out: they say little of the place, and may name somebody.
 */
export function frequentWords(texts: readonly string[], most: number): { word: string; texts: number }[] {
  const found = new Map<string, { texts: number; forms: Map<string, number> }>();
  for (const text of texts) {
    for (const [stem, plain] of wordsOfText(text)) {
      const known = found.get(stem) ?? { texts: 0, forms: new Map<string, number>() };
      known.texts += 1;
      known.forms.set(plain, (known.forms.get(plain) ?? 0) + 1);
      found.set(stem, known);
    }
  }
  return [...found.values()].filter(({ texts: n }) => n > 1)
    .map(({ texts: n, forms }) => ({ word: [...forms].sort(([a, m], [b, k]) => k - m || a.localeCompare(b, 'fr'))[0]?.[0] ?? '', texts: n }))
    .sort((a, b) => b.texts - a.texts || a.word.localeCompare(b.word, 'fr')).slice(0, most);
}
