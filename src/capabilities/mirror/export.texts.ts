import { defineTexts } from '#core/shared/texts.ts';

const columnsOf = (site: string, first: readonly string[], voices: readonly string[], each: readonly string[], last: readonly string[]): string[] => [site, ...first, ...voices.flatMap((voice) => each.map((one) => `${voice}\u202f– ${one}`)), ...last];

/** Headings of the exported table; their order is that of its lines. */
export const exportTexts = defineTexts({
  fr: { columns: columnsOf('Site (vide\u202f: toute la structure)', ['Déterminant', 'Code du critère', 'Critère'], ['Audits', 'Usagers', 'Agents'], ['score', 'borne basse', 'borne haute', 'effectif', 'comparé'], ['Écart le plus grand', 'Lecture', 'En clair']) },
  en: { columns: columnsOf('Site (empty: the whole body)', ['Determinant', 'Code of the criterion', 'Criterion'], ['Audits', 'Users', 'Agents'], ['score', 'lower bound', 'upper bound', 'number', 'compared'], ['Largest difference', 'Reading', 'In words']) },
});
