import { defineTexts } from '#core/shared/texts.ts';

const fr = {
  title: 'Depuis l’édition précédente',
  better: (before: string, n: string, change: string, low: string, high: string) => `Les ${n} structures mesurées aussi dans l’édition «\u202f${before}\u202f» ont progressé\u202f: ${change} points en moyenne, entre ${low} et ${high}.`,
  worse: (before: string, n: string, change: string, low: string, high: string) => `Les ${n} structures mesurées aussi dans l’édition «\u202f${before}\u202f» ont reculé\u202f: ${change} points en moyenne, entre ${low} et ${high}.`,
  none: (before: string, n: string, change: string, low: string, high: string) => `Les ${n} structures mesurées aussi dans l’édition «\u202f${before}\u202f» ne montrent pas d’évolution mesurable\u202f: ${change} points en moyenne, entre ${low} et ${high}.`,
  first: 'C’est la première édition mesurée et publiée ici\u202f: aucune évolution ne peut encore en être tirée.',
  closed: 'L’évolution n’est pas publiée\u202f: la grille a changé, trop peu de structures ont pris part aux deux éditions, ou une à cinq seulement sont entrées ou sorties, et leurs scores s’en déduiraient.',
  part: 'Ce qui a bougé',
  points: 'Points',
  interval: 'Intervalle à 95\u202f%',
  bodies: 'Structures',
  total: 'Différence des deux moyennes publiées',
  stayed: 'À panel constant',
  panel: 'Effet des entrées et des sorties',
  between: (low: string, high: string) => `entre ${low} et ${high}`,
  moves: (entered: string, gone: string) => `${entered} entrées, ${gone} sorties`,
  note: 'La différence des deux moyennes mêle ce que les structures ont changé et le changement de participants. Seule la ligne «\u202fà panel constant\u202f» dit ce qui a bougé.',
};

export const changeTexts = defineTexts<typeof fr>({
  fr,
  en: {
    title: 'Since the edition before',
    better: (before, n, change, low, high) => `The ${n} bodies measured in the edition "${before}" too did better: ${change} points on average, between ${low} and ${high}.`,
    worse: (before, n, change, low, high) => `The ${n} bodies measured in the edition "${before}" too did worse: ${change} points on average, between ${low} and ${high}.`,
    none: (before, n, change, low, high) => `The ${n} bodies measured in the edition "${before}" too show no measurable change: ${change} points on average, between ${low} and ${high}.`,
    first: 'This is the first edition measured and published here: no change can be drawn from it yet.',
    closed: 'The change is not published: the grid changed, too few bodies took part in both editions, or one to five only came or left, whose scores could be worked out.',
    part: 'What moved',
    points: 'Points',
    interval: '95% interval',
    bodies: 'Bodies',
    total: 'Difference of the two published means',
    stayed: 'Constant panel',
    panel: 'Effect of those who came and left',
    between: (low, high) => `between ${low} and ${high}`,
    moves: (entered, gone) => `${entered} came, ${gone} left`,
    note: 'The difference of the two means mixes what bodies changed with the change of participants. Only the line "constant panel" says what moved.',
  },
});
