import type { RequestEvent } from '@sveltejs/kit';
import { openRosaAnswer } from '#capabilities/audits/index.field.server.ts';

/** The collection address itself, as the collector was given it. */
export function collectorBase(event: RequestEvent): string {
  return `${event.url.origin}/api/v1/openrosa/${event.params['key'] ?? ''}`;
}

/** A refusal in the words of the OpenRosa protocol, which collectors show to whoever sends. */
export function inProtocol(answer: (event: RequestEvent) => Promise<Response>): (event: RequestEvent) => Promise<Response> {
  return async (event) => {
    const response = await answer(event);
    if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return response;
    const { title, detail } = (await response.json()) as { title?: string; detail?: string }; // our own catalogue of problems
    return openRosaAnswer(response.status, title ?? detail ?? String(response.status), `${collectorBase(event)}/submission`);
  };
}
