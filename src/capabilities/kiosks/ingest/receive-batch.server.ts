import type { Batch, BatchAnswer, Heartbeat, HeartbeatAnswer } from '#core/kiosk-protocol/types.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { isProblem, problem } from '#platform/http/problem.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import type { Limits } from '#platform/limits/limits.server.ts';
import type { z } from 'zod';
import { batchInput, heartbeatInput, questionsInput } from '../devices/device.input.ts';
import { kioskQuestions } from '../devices/kiosk-questions.server.ts';
import type { KioskQuestions } from '../devices/kiosk-questions.ts';
import type { DeviceMemory, KnownDevice } from '../devices/device-memory.server.ts';
import type { SignedBody } from '../devices/signed-body.ts';
import { hearHeartbeat } from '../devices/hear-heartbeat.server.ts';
import { noteKioskNetwork } from '../honesty/note-origin.server.ts';
import { givenOpinion, givenText } from './given-opinion.server.ts';
import type { OpinionInlet } from './opinion-inlet.server.ts';
import type { QuestionMemory } from './question-memory.server.ts';
import type { Submission } from './submission.ts';

export interface DeviceDoor {
  /** Opinions of a device; resolves once they are durable. */
  batch(body: SignedBody): Promise<BatchAnswer>;
  heartbeat(body: SignedBody): Promise<HeartbeatAnswer>;
  /** The words of a set, to be kept by the device. */
  questions(body: SignedBody): Promise<KioskQuestions>;
}

export interface DoorParts {
  run: RunStep;
  inlet: OpinionInlet;
  devices: DeviceMemory;
  questions: QuestionMemory;
  limits: Limits;
}

export function createDeviceDoor({ run, inlet, devices, questions, limits }: DoorParts): DeviceDoor {
  async function open<T extends { device: string }>(schema: z.ZodType<T>, { bytes, signature, address }: SignedBody): Promise<{ said: T; device: KnownDevice }> {
    const heardAs = readDevice(bytes);
    try {
      const device = await devices.verified(heardAs.device, bytes, signature);
      return { said: parseInput(schema, heardAs.body), device };
    } catch (error) {
      // A database that cannot be asked is no fault of the device.
      if (isProblem(error) && error.status < 500) await limits.countFrom('kioskRefused', address);
      throw error;
    }
  }
  return {
    async batch(body) {
      const heardAt = performance.now();
      const { said, device } = await open(batchInput, body);
      await limits.spend('kioskOpinions', device.kioskId, said.opinions.length);
      await limits.spend('bodyOpinions', device.organisationId, said.opinions.length);
      const receipt = await inlet.submit(await submissionOf(said, device, heardAt, questions));
      const { verdicts, contiguous, gaps, serverTime } = receipt;
      return { verdicts, contiguous, gaps, serverTime: serverTime.toISOString(), settings: device.told };
    },
    async heartbeat(body) {
      const { said, device } = await open<Heartbeat>(heartbeatInput, body);
      const now = await run(async (ctx) => {
        await noteKioskNetwork(ctx, { organisationId: device.organisationId, siteId: device.point.siteId, address: body.address });
        return hearHeartbeat(ctx, device.organisationId, said);
      });
      return { serverTime: now.toISOString(), settings: device.told };
    },
    async questions(body) {
      const { said, device } = await open(questionsInput, body);
      return run((ctx) => kioskQuestions(ctx, device, said.set));
    },
  };
}

/** Who says it, before the signature is known: only that much of the body is believed. */
function readDevice(bytes: Uint8Array): { device: string; body: unknown } {
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw problem('body_unreadable');
  }
  const device = typeof body === 'object' && body !== null && 'device' in body ? body.device : null;
  if (typeof device !== 'string' || !/^[0-9a-f-]{36}$/i.test(device)) throw problem('kiosk_unknown');
  return { device: device.toLowerCase(), body };
}

async function submissionOf(batch: Batch, { organisationId, kioskId, point }: KnownDevice, heardAt: number, questions: QuestionMemory): Promise<Submission> {
  const opinions = [];
  const texts = [];
  for (const item of batch.opinions) {
    const asked = await questions.asked(organisationId, item.set);
    opinions.push(givenOpinion(item, asked.get(item.question)));
    if (item.text) texts.push(givenText(item.text, { visit: item.visit, at: item.at, opinionId: item.id }));
  }
  const { epoch, seqFrom, prevHash, sentAt } = batch;
  return { organisationId, pointId: point.id, source: 'kiosk', opinions, texts, heardAt, device: { kioskId, epoch, seqFrom, prevHash, sentAt: new Date(sentAt), queued: batch.queued } };
}
