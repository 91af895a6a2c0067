import type { Operation } from './operation.ts';
import { auditOperations } from './operations/audits.server.ts';
import { bodyOperations } from './operations/body.server.ts';
import { consultationOperations } from './operations/consultations.server.ts';
import { keyOperations } from './operations/own-key.server.ts';
import { listeningOperations } from './operations/listening.server.ts';
import { opinionOperations } from './operations/opinions.server.ts';
import { mirrorOperations } from './operations/mirror.server.ts';
import { planOperations } from './operations/plan.server.ts';
import { pollOperations } from './operations/polls.server.ts';
import { publicOperations } from './operations/public.server.ts';
import { registrationOperations } from './operations/registrations.server.ts';
import { resultOperations } from './operations/results.server.ts';
import { webhookOperations } from './operations/webhooks.server.ts';

/** Every route of the interface, in the order in which it is described. */
export const operations: readonly Operation[] = [
  ...publicOperations, ...keyOperations, ...resultOperations, ...auditOperations, ...bodyOperations, ...planOperations, ...opinionOperations, ...listeningOperations, ...mirrorOperations, ...consultationOperations, ...pollOperations, ...registrationOperations, ...webhookOperations,
];
