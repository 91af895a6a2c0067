import type { AuditEntries } from './audit-entries.ts';

/** Why the server did not take an audit: its sentence, and one for each item concerned. */
export interface Refusal {
  message: string;
  errors: Record<string, string>;
}

/** Null when no answer came. */
export async function request(fetch: typeof globalThis.fetch, url: string, method: 'PUT' | 'POST', body: string, signal?: AbortSignal): Promise<Response | null> {
  try {
    return await fetch(url, { method, body, headers: { 'content-type': 'application/json', accept: 'application/json' }, ...(signal && { signal }) });
  } catch {
    return null;
  }
}

/** What the server knows later than what it was sent. */
export async function newerIn(response: Response): Promise<AuditEntries | null> {
  try {
    return ((await response.json()) as { newer?: AuditEntries | null }).newer ?? null; // our own server's answer
  } catch {
    return null;
  }
}

/** A refusal that a repeated sending would meet again. */
export function isFinal(response: Response): boolean {
  const { status } = response;
  return status >= 400 && status < 500 && status !== 408 && status !== 429 && !isSignedOut(response);
}

/** The session ended meanwhile: nothing is lost, it leaves once its author is signed in again. */
export function isSignedOut(response: Response | null): boolean {
  return response?.status === 401 || response?.status === 403;
}

/** Reads application/problem+json; anything else is told by its status alone. */
export async function refusalOf(response: Response): Promise<Refusal> {
  try {
    const body = (await response.json()) as { title?: string; errors?: { field: string; message: string }[] }; // our own catalogue of problems
    return { message: body.title ?? String(response.status), errors: Object.fromEntries((body.errors ?? []).map((e) => [e.field, e.message])) };
  } catch {
    return { message: String(response.status), errors: {} };
  }
}
