import { defineTexts } from '#core/shared/texts.ts';

const fr = {
  title: 'Comment les structures se répartissent',
  lead: 'Nombre de structures par tranche de cinq points. Chaque structure y compte pour la moyenne de cinq voisines au moins\u202f: les extrêmes n’apparaissent pas, et personne n’est seul dans une tranche.',
  global: 'Score global',
  desc: (n: string, low: string, high: string, count: string) => `${n} structures\u202f; la tranche la plus fournie va de ${low} à ${high}\u202f: ${count} structures.`,
  between: (low: string, high: string) => `${low} à ${high}`,
  range: 'Tranche',
  count: 'Nombre de structures',
  byChannel: 'Canal par canal',
};

export const distributionTexts = defineTexts<typeof fr>({
  fr,
  en: {
    title: 'How bodies spread',
    lead: 'Number of bodies by classes of five points. Each body counts for the mean of five neighbours at least: extremes do not show, and nobody stands alone in a class.',
    global: 'Global score',
    desc: (n, low, high, count) => `${n} bodies; the fullest class goes from ${low} to ${high}: ${count} bodies.`,
    between: (low, high) => `${low} to ${high}`,
    range: 'Class',
    count: 'Number of bodies',
    byChannel: 'Channel by channel',
  },
});
