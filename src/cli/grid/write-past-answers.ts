import { writeFile } from 'node:fs/promises';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { scorableAudits } from '#capabilities/scores/index.server.ts';
import { defineTexts } from '#core/shared/texts.ts';
import type { CommonOptions } from '../command.ts';
import { withApp } from '../with-app.ts';

const texts = defineTexts({
  fr: { written: (bodies: number, audits: number, file: string) => `${audits} audits de ${bodies} structures dans ${file}` },
  en: { written: (bodies, audits, file) => `${audits} audits of ${bodies} bodies in ${file}` },
});

/**
 * Writes the validated audits of an edition as the file that `parvis grid simulate --answers` reads: bodies by id, no name
 * and nothing of who audited them.
 */
export async function writePastAnswers(editionId: string, options: CommonOptions & { out: string }): Promise<void> {
  await withApp(options, async (app) => {
    const edition = loadEdition(editionId, app.settings.dataDir);
    const audits = await app.runAsSystem((ctx) => scorableAudits(ctx.db, { editionId: edition.id }));
    const bodies = [...Map.groupBy(audits, (audit) => audit.organisationId)].map(([id, ofBody]) => ({
      id, audits: ofBody.map(({ channel, sentOn, answers }) => ({ channel, sentOn, answers })),
    }));
    await writeFile(options.out, JSON.stringify([{ edition: edition.id, bodies }]));
    console.log(texts[options.lang].written(bodies.length, audits.length, options.out));
  });
}
