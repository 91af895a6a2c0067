import { json } from '@sveltejs/kit';
import { companyResults } from '#capabilities/registrations/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { answerFor, withCompanies } from '../../companies.ts';

/** The second part of a search, when the State's company search has answered; the first one never waits for it. */
export const GET = withCompanies(endpoint(async (ctx, event) => {
  const { summary, results } = await companyResults(ctx, answerFor(event) ?? { state: 'off', companies: [] });
  return json({ summary, results });
}));
