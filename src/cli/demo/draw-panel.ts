import { frenchOf } from '#core/shared/french.ts';
import { randomStream } from '#core/shared/random.ts';
import type { EnrolledBody } from '#capabilities/registrations/index.server.ts';
import { saveOrganisations, searchKey, searchTokens, type DirectoryCandidate } from '#capabilities/organisations/index.server.ts';
import { uuidFromName } from '#platform/ids.ts';
import type { Ctx } from '#platform/context.ts';
import type { PanelData, Service } from './demonstration-data.ts';
import { contactDetails, slugOf } from './site-details.ts';

type DrawnBody = { id: string; kind: string; name: string; population: number | null; departmentCode: string | null };

/** Draws the bodies of the demonstration by its seed: the same directory gives the same panel. */
export function drawBodies(panel: PanelData, candidates: readonly DirectoryCandidate[], services: readonly Service[]): DrawnBody[] {
  const drawn = panel.draw.flatMap(({ kind, count, from, to }) => {
    const fitting = candidates.filter((c) => c.kind === kind && c.population !== null && c.population >= from && c.population <= to);
    return randomStream(panel.seed, 'draw', kind, from).shuffle(fitting).slice(0, count);
  });
  const ofServices = randomStream(panel.seed, 'draw', 'services').shuffle(services).slice(0, panel.services).map(serviceBody);
  return [...drawn, ...ofServices];
}

function serviceBody(service: Service): DrawnBody {
  return {
    id: uuidFromName('demonstration-service', service.kind, service.name),
    kind: service.kind, name: service.name, population: null, departmentCode: service.department,
  };
}

/** Stores the services that the directory does not list. */
export async function saveServices(ctx: Ctx, bodies: readonly DrawnBody[]): Promise<void> {
  await saveOrganisations(ctx.db, bodies.filter(({ population }) => population === null).map((body) => ({
    ...body, siren: null, inseeCode: null, regionCode: null, postcodes: [], source: 'manual' as const,
    searchKey: searchKey(body.name), searchTokens: searchTokens([body.name], []),
  })));
}

/** What each drawn body ordered and declared, by the seed. */
export function enrolmentOf(panel: PanelData, body: DrawnBody): EnrolledBody {
  const random = randomStream(panel.seed, 'enrolment', body.id);
  const percent = () => random.uniform() * 100;
  const certified = percent() < panel.certified_percent;
  const formula = percent() < panel.free_percent ? 'free' : 'personalised';
  const counterVisit = percent() < panel.counter_percent && formula !== 'free';
  const alone = percent();
  const networks = alone < panel.without_network_percent ? 0 : alone < panel.without_network_percent + panel.one_network_percent ? 1 : 2;
  return {
    organisationId: body.id, kind: body.kind, population: body.population, certified, formula,
    sites: [{
      organisationId: body.id, id: uuidFromName('demonstration-site', body.id), name: siteName(body), role: 'main',
      departmentCode: body.departmentCode, networks: networkNames.slice(0, networks).map((name) => ({ name, url: `https://${name.toLowerCase()}.example/${slugOf(body.name)}` })),
      counterVisit, ...contactDetails(panel, body),
    }],
  };
}

const networkNames = ['Facebook', 'Instagram'];

const siteNames: Record<string, (name: string) => string> = {
  commune: (name) => `Hôtel de ville ${frenchOf(name)}`,
  intercommunal: () => 'Siège communautaire',
  departement: () => 'Hôtel du département',
  region: () => 'Hôtel de région',
};

function siteName({ kind, name }: DrawnBody): string {
  return siteNames[kind]?.(name) ?? name;
}

export type { DrawnBody };
