import { loadavg } from 'node:os';
import { systemActor, type Ctx } from '#platform/context.ts';
import { uuidv7 } from '#platform/ids.ts';
import { insertSupports, insertTexts } from '../../src/capabilities/consultations/steps/debate/debate-writes.queries.server.ts';
import { commentsKind } from '../../src/capabilities/consultations/steps/debate/debate-kind.server.ts';
import { insertParticipations } from '../../src/capabilities/consultations/participations.queries.server.ts';
import { addStep, consultationInput, makeConsultation, moveConsultation, stepInput } from '#capabilities/consultations/index.server.ts';
import { startBuiltServer } from '../harness/built-server.ts';
import { quantile } from '../load/kiosks/processor-use.ts';
import { SeededSite } from '../load/kiosks/seeded-site.ts';

/** The page of a debate of 1,500 comments with 15,000 supports, over HTTP: under 100 ms for 95 of 100, and under 60 kB. */
const [comments, people, asks] = [1500, 600, 200];
const site = new SeededSite();

await site.seed(async (app) => {
  const run = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => app.run({ actor: systemActor, scope: 'system', locale: 'fr' }, work);
  const organisationId = uuidv7();
  await app.ownerPool.query(`insert into organisation (id, kind, name, search_key, source) values ($1, 'commune', 'Ville', 'ville', 'manual')`, [organisationId]);
  const id = await run((ctx) => makeConsultation(ctx, organisationId, consultationInput.parse({ slug: 'banc', title: 'Banc', what: 'Banc', opensAt: '', closesAt: '' })));
  const stepId = await run((ctx) => addStep(ctx, { organisationId, id }, { kind: commentsKind, input: stepInput(commentsKind).parse({ question: 'Que changer\u202f?', moderation: 'after', proof: 'none' }) }));
  await run((ctx) => moveConsultation(ctx, { organisationId, id }, 'open'));
  const at = new Date();
  const digest = (n: number) => n.toString(16).padStart(64, '0');
  const participants = Array.from({ length: people }, (_, i) => ({ organisationId, stepId, id: uuidv7(), voter: digest(i), proof: 'none' as const, batch: null, receipt: digest(i), at }));
  const texts = Array.from({ length: comments }, (_, i) => ({ id: uuidv7(), parentId: null as string | null, i }));
  for (const text of texts) if (text.i % 5 === 4) text.parentId = texts[text.i - 4]?.id ?? null;
  await run(async ({ db }) => {
    await insertParticipations(db, participants);
    await insertTexts(db, texts.map(({ id: textId, parentId, i }) => ({ organisationId, stepId, id: textId, participationId: participants[i % people]?.id ?? '', side: null, parentId, body: `Commentaire ${i}. ${'Une phrase ordinaire, qui dit ce qui manque et pourquoi. '.repeat(3 + (i % 8))}`, language: 'fr', published: true, at: new Date(at.getTime() - i * 60_000) })));
  });
  for (let part = 0; part < 10; part++) {
    await run(({ db }) => insertSupports(db, texts.map(({ id: textId, i }) => ({ organisationId, stepId, textId, participationId: participants[(i * 7 + part * 61) % people]?.id ?? '', at }))));
  }
  await app.ownerPool.query('analyze');
});

const server = await startBuiltServer(site.stateDir);
const waits: number[] = [];
let largest = 0;
for (let i = 0; i < asks; i++) {
  const path = `/c/banc/1?order=${i % 2 ? 'supports' : 'recent'}&page=${1 + (i % 20)}`;
  const began = performance.now();
  const answer = await fetch(`${server.address}${path}`);
  const html = await answer.text();
  waits.push(performance.now() - began);
  if (answer.status !== 200) throw new Error(`${answer.status} ${path}`);
  largest = Math.max(largest, Buffer.byteLength(html));
}
process.stdout.write(`page of ${comments} comments, ${comments * 10} supports: median ${quantile(waits, 0.5).toFixed(0)} ms, p95 ${quantile(waits, 0.95).toFixed(0)} ms, largest ${(largest / 1000).toFixed(1)} kB (load ${loadavg()[0]?.toFixed(1)})\n`);
await server.stop();
site.remove();
