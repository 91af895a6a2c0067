import type { RequestEvent } from '@sveltejs/kit';
import { consultationPolicy, refusalHtml, type Framers, type VisitorAnswer } from '#capabilities/consultations/index.server.ts';
import { endpoint, endpointInSteps } from '#platform/http/endpoint.ts';

/** The consultation that an address names. */
export const slugOf = ({ params }: { params: Partial<Record<string, string>> }): string => String(params['slug']);

/** The token that an address carries: it keeps a private consultation open. */
export const tokenOf = ({ url }: { url: URL }): string | null => url.searchParams.get('k');

/** What was typed, by field: a few texts each. */
export const typedIn = (form: FormData): Map<string, string[]> =>
  new Map([...new Set(form.keys())].map((name) => [name, form.getAll(name).filter((value) => typeof value === 'string').slice(0, 20)]));

/** The bytes of the file sent as `photo`. */
export async function photoIn(form: FormData): Promise<Uint8Array | null> {
  const file = form.get('photo');
  return file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
}

/** Counts a form sent under the network it comes from; one of many votes of the same person on statements weighs less. Throws `too_many_requests`. */
export async function countForm(event: RequestEvent, form?: FormData): Promise<void> {
  const isVote = ['k', 's', 'v'].every((name) => form?.has(name));
  await event.locals.kit.limits.countFrom(isVote ? 'consultationVotes' : 'consultationNetwork', event.getClientAddress());
}

/** A page made whole by the server, the way to another, or a file of the page. */
export function answerOf({ status, html, see, file, scripted }: VisitorAnswer, framers: Framers = "'none'"): Response {
  if (see !== undefined) return new Response(null, { status: 303, headers: { location: see, 'cache-control': 'no-store' } });
  if (file) return new Response(file.content, { status, headers: { 'content-type': file.mediaType, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } });
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'referrer-policy': 'same-origin', 'content-security-policy': consultationPolicy(framers, scripted) } });
}

type Answer = (event: RequestEvent) => Promise<Response>;

const inWords = (answer: Answer): Answer => async (event) => {
  const response = await answer(event);
  const isRefusal = response.headers.get('content-type')?.startsWith('application/problem+json');
  if (!isRefusal || !event.request.headers.get('accept')?.includes('text/html')) return response;
  const { title } = (await response.json()) as { title: string }; // written by problemResponse
  const headers = new Headers(response.headers);
  headers.set('content-type', 'text/html; charset=utf-8');
  headers.set('cache-control', 'no-store');
  headers.set('content-security-policy', consultationPolicy("'none'"));
  return new Response(refusalHtml(event.locals.frame.locale, { title, sent: event.request.method === 'POST' }), { status: response.status, headers });
};

/** A route that people open: what refuses them is said on a page, in their language. */
export const visit: typeof endpoint = (work) => inWords(endpoint(work));

/** The same with transactions of its own. */
export const visitInSteps: typeof endpointInSteps = (work) => inWords(endpointInSteps(work));
