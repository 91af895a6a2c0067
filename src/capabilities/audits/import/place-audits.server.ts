import { plainText } from '#capabilities/organisations/index.ts';
import { siteNames } from '#capabilities/organisations/index.server.ts';
import type { Db } from '#platform/db/connect.ts';
import { uuidFromName } from '#platform/ids.ts';
import type { MatchedBody } from './match-bodies.server.ts';
import type { AuditLine } from './read-audits.ts';
import type { BodyLine } from './read-bodies.ts';
import type { SiteLine } from './read-sites.ts';

/** A site that audits were made at: of the file, of the database, or known by its name alone. */
export interface PlacedSite {
  name: string;
  role: 'main' | 'annex';
  /** Null until it is stored, when its body is new. */
  id: string | null;
  line: SiteLine | null;
  /** Named by the file, or contacted in one of its audits; other sites of the body take no part. */
  used: boolean;
}

export interface PlacedBody {
  match: MatchedBody;
  sites: PlacedSite[];
}

/** The name of the only site of a body whose file does not name any. */
const onlySite = 'Accueil principal';

export function importedSiteId(organisationId: string, name: string): string {
  return uuidFromName('imported-site', organisationId, plainText(name));
}

/** Gathers the sites of every body, and says at which of them each audit was made, or at its line why none is known. */
export async function placeAudits(
  db: Db,
  matched: ReadonlyMap<BodyLine, MatchedBody>,
  file: { sites: readonly SiteLine[]; audits: readonly AuditLine[]; siteSheet: string | null },
): Promise<{ bodies: PlacedBody[]; placeOf: Map<AuditLine, PlacedSite> }> {
  const matches = [...new Set(matched.values())];
  const known = Map.groupBy(await siteNames(db, matches.flatMap(({ organisation }) => organisation?.id ?? [])), (site) => site.organisationId);
  const ofFile = Map.groupBy(file.sites, (site) => matched.get(site.body));
  const bodies = matches.map((match): PlacedBody => {
    const sites: PlacedSite[] = (known.get(match.organisation?.id ?? '') ?? []).map(({ id, name }) => ({ id, name, role: 'main', line: null, used: false }));
    for (const line of ofFile.get(match) ?? []) addSite(match, sites, line.name, line);
    return { match, sites };
  });
  const byMatch = new Map(bodies.map((body) => [body.match, body]));
  const placeOf = new Map<AuditLine, PlacedSite>();
  for (const audit of file.audits) {
    const match = matched.get(audit.body);
    const body = match && byMatch.get(match);
    const place = body && siteOf(audit, body, file.siteSheet);
    if (place) placeOf.set(audit, Object.assign(place, { used: true }));
  }
  // A body takes part with one site at least.
  for (const { match, sites } of bodies) {
    if (!sites.some(({ used }) => used)) Object.assign(sites[0] ?? addSite(match, sites, onlySite, null), { used: true });
  }
  return { bodies, placeOf };
}

function addSite({ organisation }: MatchedBody, sites: PlacedSite[], name: string, line: SiteLine | null): PlacedSite {
  const twin = sites.find((site) => plainText(site.name) === plainText(name));
  if (twin) return Object.assign(twin, { line, used: true });
  const role = line?.role ?? (sites.length === 0 ? 'main' : 'annex');
  const site: PlacedSite = { name, role, id: organisation && importedSiteId(organisation.id, name), line, used: true };
  sites.push(site);
  return site;
}

function siteOf(audit: AuditLine, { match, sites }: PlacedBody, siteSheet: string | null): PlacedSite | null {
  const { line, site: name } = audit;
  const known = sites.map((site) => site.name).join(', ');
  if (name !== null) {
    const found = sites.find((site) => plainText(site.name) === plainText(name));
    if (found) return found;
    return siteSheet === null ? addSite(match, sites, name, null) : line.error('site', 'site_unknown', { sheet: siteSheet, known });
  }
  const [only] = sites;
  if (!only) return addSite(match, sites, onlySite, null);
  return sites.length === 1 ? only : line.error('site', 'site_ambiguous', { known });
}
