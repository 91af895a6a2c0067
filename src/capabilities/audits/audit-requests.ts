import type { AuditEntries } from './audit-entries.ts';
import { mergeEntries } from './merge-entries.ts';

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

/** What a device tells of an audit that is not sent yet. */
export interface DraftRequest {
  auditId: string;
  gridVersion: string;
  entries: AuditEntries;
}

// A network that swallows a request must not keep the next one waiting for minutes.
const draftPatience = 20_000;

export function putDraft(fetch: typeof globalThis.fetch, url: string, { entries, ...draft }: DraftRequest): Promise<Response | null> {
  return request(fetch, url, 'PUT', JSON.stringify({ ...draft, entries: { ...entries, at: entries.at ?? {} } }), AbortSignal.timeout(draftPatience));
}

/** What the server knows later than what it was sent, and of which audit it keeps the draft. */
export async function answerOfDraft(response: Response): Promise<{ auditId: string | null; newer: AuditEntries | null }> {
  try {
    const { auditId = null, newer = null } = (await response.json()) as { auditId?: string; newer?: AuditEntries | null }; // our own server's answer
    return { auditId, newer };
  } catch {
    return { auditId: null, newer: null };
  }
}

/**
 * Before an audit leaves that was finished without the server: what the server knows later of that very audit, merged with it, to be read by
 * its author first; null when it may leave. Another phone's audit of the same mission is another matter: both are kept.
 */
export async function toReadAgain(fetch: typeof globalThis.fetch, url: string, draft: DraftRequest): Promise<AuditEntries | null> {
  const response = await putDraft(fetch, url, draft);
  if (!response?.ok) return null;
  const { auditId, newer } = await answerOfDraft(response);
  return newer && auditId === draft.auditId ? mergeEntries(newer, draft.entries) : null;
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
