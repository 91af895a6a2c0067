import { addDays } from '#core/calendar/date.ts';
import { randomStream } from '#core/shared/random.ts';
import type { Ctx } from '#platform/context.ts';

/** What an invented mention says: each sentence of a criterion and a sign. */
export interface SaidMention {
  daysAgo: number;
  text?: string;
  rating?: number | null;
  author?: string | null;
  sentences?: { criterion: string | null; polarity: -1 | 0 | 1; text: string; doubtful?: boolean }[];
  repliedAfterHours?: number;
  repeated?: boolean;
}

const usualSource = '00000000-0000-7000-8000-0000000000a1';

/** A source of a body on which answers are possible, with these mentions, as an import would have left them. */
export async function aSourceWith(ctx: Ctx, organisationId: string, mentions: readonly SaidMention[], { id = usualSource, name = 'Avis en ligne', mayReply = true } = {}): Promise<string[]> {
  const { db, clock, ids } = ctx;
  const importId = ids.next();
  await db.insertInto('listening_source').values({
    organisation_id: organisationId, id, name, adapter: 'table', legal_basis: 'public_task', licence: 'Export du compte', keep_months: 24, may_reply: mayReply, created_at: clock.now(),
  }).onConflict((conflict) => conflict.doNothing()).execute();
  await db.insertInto('listening_import').values({
    organisation_id: organisationId, id: importId, source_id: id, file_name: 'avis.csv', file_sha256: 'd'.repeat(64), captured_on: clock.today(), mapping: '{}', state: 'done', asked_at: clock.now(), finished_at: clock.now(),
  }).execute();
  const made: string[] = [];
  for (let at = 0; at < mentions.length; at += rowsATime) made.push(...(await insertSome(ctx, { organisationId, sourceId: id, importId }, mentions.slice(at, at + rowsATime))));
  return made;
}

const rowsATime = 1_000;

async function insertSome({ db, clock, ids }: Ctx, { organisationId, sourceId, importId }: { organisationId: string; sourceId: string; importId: string }, mentions: readonly SaidMention[]): Promise<string[]> {
  const rows = mentions.map((mention) => {
    const on = addDays(clock.today(), -mention.daysAgo);
    const sentences = mention.sentences ?? [];
    return { id: ids.next(), mention, on, at: new Date(`${on}T09:00:00Z`), sentences, body: mention.text ?? (sentences.map(({ text }) => text).join(' ') || 'Vu ce matin.') };
  });
  await db.insertInto('mention').values(rows.map(({ id, mention, on, at, body }) => ({
    organisation_id: organisationId, id, source_id: sourceId, import_id: importId, said_at: at, said_on: on, author: mention.author ?? null, author_period: mention.author ? '2026-Q4' : null, rating: mention.rating ?? null, body,
    content_digest: Buffer.from('x'), language: 'fr', understood: true, repeated: mention.repeated ?? false, expires_on: addDays(on, 730),
    replied_at: mention.repliedAfterHours === undefined ? null : new Date(at.getTime() + mention.repliedAfterHours * 3_600_000),
  }))).execute();
  const findings = rows.flatMap(({ id, on, sentences }) => {
    let from = 0;
    return sentences.map(({ criterion, polarity, text, doubtful = false }, sentence) => {
      const place = { place_from: from, place_to: from + text.length };
      from += text.length + 1;
      const because = JSON.stringify({ criterion: [{ from: place.place_from, to: place.place_from + Math.min(5, text.length), share: 0.6 }], polarity: [] });
      return { organisation_id: organisationId, mention_id: id, sentence, subject: 0, said_on: on, ...place, criterion, polarity, sure: 0.9, sure_polarity: 0.9, doubtful, because };
    });
  });
  if (findings.length > 0) await db.insertInto('mention_finding').values(findings).execute();
  return rows.map(({ id }) => id);
}

/** Mentions of an even year, a share of them satisfied, each about one criterion. Seeded. */
export function evenMentions(n: number, satisfied: number, { seed = 'even', criterion = 'courtesy', days = 365 } = {}): SaidMention[] {
  const stream = randomStream('listening mentions', seed);
  return Array.from({ length: n }, () => {
    const polarity = stream.uniform() < satisfied ? 1 : -1;
    return { daysAgo: stream.integer(days), sentences: [{ criterion, polarity, text: polarity > 0 ? 'Accueil souriant et rapide.' : 'Attente interminable au guichet.' }] };
  });
}
