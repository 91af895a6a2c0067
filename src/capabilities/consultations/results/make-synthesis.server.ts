import { createHash } from 'node:crypto';
import type { Ctx } from '#platform/context.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { isOver, type OpenConsultation } from '../public/open-consultation.server.ts';
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

const mostRemembered = 20;
/** Those drawn last: the same results are drawn once, however many ask. */
const drawn = new Map<string, Promise<Buffer>>();

async function drawOnce(root: string, data: unknown): Promise<Buffer> {
  const key = createHash('sha256').update(JSON.stringify(data)).digest('hex');
  const pdf = drawn.get(key) ?? renderPdf(root, 'consultation', data);
  drawn.delete(key);
  drawn.set(key, pdf);
  if (drawn.size > mostRemembered) drawn.delete(drawn.keys().next().value ?? '');
  try {
    return await pdf;
  } catch (failed) {
    drawn.delete(key);
    throw failed;
  }
}
