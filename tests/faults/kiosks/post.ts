import { request } from 'node:http';
import type { Letter } from './software-kiosk.ts';

export interface Answer {
  status: number;
  /** Seconds after which to come back. */
  retryAfter: number | null;
  body: string;
}

/** Sends a letter over a connection of its own; null when no whole answer came in time. */
export function post(address: string, { body, signature }: Letter, patienceMs: number, path: 'opinions' | 'kiosks/heartbeat' = 'opinions'): Promise<Answer | null> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'x-parvis-signature': signature };
    const sending = request(`${address}/api/v1/${path}`, { method: 'POST', agent: false, headers, signal: AbortSignal.timeout(patienceMs) }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('error', () => resolve(null));
      answer.once('close', () => resolve(null));
      answer.once('end', () => {
        const wait = answer.headers['retry-after'];
        // An answer that was cut off ends too.
        if (answer.complete) resolve({ status: answer.statusCode ?? 0, retryAfter: wait === undefined ? null : Number(wait), body: Buffer.concat(chunks).toString() });
        else resolve(null);
      });
    });
    sending.once('error', () => resolve(null));
    sending.end(body);
  });
}
