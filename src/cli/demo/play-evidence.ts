import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditById } from '#capabilities/audits/index.server.ts';
import { declareEvidence, receivePart } from '#capabilities/audits/index.field.server.ts';
import { scoredAudits } from '#capabilities/benchmarks/index.server.ts';
import type { App } from '#app';
import type { Ctx } from '#platform/context.ts';
import { uuidFromName } from '#platform/ids.ts';

type Proof = { channel: string; item: string; kind: 'screenshot' | 'photo' | 'postmark'; file: string; name: string; masking: 'burnt' | 'nothing' };

/** What the mystery citizens of the showcase brought back, names blackened; one line, one proof of each contact of the channel. */
const proofs: readonly Proof[] = [
  { channel: 'email', item: 'email-reply', kind: 'screenshot', file: 'mail-reply.png', name: 'reponse-masquee.png', masking: 'burnt' },
  { channel: 'letter', item: 'letter-reply-date', kind: 'postmark', file: 'envelope.png', name: 'enveloppe-masquee.png', masking: 'burnt' },
  { channel: 'website', item: 'website-opening-hours', kind: 'screenshot', file: 'website-page.png', name: 'page-contact.png', masking: 'burnt' },
];

/** Masked proofs on the audits of the showcase, sent as a phone sends them. Returns how many. */
export async function playEvidence(app: App, editionId: string, organisationId: string): Promise<number> {
  return app.runAsSystem(async (ctx) => {
    let sent = 0;
    for (const { id: auditId, channel, sentOn, answers } of await scoredAudits(ctx.db, { organisationId, editionId })) {
      for (const proof of proofs) {
        const seen = answers.find(({ itemId }) => itemId === proof.item)?.value ?? null;
        // No reply, no picture of it.
        if (proof.channel !== channel || seen === null || seen === 'no') continue;
        await send(ctx, { organisationId, auditId, takenOn: proof.kind === 'postmark' && typeof seen === 'string' ? seen : sentOn }, proof);
        sent++;
      }
    }
    return sent;
  });
}

async function send(ctx: Ctx, { organisationId, auditId, takenOn }: { organisationId: string; auditId: string; takenOn: string }, proof: Proof): Promise<void> {
  const audit = await auditById(ctx.db, organisationId, auditId);
  if (!audit) return;
  const bytes = readFileSync(join(ctx.settings.dataDir, 'demonstration', 'evidence', proof.file));
  const digest = (of: Buffer | string) => createHash('sha256').update(of).digest('hex');
  const id = uuidFromName('simulated-evidence', auditId, proof.item);
  await declareEvidence(ctx, {
    id, organisationId, missionId: audit.mission_id, auditId, itemId: proof.item, kind: proof.kind, name: proof.name, type: 'image/png', size: bytes.length,
    // The picture before it was blackened never left the phone: only its digest is known.
    sha256: digest(bytes), originalSha256: digest(`original ${id}`), pictureHash: null, masking: proof.masking, capturedAt: `${takenOn}T16:00:00Z`, place: null,
  });
  await receivePart(ctx, { organisationId, evidenceId: id, number: 0, sha256: digest(bytes), bytes });
}
