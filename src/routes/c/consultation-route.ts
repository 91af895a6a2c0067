import type { RequestEvent } from '@sveltejs/kit';
import { consultationPolicy, type VisitorAnswer } from '#capabilities/consultations/index.server.ts';

/** The consultation that an address names. */
export const slugOf = ({ params }: { params: Partial<Record<string, string>> }): string => String(params['slug']);

/** What was typed, by field: a few texts each. */
export async function typedIn(request: Request): Promise<ReadonlyMap<string, readonly string[]>> {
  const form = await request.formData();
  return new Map([...new Set(form.keys())].map((name) => [name, form.getAll(name).filter((value) => typeof value === 'string').slice(0, 20)]));
}

/** Counts a form sent under the network it comes from. Throws `too_many_requests`. */
export async function countForm(event: RequestEvent): Promise<void> {
  await event.locals.kit.limits.countFrom('consultationNetwork', event.getClientAddress());
}

/** A page made whole by the server. */
export function pageOf({ status, html }: VisitorAnswer, framers: "'none'" | "'self'" = "'none'"): Response {
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': consultationPolicy(framers) } });
}
