import { sql } from 'kysely';
import { addPerson } from '#capabilities/accounts/index.server.ts';
import { insertEvaluatorProfile } from '#capabilities/campaigns/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { TestApp } from '#tests/harness/app.ts';
import { aPanel, editionId } from '#tests/harness/builders.ts';

/** Somebody whose name, address and number stand in as many places as people leave them. */
export const canary = { name: 'Zélie Canariquet', email: 'zelie.canariquet@ville.example', phone: '06 98 76 54 32' };

/** The person as an evaluator, a contact of a registration that was not accepted, and one whom texts mention. */
export async function aCanary(test: TestApp): Promise<{ personId: string; organisationId: string; registrationId: string }> {
  return test.system(async (ctx) => {
    const [organisationId = ''] = await aPanel(ctx, [{ name: 'Commune du canari' }]);
    const personId = await addPerson(ctx, { email: canary.email, name: canary.name, role: 'evaluator' });
    await insertEvaluatorProfile(ctx.db, { person_id: personId, home_insee_code: null, home_department_code: '31', capacity_per_week: 3 });
    const registrationId = await aProspect(ctx, { organisationId, ...canary, at: '2025-03-15T10:00:00Z' });
    await mention(ctx, organisationId, registrationId, personId);
    return { personId, organisationId, registrationId };
  });
}

/** A contact of a body that signed up and was declined. */
export async function aProspect(ctx: Ctx, prospect: { organisationId: string; name: string; email: string; phone?: string; at: string }): Promise<string> {
  const id = ctx.ids.next();
  await ctx.db.insertInto('registration').values({
    organisation_id: prospect.organisationId, id, edition_id: '2025', state: 'declined', formula: 'free', stratum: 'all', kind: 'commune', total_cents: 0,
    reference: `T-${id.slice(-8)}`, submitted_at: new Date(prospect.at),
  }).execute();
  await ctx.db.insertInto('registration_contact').values({
    organisation_id: prospect.organisationId, registration_id: id, role: 'referent', name: prospect.name, job_title: 'DGS', email: prospect.email, phone: prospect.phone ?? null,
  }).execute();
  return id;
}

async function mention(ctx: Ctx, organisationId: string, registrationId: string, personId: string): Promise<void> {
  const text = `Rappeler ${canary.name} au 0698765432 ou à ${canary.email.toUpperCase()}.`;
  await ctx.mail({ to: canary.email, template: 'test', locale: 'fr', subject: `Bonjour ${canary.name}`, text, html: `<p>${text}</p>` });
  await ctx.mail({ to: 'autre@ville.example', template: 'test', locale: 'fr', subject: 'Copie', text, html: `<p>${text}</p>` });
  await ctx.db.insertInto('registration_draft').values({ token_hash: 'a'.repeat(64), edition_id: editionId, step: 'contacts', data: JSON.stringify({ contacts: { referent: { email: canary.email, name: canary.name } } }) }).execute();
  await ctx.db.insertInto('registration_decision').values({ organisation_id: organisationId, id: ctx.ids.next(), registration_id: registrationId, decision: 'declined', reason: text, decided_by: personId }).execute();
  await sql`insert into session (id, person_id, token_hash, expires_at, user_agent) values (gen_random_uuid(), ${personId}, 'canary-session', now() + interval '1 day', 'Navigateur')`.execute(ctx.db);
  await ctx.record({ name: 'role.granted', subjectType: 'person', subjectId: personId, payload: { note: text } });
}

/** Every place of the database, queue included, where a text or JSON holds `needle`, without case: `table.column`. */
export async function placesOf(test: TestApp, needle: string): Promise<string[]> {
  const columns = await test.app.ownerPool.query<{ schema: string; table: string; column: string }>(
    `select table_schema as schema, table_name as table, column_name as column from information_schema.columns
     where table_schema in ('public', 'pgboss') and data_type in ('text', 'jsonb', 'json', 'character varying', 'ARRAY') order by 1, 2, 3`);
  const found: string[] = [];
  for (const { schema, table, column } of columns.rows) {
    const { rows } = await test.app.ownerPool.query<{ hits: number }>(`select count(*)::int as hits from "${schema}"."${table}" where position(lower($1) in lower("${column}"::text)) > 0`, [needle]);
    if ((rows[0]?.hits ?? 0) > 0) found.push(`${table}.${column}`);
  }
  return found;
}
