import { Agent, request } from 'node:http';
import type { Letter } from './device-fleet.ts';

export interface Posting {
  seconds: number;
  /** Milliseconds from the sending of a letter to the answer that it is durable. */
  waits: number[];
  /** Answers that asked to come back later, and were heeded. */
  postponed: number;
}

/** Posts letters over `lines` connections, each one letter at a time, again when it is asked to; ends when all are taken. */
export async function postLetters(address: string, letters: readonly Letter[], lines: number): Promise<Posting> {
  const agent = new Agent({ keepAlive: true, maxSockets: lines });
  const waits: number[] = [];
  let postponed = 0;
  let next = 0;
  const began = performance.now();
  await Promise.all(Array.from({ length: lines }, async () => {
    for (let letter = letters[next++]; letter; letter = letters[next++]) {
      for (;;) {
        const sent = performance.now();
        const { status, wait } = await post(agent, address, letter);
        if (status === 200) {
          waits.push(performance.now() - sent);
          break;
        }
        if (status !== 503 && status !== 429) throw new Error(`answered ${status}`);
        postponed += 1;
        await new Promise((resume) => setTimeout(resume, wait * 1000));
      }
    }
  }));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return { seconds, waits, postponed };
}

function post(agent: Agent, address: string, { bytes, signature }: Letter): Promise<{ status: number; wait: number }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': bytes.length, 'x-parvis-signature': signature };
    const sending = request(`${address}/api/v1/opinions`, { method: 'POST', agent, headers }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, wait: Number(answer.headers['retry-after'] ?? 1) }));
    });
    sending.once('error', reject);
    sending.end(bytes);
  });
}
