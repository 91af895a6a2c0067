import type { Locale } from '#core/shared/texts.ts';
import type { ViewName } from '#core/scoring/index.ts';
import { localPath } from '#platform/http/locale.ts';

/** Which results are read: an edition other than the latest, one site of several. */
export interface Reading {
  locale: Locale;
  organisationId: string;
  editionId?: string | undefined;
  siteId?: string | undefined;
  /** A frozen group read instead of one's peers. */
  groupId?: string | undefined;
}

export const resultsPath = (reading: Reading): string =>
  localPath(reading.locale, `/participant/${reading.organisationId}`) + query(reading);

/** The pages of a body's space beside its results. */
export type SpacePage = 'what-if' | 'brief' | 'thanks' | 'sites' | 'contacts';

export const spacePath = (reading: Reading, page: SpacePage): string =>
  localPath(reading.locale, `/participant/${reading.organisationId}/${page}`) + query(reading);

/** `by`: the cut in which the figure is opened; `anchor`: the part to look at. */
export function figurePath(reading: Reading, figure: { view: ViewName; key: string }, open: { by?: string; anchor?: string } = {}): string {
  const path = localPath(reading.locale, `/participant/${reading.organisationId}/figure/${figure.view}/${keyInPath(figure.key)}`);
  return path + query(reading, open.by) + (open.anchor ? `#${open.anchor}` : '');
}

export function auditPath(reading: Pick<Reading, 'locale' | 'organisationId'>, auditId: string, itemId?: string): string {
  return localPath(reading.locale, `/participant/${reading.organisationId}/audits/${auditId}`) + (itemId ? `#${itemId}` : '');
}

export const reportPath = ({ locale, organisationId }: Reading): string => localPath(locale, `/participant/${organisationId}/report`);

function query({ editionId, siteId, groupId }: Reading, by?: string): string {
  const parts = new URLSearchParams();
  if (editionId) parts.set('edition', editionId);
  if (siteId) parts.set('site', siteId);
  if (groupId) parts.set('group', groupId);
  if (by) parts.set('by', by);
  return parts.size === 0 ? '' : `?${parts}`;
}

/** The key of a cell holds slashes; ids are words joined by hyphens or underscores, so a tilde never stands in one. */
const keyInPath = (key: string): string => key.replaceAll('/', '~');
export const keyFromPath = (segment: string): string => segment.replaceAll('~', '/');
