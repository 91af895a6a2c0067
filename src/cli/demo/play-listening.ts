import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { App } from '#app';
import { declareSource, importMentions, sourceInput } from '#capabilities/listening/index.server.ts';
import { compareBodies, workOutBoard } from '#capabilities/listening/index.reading.server.ts';
import { panelSites } from '#capabilities/registrations/index.server.ts';
import type { IsoDate } from '#core/calendar/date.ts';
import { inventReviews, type InventedReviews, type MentionWords } from './invent-mentions.ts';
import { demoEditionId } from './play-edition.ts';

const sentences = z.array(z.string()).min(1);
const wordsFile = z.strictObject({ praised: sentences, blamed: sentences, plain: sentences, mixed: sentences, waits: sentences, wave: z.string(), source: z.unknown(), review_by: z.string() });

/** Bodies that listen beside the showcase: with it enough for peers and patterns. */
const others = 8;

/** What people write about some bodies elsewhere, taken over as their referents would, read, and compared. */
export async function playListening(app: App, showcase: string): Promise<void> {
  const words = wordsFile.parse(parse(readFileSync(join(app.settings.dataDir, 'demonstration/mentions.yaml'), 'utf8')));
  const today = await app.runAsSystem(async ({ clock }) => clock.today());
  const bodies = await app.runAsSystem(async ({ db }) => [...new Set((await panelSites(db, demoEditionId)).map(({ organisationId }) => organisationId))].filter((id) => id !== showcase).slice(0, others));
  const common = { today, days: 520, rated: true, answered: 0.55 };
  await take(app, showcase, 'Avis en ligne', words, { ...common, seed: 'avis', count: 320, level: 0.68, slump: { daysAgo: 45 }, wave: { daysAgo: 16, accounts: 7 } });
  await take(app, showcase, 'Réseaux sociaux de la ville', words, { ...common, seed: 'reseaux', count: 110, level: 0.5, rated: false, answered: 0.7 });
  for (const [i, organisationId] of bodies.entries()) await take(app, organisationId, 'Avis en ligne', words, { ...common, seed: `avis-${i}`, count: 120, level: 0.45 + 0.05 * i });
  for (const organisationId of [showcase, ...bodies]) await workOutBoard(app.runAsSystem, organisationId);
  await compareBodies(app.runAsSystem);
  // Again, now that peers are known.
  await workOutBoard(app.runAsSystem, showcase);
}

async function take(app: App, organisationId: string, name: string, words: MentionWords, reviews: InventedReviews & { today: IsoDate }): Promise<void> {
  const input = sourceInput.parse({
    name, adapter: 'table', basis: 'public_task', licence: 'Export du compte de la structure', information: 'Une ligne dans les mentions légales du site et sur le compte de la structure', keepMonths: '24', mayReply: 'yes',
  });
  const sourceId = await app.runAsSystem((ctx) => declareSource(ctx, organisationId, input));
  await importMentions(app.runAsSystem, { organisationId, sourceId, file: { name: 'avis.csv', content: Buffer.from(inventReviews(words, reviews)) }, capturedOn: reviews.today });
}
