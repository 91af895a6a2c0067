import { signatureHeader, type EnrolmentAnswer } from '#core/kiosk-protocol/types.ts';
import { makeDeviceKey, publicHalf, signBytes } from './device-key.ts';
import type { DeviceKey, Identity } from './kiosk-database.ts';

/** What came back: an answer; a refusal with its code and sentence; or nothing at all (no network, or a server that is away). */
export type Heard<T> = { answer: T } | { refused: { code: string; status: number; sentence: string; waitSeconds: number } } | { unheard: true };

const patienceMs = 60_000;

async function post<T>(path: string, body: BodyInit, headers: Record<string, string> = {}): Promise<Heard<T>> {
  try {
    const response = await fetch(`/api/v1/${path}`, {
      method: 'POST', body, credentials: 'omit', cache: 'no-store', signal: AbortSignal.timeout(patienceMs), headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    });
    if (response.ok) return { answer: (await response.json()) as T }; // our own server's answer
    const said = (await response.json().catch(() => ({}))) as { code?: string; title?: string }; // our own catalogue of problems
    if (!said.code) return { unheard: true };
    return { refused: { code: said.code, status: response.status, sentence: said.title ?? '', waitSeconds: Number(response.headers.get('retry-after') ?? 0) } };
  } catch {
    return { unheard: true };
  }
}

/** Says something in the name of this device, signed over the bytes that leave. */
export async function say<T>(key: DeviceKey, path: 'opinions' | 'kiosks/heartbeat' | 'kiosks/questions', said: object): Promise<Heard<T>> {
  const bytes = new TextEncoder().encode(JSON.stringify(said));
  return post<T>(path, bytes, { [signatureHeader]: await signBytes(key, bytes) });
}

/** Enrols this device by a code, with a new key pair made here. */
export async function enrol(code: string, locale: string): Promise<Heard<{ identity: Identity; told: EnrolmentAnswer }>> {
  const key = await makeDeviceKey();
  const heard = await post<EnrolmentAnswer>('kiosks/enrol', JSON.stringify({ code, publicKey: await publicHalf(key), algorithm: key.algorithm }), { 'accept-language': locale });
  return 'answer' in heard ? { answer: { identity: { ...key, ...whereOf(heard.answer) }, told: heard.answer } } : heard;
}

const whereOf = ({ device, organisation, settings }: EnrolmentAnswer) => ({ device, organisation, point: settings.point, pointName: settings.pointName });
