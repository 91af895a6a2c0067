import { createHash } from 'node:crypto';
import type { Ctx } from '#platform/context.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { isOver, type OpenConsultation } from '../public/open-consultation.server.ts';
import { keepLast } from './keep-last.ts';
import { readOutcomes } from './read-outcomes.server.ts';
import { synthesisData } from './synthesis.ts';

export interface Synthesis {
  fileName: string;
  /** Draws it, which takes a while: to be called once the transaction is over. */
  draw(): Promise<Buffer>;
}

/** The results of a consultation on paper, as a tagged PDF; while it is open, marked as provisional. */
export async function makeSynthesis(ctx: Ctx, opened: OpenConsultation): Promise<Synthesis> {
  const data = synthesisData(opened, await readOutcomes(ctx, opened), { today: ctx.clock.today(), origin: ctx.settings.origin, over: isOver(opened.state) });
  return { fileName: `${opened.consultation.slug}-${opened.locale}.pdf`, draw: () => drawOnce(ctx.settings.root, data) };
}

/** The same results are drawn once, however many ask. */
const drawn = keepLast<Buffer>(20);

async function drawOnce(root: string, data: unknown): Promise<Buffer> {
  return drawn(createHash('sha256').update(JSON.stringify(data)).digest('hex'), () => renderPdf(root, 'consultation', data));
}
