import { endpoint } from '#platform/http/endpoint.ts';
import { statementResponse } from '../../../../../statement-response.ts';

/** A statement of somebody, as a PDF or a spreadsheet. */
export const GET = endpoint((ctx, event) => statementResponse(ctx, String(event.params['statement']), event.url.searchParams.get('format')));
