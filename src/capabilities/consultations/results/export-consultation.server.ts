import { createHash } from 'node:crypto';
import { growingTree } from '#core/consultations/receipts.ts';
import { exportFormat, type ExportedParticipation, type PublishedFigure } from '#core/consultations/recount.ts';
import type { Ctx } from '#platform/context.ts';
import { streamOf } from '#platform/files/row-stream.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import type { StepCount, StepSource } from './open-data.ts';
import { participationCounts, receiptsAfter } from './received.queries.server.ts';

/** A step with the way in which it is counted. */
export interface CountedStep<C> {
  source: StepSource<C>;
  count: StepCount<C>;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const receiptsATime = 5_000;
const chunkLength = 64 * 1024;

/**
 * The open data of a consultation, from which anybody counts every figure again: what participations said, without words, in an order
 * that says nothing; the receipts; the figures. It is written while it is read, so that its length costs no memory. `over`: the list of
 * receipts is settled, and its root with it.
 */
export function exportConsultation<C>(run: RunStep, consultation: string, steps: readonly CountedStep<C>[], over: boolean): ReadableStream<Uint8Array> {
  return streamOf(inChunks(exportParts(run, consultation, steps, over)));
}

async function* exportParts<C>(run: RunStep, consultation: string, steps: readonly CountedStep<C>[], over: boolean): AsyncGenerator<string> {
  yield `{"format":${JSON.stringify(exportFormat)},"consultation":${JSON.stringify(consultation)},"steps":[`;
  for (const [i, step] of steps.entries()) {
    if (i > 0) yield ',';
    yield* stepParts(run, step, over);
  }
  yield '\n],"figures":';
  const figures: PublishedFigure[] = [];
  for (const step of steps) figures.push(...(await run((ctx) => figuresOf(ctx, step))));
  yield `${JSON.stringify(figures)}}\n`;
}

async function* stepParts<C>(run: RunStep, { source, count }: CountedStep<C>, over: boolean): AsyncGenerator<string> {
  const { step, consultation: { organisationId } } = source;
  const key = { organisationId, stepId: step.id };
  yield `\n{"id":${JSON.stringify(step.id)},"participations":[`;
  let row = 0;
  const line = (said: Omit<ExportedParticipation, 'row'>): string => `${row++ > 0 ? ',' : ''}\n${JSON.stringify({ row: String(row), ...said })}`;
  for await (const said of count.contents(run, source)) yield line(said);
  const { received, withdrawn } = await run(({ db }) => participationCounts(db, key));
  while (row < received - withdrawn) yield line({ state: 'counted', content: { kind: 'text' } });
  while (row < received) yield line({ state: 'withdrawn', content: null });
  yield '],"receipts":[';
  const tree = growingTree(sha256);
  for (let after = '', more = true; more;) {
    const since = after;
    const receipts = await run(({ db }) => receiptsAfter(db, key, since, receiptsATime));
    for (const receipt of receipts) {
      yield `${tree.size > 0 ? ',' : ''}\n"${receipt}"`;
      tree.add(receipt);
    }
    after = receipts.at(-1) ?? '';
    more = receipts.length === receiptsATime;
  }
  const rules = await run(async (ctx) => (await count.rules?.(ctx, source)) ?? {});
  yield `],${JSON.stringify({ root: over ? tree.root() : null, ...rules }).slice(1)}`;
}

/** Every figure published of a step: how many took part, how many took it back, and what the others said. */
export async function figuresOf<C>(ctx: Ctx, { source, count }: CountedStep<C>): Promise<PublishedFigure[]> {
  const { step: { id }, consultation: { organisationId } } = source;
  const { received, withdrawn } = await participationCounts(ctx.db, { organisationId, stepId: id });
  const of = (measure: PublishedFigure['measure'], value: number): PublishedFigure => ({ step: id, measure, reading: 'all', value });
  const marked = (await count.marked?.(ctx, source)) ?? 0;
  return [
    of('received', received), of('withdrawn', withdrawn), of('participations', received - withdrawn),
    ...(marked > 0 ? [{ ...of('participations', received - withdrawn - marked), reading: 'unmarked' as const }] : []), ...(await count.figures(ctx, source)),
  ];
}

/** Writing piece by piece would cost more in calls than in bytes. */
async function* inChunks(parts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let text = '';
  for await (const part of parts) {
    text += part;
    if (text.length < chunkLength) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}
