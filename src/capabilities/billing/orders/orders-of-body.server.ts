import { loadEdition } from '#capabilities/grids/index.server.ts';
import { registrationFacts, registrationsOf } from '#capabilities/registrations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { runningTotal } from '../invoices/running-total.server.ts';
import type { BodyOrdersView } from './body-orders.ts';
import { itemLabel } from './order-lines.ts';

/** The registrations of a body, for its own people, with what it has ordered in all. */
export async function ordersOfBody(ctx: Ctx, organisationId: string): Promise<BodyOrdersView> {
  const registrations = await registrationsOf(ctx.db, organisationId);
  const [latest] = registrations;
  const facts = latest ? await registrationFacts(ctx.db, { organisationId, registrationId: latest.id }) : null;
  return {
    rows: registrations.map(({ id, editionId, reference, state, formula, submittedAt }) => {
      const edition = loadEdition(editionId, ctx.settings.dataDir);
      return { id, edition: edition.label, reference, formula: itemLabel(edition, `formula:${formula}`), state: state as BodyOrdersView['rows'][number]['state'], submittedAt }; // the check constraint holds the list
    }),
    total: facts?.siren ? await runningTotal(ctx, facts.siren, ctx.clock.today()) : null,
  };
}
