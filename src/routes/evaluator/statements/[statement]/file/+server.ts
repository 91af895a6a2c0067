import { statementResponse } from '../../../../statement-response.ts';
import { endpoint } from '#platform/http/endpoint.ts';

/** One's own statement, as a PDF or a spreadsheet. */
export const GET = endpoint((ctx, event) => statementResponse(ctx, String(event.params['statement']), event.url.searchParams.get('format')));
