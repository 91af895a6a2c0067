import { ownWords } from '#core/mail-replies/own-words.ts';
import { classifyReply } from '#core/mail-replies/classify-reply.ts';
import { maskNames, nationalDigits } from '#core/mail-replies/mask-names.ts';
import { placeOf, missionById } from '#capabilities/campaigns/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { readInboxMail, type InboxMail } from '#platform/mail/inbox/read-inbox-mail.ts';
import { countFlow, holdFlow, insertMissionMail, insertOriginal, isKept } from './mission-mail.queries.server.ts';
import { mailboxByLocalPart, mailboxOf, mysteryMailByMessageId, settleMail, type Mailbox, type MysteryMail } from './mystery-mail.queries.server.ts';
import { sealOriginal } from './seal-original.server.ts';

/** What an address takes: beyond it mails are counted and not kept, whatever they say. */
export const quota = { inHour: 20, inAll: 200 } as const;

export type Taken = 'kept' | 'duplicate' | 'unmatched' | 'refused' | 'dropped';

/**
 * Takes a raw mail for one of our missions: finds the mission, tells what the mail is, masks it, adds it to the thread.
 * The same mail taken again changes nothing. Never throws on what a stranger wrote.
 */
export async function takeMail(ctx: Ctx, raw: Uint8Array, receivedAt: Date): Promise<Taken> {
  const mail = await readInboxMail(raw);
  if ('refused' in mail) return 'refused';
  const answered = await mysteryMailByMessageId(ctx.db, mail.references);
  const box = await missionOf(ctx, mail, answered);
  if (!box) return 'unmatched';
  const key = { organisationId: box.organisation_id, missionId: box.mission_id };
  if (await isKept(ctx.db, { ...key, digest: mail.digest })) return 'duplicate';
  const hour = new Date(Math.floor(ctx.clock.now().getTime() / 3_600_000) * 3_600_000);
  const { inHour, inAll } = await holdFlow(ctx.db, key.organisationId, key.missionId, hour);
  if (inHour >= quota.inHour || inAll >= quota.inAll) {
    await countFlow(ctx.db, key.organisationId, key.missionId, hour, 'dropped');
    return 'dropped';
  }
  const kept = await keep(ctx, { mail, raw, box, answered, receivedAt });
  if (!kept) return 'duplicate';
  await countFlow(ctx.db, key.organisationId, key.missionId, hour, 'kept');
  if (inHour + 1 === quota.inHour) await ctx.record({ name: 'mission_mail.flooded', subjectType: 'mission', subjectId: key.missionId, organisationId: key.organisationId, payload: {} });
  return 'kept';
}

/** By the address it was sent to; else by the message that it answers, as when a mailing list stands between. */
async function missionOf(ctx: Ctx, mail: InboxMail, answered: MysteryMail | undefined): Promise<Mailbox | undefined> {
  const domain = ctx.settings.field?.missionDomain;
  const ours = mail.recipients.filter((address) => address.endsWith(`@${domain}`)).map((address) => address.slice(0, address.lastIndexOf('@')));
  return (await mailboxByLocalPart(ctx.db, ours)) ?? (answered && (await mailboxOf(ctx.db, answered.organisation_id, answered.mission_id)));
}

interface Arrival {
  mail: InboxMail;
  raw: Uint8Array;
  box: Mailbox;
  answered: MysteryMail | undefined;
  receivedAt: Date;
}

async function keep(ctx: Ctx, { mail, raw, box, answered, receivedAt }: Arrival): Promise<boolean> {
  const mission = await missionById(ctx.db, box.organisation_id, box.mission_id);
  const place = mission && (await placeOf(ctx.db, mission.organisation_id, mission.site_id));
  if (!mission || !place) return false;
  const referred = answered?.mission_id === box.mission_id;
  const verdict = classifyReply({ ...mail, from: `${mail.from.name} ${mail.from.address}` });
  const senderDomain = mail.from.address.slice(mail.from.address.lastIndexOf('@') + 1).slice(0, 253);
  const mask = (text: string) => maskNames(text, {
    senderName: mail.from.name, keep: [box.cover_name, place.organisationName, place.siteName, place.city ?? ''], serviceNumbers: place.phone ? [nationalDigits(place.phone)] : [],
  });
  const id = ctx.ids.next();
  const inserted = await insertMissionMail(ctx.db, {
    organisation_id: box.organisation_id, id, mission_id: box.mission_id, edition_id: mission.edition_id, message_id: mail.messageId, digest: mail.digest, received_at: receivedAt,
    sender_domain: senderDomain, subject: mask(mail.subject).slice(0, 500), body: mask(ownWords(mail.text)).slice(0, 20_000), files: mail.files, matched_by: referred ? 'references' : 'address',
    stranger: !referred && verdict.kind !== 'bounce' && !sameBody(senderDomain, place.email, place.website), ...verdict,
  });
  if (!inserted) return false;
  const sealed = await sealOriginal(ctx.files, raw);
  await insertOriginal(ctx.db, { organisation_id: box.organisation_id, mail_id: id, sealed_sha256: sealed.sha256, sealing_key: sealed.key, received_at: receivedAt });
  // An answer proves that a mail in doubt had left.
  if (referred && answered.state === 'doubtful' && answered.sending_at) {
    await settleMail(ctx.db, { organisationId: answered.organisation_id, id: answered.id }, { state: 'sent', sentAt: answered.sending_at, answer: answered.relay_answer });
  }
  await ctx.record({ name: 'mission_mail.received', subjectType: 'mission', subjectId: box.mission_id, organisationId: box.organisation_id, editionId: mission.edition_id, payload: { kind: verdict.kind } });
  return true;
}

/** Whether a domain is that of the body's address or website, or below it. */
function sameBody(domain: string, email: string | null, website: string | null): boolean {
  const known = [email?.split('@')[1], website && URL.canParse(website) ? new URL(website).hostname.replace(/^www\./, '') : undefined];
  return known.some((one) => one !== undefined && (domain === one || domain.endsWith(`.${one}`)));
}
