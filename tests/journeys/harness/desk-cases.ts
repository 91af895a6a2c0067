import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { emailOf } from './people.ts';
import { withDatabase } from './mailbox.ts';

/** Missions and audits of a journey's own: copies of some of the demonstration, which nobody else looks at. */
export interface OwnMission {
  organisation: string;
  mission: string;
}

/** A mission of the channel that the evaluator of the demonstration carries, not carried out. */
export async function ownMission(channel: string): Promise<OwnMission> {
  return withDatabase((client) => missionLike(client, channel, 'planned'));
}

async function missionLike(client: pg.Client, channel: string, state: string, source?: string): Promise<OwnMission> {
  const mission = randomUUID();
  const { rows } = await client.query<{ organisation: string }>(
    `insert into mission select (jsonb_populate_record(m, jsonb_build_object('id', $1::text, 'state', $2::text,
       'number', (select max(number) + 1 from mission n where n.organisation_id = m.organisation_id and n.campaign_id = m.campaign_id and n.site_id = m.site_id)))).*
     from mission m where m.channel = $3 and ($4::uuid is null or m.id = $4::uuid) and m.state in ('planned', 'submitted') order by m.window_to desc, m.id limit 1
     returning organisation_id as organisation`, [mission, state, channel, source ?? null]);
  const organisation = rows[0]?.organisation;
  if (!organisation) throw new Error(`no mission of ${channel} to copy`);
  await client.query(
    `insert into mission_assignment (organisation_id, mission_id, evaluator_id) select $1, $2, id from person where email = $3`, [organisation, mission, emailOf('evaluator')]);
  return { organisation, mission };
}

export interface TwoVersions extends OwnMission {
  audit: string;
  competing: string;
}

/** An audit that waits for review, and another version of it from a second phone: one number and the remarks differ. */
export async function twoVersions(): Promise<TwoVersions> {
  return withDatabase(async (client) => {
    const { rows: [source] } = await client.query<{ audit: string; mission: string; version: number }>(
      `select a.id as audit, m.id as mission, v.version from audit a join mission m on m.organisation_id = a.organisation_id and m.id = a.mission_id
       join answer w on w.organisation_id = a.organisation_id and w.audit_id = a.id and w.item_id = 'phone-number-clicks' and w.value is not null
       join audit_version v on v.organisation_id = a.organisation_id and v.audit_id = a.id and v.version = w.version
       where m.channel = 'phone' and m.state = 'submitted' order by a.id desc limit 1`);
    if (!source) throw new Error('no audit to copy');
    const own = await missionLike(client, 'phone', 'submitted', source.mission);
    const [audit, other, competing] = [randomUUID(), randomUUID(), randomUUID()];
    const copy = async (table: string, changes: string, key: string) =>
      client.query(`insert into ${table} select (jsonb_populate_record(t, ${changes})).* from ${table} t where t.organisation_id = $1 and ${key}`, [own.organisation, source.audit, audit]);
    await copy('audit', `jsonb_build_object('id', $3::text, 'mission_id', '${own.mission}')`, 't.id = $2');
    for (const table of ['audit_version', 'answer']) await copy(table, `jsonb_build_object('audit_id', $3::text, 'version', 1)`, `t.audit_id = $2 and t.version = ${source.version}`);
    await client.query(
      `insert into audit_author (organisation_id, audit_id, version, author_id, device) select $1, $2, 1, id, 'Chrome, Android' from person where email = $3`,
      [own.organisation, audit, emailOf('evaluator')]);
    await client.query(
      `insert into competing_audit (organisation_id, id, mission_id, edition_id, audit_id, grid_version, content_hash, received_at, device, sent_by, content)
       select a.organisation_id, $3::uuid, a.mission_id, a.edition_id, $4::uuid, a.grid_version, encode(sha256($6::bytea), 'hex'), now(), 'Safari, iPhone', p.id, jsonb_build_object(
         'organisationId', a.organisation_id, 'missionId', a.mission_id, 'auditId', $4::uuid, 'gridVersion', a.grid_version, 'answeredThrough', null, 'remarks', 'Rappelé depuis un second téléphone.',
         'contactedAt', to_char(v.contacted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
         'answers', (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('itemId', w.item_id, 'note', w.note)) || jsonb_build_object('empty', w.empty,
             'value', case when w.item_id = 'phone-number-clicks' then '7'::jsonb else coalesce(w.value, 'null'::jsonb) end))
           from answer w where w.organisation_id = a.organisation_id and w.audit_id = a.id and (w.value is not null or w.empty = 'missing')))
       from audit a join audit_version v on v.organisation_id = a.organisation_id and v.audit_id = a.id, person p
       where a.organisation_id = $1 and a.id = $2 and p.email = $5`, [own.organisation, audit, competing, other, emailOf('evaluator'), competing]);
    return { ...own, audit, competing };
  });
}

/** A mission by mail whose message was being handed over when the server stopped. */
export async function mailInDoubt(): Promise<OwnMission> {
  return withDatabase(async (client) => {
    const own = await missionLike(client, 'email', 'planned');
    const id = randomUUID();
    await client.query(`insert into mission_mailbox (organisation_id, mission_id, local_part, cover_name, created_at) values ($1, $2, $3, 'Claire Morel', now())`,
      [own.organisation, own.mission, `claire.morel${id.slice(0, 8)}`]);
    await client.query(
      `insert into mystery_mail (organisation_id, id, mission_id, recipient, subject, body, message_id, send_at, state, written_at, approved_at, sending_at)
       values ($1, $2, $3, 'accueil@commune.example', 'Horaires', 'Bonjour, quels sont vos horaires ?', $4, now() - interval '1 hour', 'doubtful', now(), now(), now() - interval '1 hour')`,
      [own.organisation, id, own.mission, `<${id}@courriel.example>`]);
    return own;
  });
}
