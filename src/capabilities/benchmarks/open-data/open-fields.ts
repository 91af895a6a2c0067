import { fieldsOf } from '#core/open-data/field.ts';

/** Columns of the open tables, with what each holds: the data dictionary is made from these lines. */
const group = ['string!', 'Code du groupe (table groups)', 'Code of the group (table groups)'] as const;
const view = ['string!', 'Vue\u202f: global, channels (canaux), steps (étapes), determinants, criteria (critères) ou counter (guichet, option)', 'View: global, channels, steps, determinants, criteria or counter (option)'] as const;
const key = ['string!', 'Code de la mesure dans sa vue (table codes)', 'Code of the measure in its view (table codes)'] as const;

export const groupFields = fieldsOf({
  group,
  cut: ['string!', 'Découpage\u202f: national, family, kind, strata, certification, region ou departement', 'Cut: national, family, kind, strata, certification, region or departement'],
  label_fr: ['string!', 'Nom du groupe en français', 'Name of the group in French'],
  label_en: ['string!', 'Nom du groupe en anglais', 'Name of the group in English'],
  kinds: ['string', 'Natures de structures réunies, séparées par des espaces\u202f; vide\u202f: toutes', 'Kinds of bodies gathered, separated by spaces; empty: all'],
  strata: ['string', 'Strates de population réunies\u202f; vide\u202f: toutes', 'Strata of population gathered; empty: all'],
  organisations: ['integer!', 'Nombre de structures', 'Number of bodies'],
  simulated: ['boolean!', 'Vrai si des résultats sont simulés (démonstration)', 'True if results are simulated (demonstration)'],
});

export const valueFields = fieldsOf({
  group, view, key,
  run: ['integer!', 'Rang de la suite, des valeurs basses aux hautes', 'Place of the run, from low values to high'],
  bodies: ['integer!', 'Nombre de structures de la suite (au moins cinq)', 'Number of bodies in the run (at least five)'],
  value: ['number!', 'Moyenne de la suite, au dixième de point sur 100', 'Mean of the run, in tenths of a point out of 100'],
});

export const figureFields = fieldsOf({
  group, view, key,
  organisations: ['integer!', 'Nombre de structures qui ont cette mesure', 'Number of bodies that have this measure'],
  deviation: ['integer', 'Écart type des structures, arrondi au point supérieur\u202f; vide sous dix structures ou si elles se ressemblent trop', 'Standard deviation of the bodies, rounded up to a point; empty under ten bodies or where they are too alike'],
  mean: ['integer!', 'Moyenne publiée, en points', 'Published mean, in points'],
  low: ['integer', 'Borne basse de l’intervalle à 95\u202f% de la moyenne', 'Lower bound of the 95% interval of the mean'],
  high: ['integer', 'Borne haute de l’intervalle à 95\u202f% de la moyenne', 'Upper bound of the 95% interval of the mean'],
  first_quartile: ['integer', 'Premier quartile (type 7) des valeurs par suites', 'First quartile (type 7) of the values by runs'],
  median: ['integer', 'Médiane des valeurs par suites', 'Median of the values by runs'],
  third_quartile: ['integer', 'Troisième quartile des valeurs par suites', 'Third quartile of the values by runs'],
});

export const certifiedFields = fieldsOf({
  certified: ['integer!', 'Structures certifiées comparées', 'Certified bodies compared'],
  others: ['integer!', 'Autres structures comparées', 'Other bodies compared'],
  cells: ['integer!', 'Croisements de nature et de taille', 'Crossings of kind and size'],
  left_out: ['integer!', 'Structures sans équivalent', 'Bodies without a counterpart'],
  standard_error: ['number!', 'Erreur type, au dixième de point', 'Standard error, in tenths of a point'],
  degrees_of_freedom: ['integer!', 'Degrés de liberté', 'Degrees of freedom'],
  difference: ['integer!', 'Écart publié, en points', 'Published difference, in points'],
  low: ['integer!', 'Borne basse à 95\u202f%', 'Lower bound at 95%'],
  high: ['integer!', 'Borne haute à 95\u202f%', 'Upper bound at 95%'],
});

export const changeFields = fieldsOf({
  before: ['string!', 'Édition précédente', 'Edition before'],
  before_mean: ['number!', 'Moyenne nationale de l’édition précédente', 'National mean of the edition before'],
  stayed: ['integer!', 'Structures mesurées aux deux éditions', 'Bodies measured in both editions'],
  entered: ['integer!', 'Structures entrées', 'Bodies that came'],
  gone: ['integer!', 'Structures sorties', 'Bodies that left'],
  change: ['number!', 'Évolution moyenne à panel constant, au dixième de point', 'Mean change of the constant panel, in tenths of a point'],
  deviation: ['integer!', 'Écart type de ces évolutions, arrondi au point supérieur', 'Standard deviation of these changes, rounded up to a point'],
  total: ['number!', 'Différence publiée des deux moyennes', 'Published difference of the two means'],
  low: ['number!', 'Borne basse à 95\u202f% de l’évolution à panel constant', 'Lower bound at 95% of the change of the constant panel'],
  high: ['number!', 'Borne haute à 95\u202f%', 'Upper bound at 95%'],
  panel: ['number!', 'Effet des entrées et des sorties', 'Effect of those who came and left'],
});

export const codeFields = fieldsOf({
  view, key,
  label_fr: ['string!', 'Intitulé en français', 'Name in French'],
  label_en: ['string!', 'Intitulé en anglais', 'Name in English'],
  out_of_rankings: ['boolean!', 'Vrai si deux personnes codent ce critère trop différemment (AC1 sous 0,60)\u202f: il ne départage pas les structures', 'True if two people code this criterion too differently (AC1 under .60): it tells no bodies apart'],
});

export const historyFields = fieldsOf({
  edition_number: ['integer!', 'Numéro de l’édition', 'Number of the edition'],
  year: ['integer!', 'Année des audits', 'Year of the audits'],
  participants: ['integer', 'Participants annoncés', 'Participants announced'],
  approximate: ['boolean!', 'Vrai si ce nombre est approximatif', 'True if that number is approximate'],
  level: ['number', 'Niveau moyen publié, sur 100', 'Published mean level, out of 100'],
  breaks_series: ['boolean!', 'Vrai si l’édition se compare mal à la précédente', 'True if the edition compares badly with the one before'],
  sources: ['string!', 'Codes des sources (page des résultats nationaux)', 'Codes of the sources (page of national results)'],
  note_fr: ['string', 'Remarque en français', 'Remark in French'],
  note_en: ['string', 'Remarque en anglais', 'Remark in English'],
});
