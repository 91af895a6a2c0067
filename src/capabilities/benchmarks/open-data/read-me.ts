import { formatDate } from '#core/shared/format.ts';
import type { VersionWords } from './open-files.ts';
import type { OpenTable } from './table.ts';

/** The notice of a version, in French then in English: licence, how to name the source, what the tables hold, why nobody is in them. */
export function readMe(tables: readonly OpenTable[], { label, version, releasedOn, whatChanged }: VersionWords): string {
  const list = (lang: 'fr' | 'en') => tables.map(({ name, title }) => `- \`${name}.csv\`${lang === 'fr' ? '\u202f:' : ':'} ${title[lang]}`).join('\n');
  return `# ${label.fr}

Version ${version}, du ${formatDate(releasedOn, 'fr')}. ${whatChanged.fr}

Licence Ouverte / Open Licence 2.0 (Etalab). Citez la source ainsi\u202f: «\u202fParvis, ${label.fr}, version ${version}, ${formatDate(releasedOn, 'fr')}\u202f».

${list('fr')}

Les sommes SHA-256 sont dans \`SHA256SUMS\`. \`parvis replay DOSSIER\` recalcule tous les chiffres publiés à partir de ces seules tables.

Aucune structure n’y est nommée. Chaque valeur repose sur cinq structures au moins, chaque groupe sur six au moins, et aucun calcul
entre ces tables, ni avec celles d’une autre édition, ne laisse moins de six structures. Les mesures d’une même structure ne sont pas reliées entre elles.
Les participants sont volontaires\u202f: ces moyennes ne décrivent pas toutes les structures publiques.

# ${label.en}

Version ${version}, of ${formatDate(releasedOn, 'en')}. ${whatChanged.en}

Licence Ouverte / Open Licence 2.0 (Etalab). Name the source so: "Parvis, ${label.en}, version ${version}, ${formatDate(releasedOn, 'en')}".

${list('en')}

SHA-256 sums are in \`SHA256SUMS\`. \`parvis replay FOLDER\` works all published figures out again from these tables alone.

No body is named. Each value rests on five bodies at least, each group on six at least, and no calculation between these
tables, nor with those of another edition, leaves fewer than six bodies. Measures of one body are not linked with each other.
Participants are volunteers: these means do not describe all public bodies.
`;
}
