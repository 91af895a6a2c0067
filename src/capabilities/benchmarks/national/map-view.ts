import { formatInteger, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { FigureRow } from '../figure-row.ts';
import { meanRow } from '../mean-row.ts';
import type { NationalResults, PublicGroup } from '../national-results.server.ts';
import { mapTexts } from './map.texts.ts';
import { regions, territoryName } from './territories.ts';

/** What a territory of the map shows: its own figure, that of its region, or none. */
export interface Shown {
  code: string;
  state: 'own' | 'region' | 'none';
  step: Step | null;
  /** Its figure has no interval: it rests on fewer than ten bodies. */
  unsure: boolean;
}

/** Three bands, wide beside the intervals of territories, by the first, middle and last shade of the scale. */
const steps = [1, 3, 5] as const;
type Step = (typeof steps)[number];

/** A region of the map: its link to the line of the table, its words, its départements. */
export interface MapRegion {
  code: string;
  name: string;
  /** Mean in whole points; null where none is published. */
  text: string | null;
  label: string;
  href: string | null;
  departements: Shown[];
}

export interface MapView {
  regions: MapRegion[];
  /** Regions, then départements, in the order of their names: no ranking. */
  rows: { heading: string; rows: FigureRow[] }[];
  classes: { step: Step; label: string }[];
  summary: string;
  hidden: string;
}

/** Null where no territory may be published. */
export function mapView({ groups }: NationalResults, locale: Locale): MapView | null {
  const t = mapTexts[locale];
  const own = new Map(groups.filter(({ group }) => group.cut === 'region' || group.cut === 'departement').map((one) => [one.group.id, one]));
  if (own.size === 0) return null;
  const means = [...own.values()].map(({ global }) => global.mean);
  const low = Math.floor(Math.min(...means));
  const width = Math.max(1, Math.ceil((Math.max(...means) - low) / 3));
  const cuts = [low + width, low + 2 * width] as const;
  const stepOf = (one: PublicGroup | undefined): Step | null => (one ? (steps[cuts.filter((cut) => one.global.mean >= cut).length] ?? null) : null);
  const of = (cut: string) => [...own.values()].filter(({ group }) => group.cut === cut).map((one) => meanRow(one.group.id, territoryName(one.group.id) ?? one.group.id, one.global, locale))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale));
  const points = (value: number) => formatScore(value, locale);
  const [ofRegions, ofDepartements] = [of('region'), of('departement')];
  return {
    regions: regions.map(({ code, name, departements }): MapRegion => {
      const region = own.get(`region/${code}`);
      return {
        code, name, text: region ? formatScore(region.global.mean, locale) : null,
        label: region ? t.regionLabel(name, formatScore(region.global.mean, locale), formatInteger(region.global.organisations, locale)) : t.regionNone(name),
        href: region ? `#${anchorOf(region.group.id)}` : null,
        departements: departements.map(([departement]) => {
          const alone = own.get(`departement/${departement}`);
          return { code: departement, state: alone ? 'own' : region ? 'region' : 'none', step: stepOf(alone ?? region), unsure: (alone ?? region)?.global.interval === null };
        }),
      };
    }),
    rows: [{ heading: t.regions, rows: ofRegions }, { heading: t.departements, rows: ofDepartements }].filter(({ rows }) => rows.length > 0),
    classes: [{ step: 1, label: t.under(points(cuts[0])) }, { step: 3, label: t.between(points(cuts[0]), points(cuts[1])) }, { step: 5, label: t.from(points(cuts[1])) }],
    summary: t.summary(formatInteger(ofRegions.length, locale), formatInteger(ofDepartements.length, locale)),
    hidden: t.hidden,
  };
}

/** Where the line of a group stands on the page. */
export const anchorOf = (groupId: string): string => `territory-${groupId.replaceAll('/', '-')}`;
