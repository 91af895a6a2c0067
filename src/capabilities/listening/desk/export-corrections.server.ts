import type { Subject } from '#core/listening/mention.ts';
import type { Ctx } from '#platform/context.ts';
import { requireListener } from '../listening.access.ts';
import { listeningEvents } from '../listening.events.ts';
import { allCorrections, noteExported } from './corrections.queries.server.ts';

const signs = new Map([[1, '+'], [-1, '-'], [0, '0']]);

/**
 * The corrections of a body as a file of labelled sentences, as `data/listening/training` holds them: put there by whoever keeps the site, it is learnt from by the next
 * `npm run train:listening`. Sentences are masked. Taking the file along is noted in the journal. Throws `not_allowed`.
 */
export async function exportCorrections(ctx: Ctx, organisationId: string): Promise<string> {
  requireListener(ctx.actor);
  const corrections = await allCorrections(ctx.db, organisationId);
  // Sources are named by letters alone.
  const source = `corrections-${organisationId.slice(-12).replaceAll(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))}`;
  await noteExported(ctx.db, organisationId, corrections.map(({ id }) => id), ctx.clock.now());
  await ctx.record({ name: listeningEvents.exported, subjectType: 'organisation', subjectId: organisationId, organisationId, payload: { sentences: corrections.length } });
  const lines = corrections.map(({ said, subjects }) => `${subjects.map(labelOf).join(' ')}\t${said.replaceAll(/\s+/g, ' ').trim()}`);
  return [`# source: ${source}`, `# style: sentences of masked mentions, read by a person on ${ctx.clock.today()} at the latest`, ...new Set(lines), ''].join('\n');
}

const labelOf = ({ criterion, polarity }: Subject): string => `${criterion ?? 'none'}${signs.get(polarity) ?? '0'}`;
