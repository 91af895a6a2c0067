import { formatScore } from '#core/shared/format.ts';
import { mapSize, outlines, overseasOutlines, regions } from '#capabilities/benchmarks/index.server.ts';
import type { Block } from '../document/blocks.ts';
import { linesTable } from './figure-line.ts';
import { groupFigures, type Part } from './part.ts';
import type { NamedFigure } from './sentences.ts';
import { nationalTexts } from './texts/front.texts.ts';
import { findingsTexts } from './texts/results.texts.ts';

/** Five tints from low to high; each class is also written in the legend, and each figure in the table. */
const tints = ['#f3e3d3', '#e9dcc4', '#c9dfd7', '#7fb5a8', '#0b5c56'] as const;

/** Map and table of the territories that may be shown. */
export function territoriesPart(part: Part): Block[] {
  const { model, locale } = part;
  const t = findingsTexts[locale].territories;
  const byName = (of: NamedFigure[]): NamedFigure[] => of.toSorted((a, b) => a.label.localeCompare(b.label, locale));
  const ofRegions = byName(groupFigures(part, 'region', 'global', 'global'));
  const ofDepartements = byName(groupFigures(part, 'departement', 'global', 'global'));
  const all = [...ofRegions, ...ofDepartements];
  if (all.length === 0) return [{ block: 'h1', text: t.title, lead: t.lead }, { block: 'text', text: t.none }];
  const means = all.map(({ quoted }) => quoted.figure.mean);
  const [low, high] = [Math.floor(Math.min(...means) / 5) * 5, Math.floor(Math.max(...means) / 5) * 5 + 5];
  const classOf = (mean: number): number => Math.min(tints.length - 1, Math.floor(((mean - low) / (high - low)) * tints.length));
  const shown = new Map(model.release.groups.flatMap((group) => {
    const found = all.find(({ quoted }) => quoted.figure.groupId === group.id);
    return found ? [[group.id, found.quoted.figure.mean] as const] : [];
  }));
  const bound = (i: number): string => formatScore(low + (i * (high - low)) / tints.length, locale, (high - low) % tints.length === 0 ? 0 : 1);
  return [
    { block: 'h1', text: t.title, lead: t.lead },
    {
      block: 'map', caption: t.caption,
      alt: t.alt(all.map(({ label, quoted }) => nationalTexts[locale].views.row(label, formatScore(quoted.figure.mean, locale), '')).join(' ')),
      svg: mapSvg((departement, region) => {
        const mean = shown.get(`departement/${departement}`) ?? shown.get(`region/${region}`);
        return mean === undefined ? null : (tints[classOf(mean)] ?? null);
      }),
      classes: tints.map((fill, i) => ({ fill, text: t.between(bound(i), bound(i + 1)) })),
    },
    ...(ofRegions.length > 0 ? [{ block: 'h2', text: t.regions } satisfies Block, linesTable(ofRegions, locale, nationalTexts[locale].columns.group)] : []),
    ...(ofDepartements.length > 0 ? [{ block: 'h2', text: t.departements } satisfies Block, linesTable(ofDepartements, locale, nationalTexts[locale].columns.group)] : []),
    { block: 'note', text: t.note },
  ];
}

/** The départements, each filled by its own figure or its region's; `fillOf` null: not published, white. */
export function mapSvg(fillOf: (departement: string, region: string) => string | null): string {
  const regionOf = new Map(regions.flatMap(({ code, departements }) => departements.map(([departement]) => [departement, code] as const)));
  const paths = [...outlines, ...overseasOutlines].map(({ code, path }) => {
    const fill = fillOf(code, regionOf.get(code) ?? '');
    // Commas between numbers: spaces would be set as in a text, where thousands are parted.
    return `<path d="${path.replaceAll(' ', ',').replaceAll('l,', 'l')}" fill="${fill ?? '#ffffff'}" stroke="#6f7a75" stroke-width="0.7"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${mapSize.width} ${mapSize.height}" width="${mapSize.width}" height="${mapSize.height}">${paths.join('')}</svg>`;
}
