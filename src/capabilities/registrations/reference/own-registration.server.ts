import { missingReference, type ReferenceField, type SiteReference } from '#capabilities/organisations/index.ts';
import { organisationById, siteReference, siteVersions, type SiteVersion } from '#capabilities/organisations/index.server.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { drawNumberOf } from '../draw/draw-number.queries.server.ts';
import { allEditions, openEdition } from '../open-edition.server.ts';
import { mayCorrect } from './reference.access.ts';
import { contactsOfRegistration, ownNotices, ownRegistrations, sitesOfRegistration, type OwnContact, type OwnNotice, type OwnRegistration } from './reference.queries.server.ts';

/** What a body declared, as its people see and correct it. */
export interface OwnRegistrationPage {
  organisationId: string;
  name: string;
  /** The latest registration that still counts; null when the body never signed up. */
  current: (OwnRegistration & { edition: Edition['label']; formulaLabel: Edition['label']; drawNumber: string | null }) | null;
  sites: { site: SiteReference; missing: ReferenceField[] }[];
  contacts: OwnContact[];
  notices: OwnNotice[];
  versions: (SiteVersion & { siteName: string })[];
  /** How many contacts the edition's audits make at each site: what the staff is told. */
  audits: number;
  mayCorrect: boolean;
  /** The edition that the body can sign up to again; null when none is open or it already has. */
  next: { label: Edition['label'] } | null;
}

const ended = new Set(['declined', 'withdrawn']);

/** Throws `not_found` for a body the actor may not see. */
export async function openOwnRegistration(ctx: Ctx, input: { organisationId: string }): Promise<OwnRegistrationPage> {
  const { organisationId } = input;
  const body = await organisationById(ctx.db, organisationId);
  if (!body) throw problem('not_found');
  const registrations = await ownRegistrations(ctx.db, organisationId);
  const current = registrations.find(({ state }) => !ended.has(state)) ?? registrations[0] ?? null;
  const edition = allEditions(ctx).find(({ id }) => id === current?.editionId);
  const sites = current ? await sitesOf(ctx, organisationId, current.id) : [];
  const names = new Map(sites.map(({ id, name }) => [id, name]));
  const open = openEdition(ctx);
  const signedUp = registrations.some(({ editionId, state }) => editionId === open?.id && !ended.has(state));
  return {
    organisationId, name: body.name, mayCorrect: mayCorrect(ctx.actor),
    current: current && { ...current, edition: edition?.label ?? { fr: current.editionId, en: current.editionId }, formulaLabel: formulaLabel(edition, current.formula), drawNumber: await drawNumberOf(ctx.db, { organisationId, registrationId: current.id }) },
    sites: sites.map((site) => ({ site, missing: missingReference(site) })),
    contacts: current ? await contactsOfRegistration(ctx.db, { organisationId, id: current.id }) : [],
    notices: current ? await ownNotices(ctx.db, organisationId, current.editionId) : [],
    versions: (await siteVersions(ctx.db, organisationId)).map((version) => ({ ...version, siteName: names.get(version.siteId) ?? '' })),
    audits: edition ? auditsOf(edition) : 0,
    next: open && !signedUp && registrations.length > 0 ? { label: open.label } : null,
  };
}

async function sitesOf(ctx: Ctx, organisationId: string, registrationId: string): Promise<SiteReference[]> {
  const ids = (await sitesOfRegistration(ctx.db, { organisationId, id: registrationId })).map(({ siteId }) => siteId);
  return ids.length === 0 ? [] : siteReference(ctx.db, { organisationIds: [organisationId], siteIds: ids });
}

function formulaLabel(edition: Edition | undefined, formula: string): Edition['label'] {
  return edition?.prices.formulas.find(({ id }) => id === formula)?.label ?? { fr: formula, en: formula };
}

/** Contacts that every site of the edition gets, options left out. */
export function auditsOf(edition: Edition): number {
  return edition.channels.filter((channel) => !channel.option).flatMap((channel) => channel.audits).reduce((sum, { count }) => sum + count, 0);
}
