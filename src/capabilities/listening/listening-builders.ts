import type { Ctx } from '#platform/context.ts';
import { uuidv7 } from '#platform/ids.ts';
import type { TestApp } from '#tests/harness/app.ts';
import { importMentions } from './entry/ask-import.server.ts';
import type { MentionImport } from './entry/mention-import.ts';
import { declareSource } from './sources/declare-source.server.ts';
import { sourceInput } from './sources/sources.input.ts';

/** A body with a source of reviews in columns, and what may be done with it. */
export async function aListeningBody(test: TestApp, name = 'Lescure') {
  const organisationId = uuidv7();
  await test.app.ownerPool.query(`insert into organisation (id, kind, name, search_key, source) values ($1, 'commune', $2, lower($2), 'manual')`, [organisationId, name]);
  const referent = await test.person('referent', organisationId);
  const run = <T>(work: (ctx: Ctx) => Promise<T>) => test.runAs(referent, work);
  const sourceId = await run((ctx) => declareSource(ctx, organisationId, sourceInput.parse({ name: 'Avis en ligne', adapter: 'table', basis: 'public_task', licence: 'Export du compte', keepMonths: '12', mayReply: 'yes' })));
  const imported = (text: string, { source = sourceId, capturedOn = '2026-11-20' } = {}): Promise<MentionImport> =>
    importMentions((step) => test.system(step), { organisationId, sourceId: source, file: { name: 'avis.csv', content: Buffer.from(text) }, capturedOn });
  const mentions = () => test.system(({ db }) => db.selectFrom('mention').selectAll().where('organisation_id', '=', organisationId).orderBy('said_at').orderBy('id').execute());
  const findings = (inForce = true) => test.system(({ db }) => db.selectFrom('mention_finding').selectAll().where('organisation_id', '=', organisationId).where('in_force', '=', inForce).orderBy('mention_id').orderBy('sentence').orderBy('subject').execute());
  return { organisationId, sourceId, referent, run, imported, mentions, findings };
}

/** A file of reviews with these lines. */
export const aFile = (lines: readonly string[]): string => `Numéro;Date;Auteur;Note;Commentaire\n${lines.join('\n')}\n`;
