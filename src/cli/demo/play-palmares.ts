import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { addAccount } from '#capabilities/accounts/index.server.ts';
import { organisationNames } from '#capabilities/organisations/index.server.ts';
import { panelSites } from '#capabilities/registrations/index.server.ts';
import {
  beginDeliberation, beginScoring, callForFiles, decidePrize, giveConsent, nameJuror, openDeliberation, openJury, scoreFile, sealPalmares, setHourAt, submitOwnFile, writeNote, writeOwnFile,
} from '#capabilities/trophies/index.decided.server.ts';
import { randomStream, type RandomStream } from '#core/shared/random.ts';
import type { App } from '#app';
import { systemActor, type Actor, type Role } from '#platform/context.ts';
import { demoPeople } from './demo-people.ts';

const filesOf = z.looseObject({ files: z.record(z.string(), z.array(z.object({ title: z.string(), summary: z.string(), answers: z.record(z.string(), z.string()) }))) });

/** Jurors without another role. The expert of the showcase body sits too: tied to it, as whoever advised a body is. */
const outsiders = [{ email: 'presidente.jury@demo.parvis.example', name: 'Hélène Marchand' }, { email: 'jure.un@demo.parvis.example', name: 'Samuel Kone' }, { email: 'jure.deux@demo.parvis.example', name: 'Agnès Riou' }];
const insiders: readonly Role[] = ['expert', 'reviewer'];

/** Bodies with a file, the showcase body among them. */
const withFiles = 5;

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** What people decide about the trophies of the published edition: a jury, one special prize, consents, and the palmares, public. */
export async function playPalmares(app: App, editionId: string, showcase: string): Promise<void> {
  const random = randomStream('demonstration', 'palmares');
  const bodies = await panelBodies(app, editionId, showcase, random);
  const until = new Date(Date.now() + 30 * dayMs).toISOString().slice(0, 10);
  for (const prizeId of ['innovation', 'citizen-consultation', 'all-tools']) await app.runAsSystem((ctx) => callForFiles(ctx, editionId, { prizeId, until }));
  const { files } = filesOf.parse(parse(readFileSync(join(app.settings.dataDir, 'demonstration/prize-files.yaml'), 'utf8')));
  const jurors = await seatJury(app, editionId);
  for (const [prizeId, texts] of Object.entries(files)) {
    await submitFiles(app, { editionId, prizeId, bodies }, texts);
    await app.runAsSystem((ctx) => beginScoring(ctx, editionId, { prizeId }));
  }
  await scoreAll(app, editionId, 'innovation', jurors, random);
  await decideInnovation(app, editionId, jurors);
  await app.runAsSystem(async (ctx) => {
    for (const [i, { id }] of bodies.entries()) {
      // Those that submitted a file agreed when they did.
      const answer = i < withFiles ? 'named_with_logo' : random.pick(['named_with_logo', 'named_with_logo', 'named', 'named', 'unnamed', null] as const);
      if (answer) await giveConsent(ctx, { organisationId: id, editionId }, { answer, ...(random.integer(2) === 0 ? { asFinalist: 'yes' } : {}) });
    }
  });
  await app.runAsSystem((ctx) => sealPalmares(ctx, editionId));
  await app.runAsSystem((ctx) => setHourAt(ctx, editionId, new Date(Date.now() - minuteMs)));
}

type Body = { id: string; name: string };

/** Bodies of the panel in an order of chance, the showcase body first. */
async function panelBodies(app: App, editionId: string, showcase: string, random: RandomStream): Promise<Body[]> {
  const sites = await app.runAsSystem((ctx) => panelSites(ctx.db, editionId));
  const ids = [...new Set(sites.map(({ organisationId }) => organisationId))].sort();
  const names = new Map((await app.runAsSystem((ctx) => organisationNames(ctx.db, ids))).map(({ id, name }) => [id, name]));
  return [showcase, ...random.shuffle(ids.filter((id) => id !== showcase))].map((id) => ({ id, name: names.get(id) ?? '' }));
}

async function seatJury(app: App, editionId: string): Promise<Actor[]> {
  const people = [...outsiders, ...demoPeople.filter(({ role }) => insiders.includes(role))];
  const jurors: Actor[] = [];
  for (const [i, { email, name }] of people.entries()) {
    await app.runAsSystem((ctx) => nameJuror(ctx, editionId, { email, name, ...(i === 0 ? { chair: 'yes' } : {}) }));
    const personId = await app.runAsSystem((ctx) => addAccount(ctx, { email, name }));
    jurors.push({ ...systemActor, kind: 'person', personId, name, email });
  }
  return jurors;
}

/** Each text is one body's, in the order of both lists: the showcase body has the first of each prize. */
async function submitFiles(app: App, { editionId, prizeId, bodies }: { editionId: string; prizeId: string; bodies: readonly Body[] }, texts: readonly { title: string; summary: string; answers: Record<string, string> }[]): Promise<void> {
  for (const [i, { title, summary, answers }] of texts.entries()) {
    const body = bodies[i];
    if (!body) continue;
    const own = (text: string) => text.replaceAll('{name}', body.name);
    const typed = new Map<string, unknown>([['title', title], ['summary', own(summary)], ...Object.entries(answers).map(([id, text]): [string, unknown] => [`answer-${id}`, own(text)])]);
    const key = { organisationId: body.id, editionId, prizeId };
    await app.runAsSystem((ctx) => writeOwnFile(ctx, key, typed));
    await app.runAsSystem((ctx) => submitOwnFile(ctx, key));
  }
}

const asJuror = (app: App, actor: Actor) => <T>(work: Parameters<typeof app.run<T>>[1]): Promise<T> => app.run({ actor, scope: 'public', locale: 'fr' }, work);

/** Jurors score what they may open: files differ, and so does their severity. */
async function scoreAll(app: App, editionId: string, prizeId: string, jurors: readonly Actor[], random: RandomStream): Promise<void> {
  for (const [severity, juror] of jurors.entries()) {
    const { seats } = await asJuror(app, juror)((ctx) => openJury(ctx));
    const prize = seats.flatMap(({ prizes }) => prizes).find((one) => one.prize.id === prizeId);
    for (const file of prize?.files ?? []) {
      const points = new Map((prize?.prize.judged_on ?? []).map(({ id }) => [`points-${id}`, String(Math.min(10, Math.max(0, 9 - (file.content.title.length % 4) - Math.floor(severity / 2) + random.integer(2))))]));
      await asJuror(app, juror)((ctx) => scoreFile(ctx, { editionId, fileId: file.id }, points));
    }
  }
}

async function decideInnovation(app: App, editionId: string, jurors: readonly Actor[]): Promise<void> {
  const prizeId = 'innovation';
  await app.runAsSystem((ctx) => beginDeliberation(ctx, editionId, { prizeId }));
  const [chair, member] = jurors;
  if (!chair || !member) return;
  const { panel } = await asJuror(app, chair)((ctx) => openDeliberation(ctx, editionId, prizeId));
  const best = panel.files[0]?.fileId ?? 'none';
  await asJuror(app, member)((ctx) => writeNote(ctx, { editionId, fileId: best }, { body: 'Le seul dossier qui mesure avant et après.' }));
  const outside = jurors.slice(0, outsiders.length).flatMap(({ personId }) => personId ?? []);
  await asJuror(app, chair)((ctx) => decidePrize(ctx, { editionId, prizeId }, {
    fileId: best, present: outside, reasons: 'Effet mesuré, coût faible, reprise déjà faite ailleurs.', citation: 'Une idée simple, mesurée avant et après, que d’autres ont déjà reprise.',
  }));
}
