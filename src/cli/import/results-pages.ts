import { addPerson, mailLink } from '#capabilities/accounts/index.server.ts';
import { resultsPath } from '#capabilities/benchmarks/index.ts';
import { organisationScores } from '#capabilities/scores/index.server.ts';
import type { App } from '#app';
import { localPath } from '#platform/http/locale.ts';
import type { Locale } from '#core/shared/texts.ts';
import { importTexts } from './import.texts.ts';

const mostBodies = 20;

/** Where the published results are read: one address a body with its score, and the national page. */
export async function resultsLines(app: App, editionId: string, origin: string, lang: Locale): Promise<string[]> {
  const t = importTexts[lang];
  const scores = await app.runAsSystem((ctx) => organisationScores(ctx.db, editionId));
  const lines = scores.slice(0, mostBodies).map((score) => {
    const address = origin + resultsPath({ locale: lang, organisationId: score.organisation_id, editionId });
    return `  ${score.organisation_name.padEnd(28)} ${t.score(score.global_value, score.low, score.high).padEnd(22)} ${address}`;
  });
  return [
    t.results, ...lines,
    ...(scores.length > mostBodies ? [t.moreBodies(scores.length - mostBodies)] : []),
    `  ${t.national.padEnd(51)} ${origin}${localPath(lang, '/results')}`,
  ];
}

/**
 * Lets a person read the results of the given bodies and gives the link by which they sign in, once. Where mail is
 * sent, the link goes by mail and is not shown.
 */
export async function readerLink(app: App, email: string, organisationIds: readonly string[]): Promise<string | null> {
  const name = email.split('@')[0] ?? email;
  await app.runAsSystem(async (ctx) => {
    for (const organisationId of organisationIds) await addPerson(ctx, { email, name, role: 'reader', organisationId });
  });
  const link = await app.runAsSystem((ctx) => mailLink(ctx, email, { paced: false }));
  return app.settings.smtpUrl ? null : link;
}
