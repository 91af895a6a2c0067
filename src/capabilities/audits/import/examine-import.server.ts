import { setImmediate } from 'node:timers/promises';
import { personByEmail } from '#capabilities/accounts/index.server.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import type { Answer } from '#core/questionnaire/types.ts';
import { formatShortDate } from '#core/shared/format.ts';
import type { SheetTable } from '#platform/files/cell.ts';
import type { Ctx } from '#platform/context.ts';
import { uuidFromName } from '#platform/ids.ts';
import type { Finding } from './finding.ts';
import { knownAudits } from './known-audits.queries.server.ts';
import { matchBodies } from './match-bodies.server.ts';
import { placeAudits, type PlacedBody, type PlacedSite } from './place-audits.server.ts';
import type { AuditLine } from './read-audits.ts';
import { isSameAudit } from './same-audit.ts';
import { settleAnswers } from './settle-answers.ts';
import { understandFile, type UnderstoodFile } from './understand-file.ts';

/** An audit without a fault, ready to be recorded. `known`: recorded already, with this very content. */
export interface ReadyAudit {
  audit: AuditLine;
  body: PlacedBody;
  site: PlacedSite;
  answers: Answer[];
  authorId: string | null;
  /** Rank among the audits of the file that nothing else tells apart. */
  rank: number;
  known: boolean;
}

/** A file held against the database: what it says, what is wrong with it, what an import would do. */
export interface ExaminedFile {
  file: UnderstoodFile;
  bodies: PlacedBody[];
  audits: ReadyAudit[];
  /** In the order of the file. */
  findings: Finding[];
}

/** Examines a file without writing anything. Throws `sheet_unknown`. */
export async function examineFile(ctx: Ctx, edition: Edition, tables: readonly SheetTable[]): Promise<ExaminedFile> {
  const file = understandFile(tables, edition);
  const matched = await matchBodies(ctx.db, file.bodies.all);
  const { bodies, placeOf } = await placeAudits(ctx.db, matched, file);
  const byMatch = new Map(bodies.map((body) => [body.match, body]));
  const authors = await authorsOf(ctx, file.audits);
  const ranks = new Map<string, number>();
  const audits: ReadyAudit[] = [];
  for (const [index, audit] of file.audits.entries()) {
    // Thousands of audits take a second or two: others are served in between.
    if (index % auditsAtOnce === 0) await setImmediate();
    checkMoment(ctx, edition, audit);
    const answers = settleAnswers(audit, edition);
    const match = matched.get(audit.body);
    const body = match && byMatch.get(match);
    const site = placeOf.get(audit);
    if (!body || !site) continue;
    const rank = nextRank(ranks, JSON.stringify([site.id ?? [body.match.create, site.name], ...keyOf(audit)]));
    if (audit.number !== null && rank > 1) audit.line.error('number', 'audit_number_twice', { line: firstLine(file, audit) });
    audits.push({ audit, body, site, answers, authorId: authors.get(audit.evaluator ?? '') ?? null, rank, known: false });
  }
  await compareWithKnown(ctx, edition, audits);
  const ready = audits.filter(({ audit }) => !isRefused(audit));
  return { file, bodies: bodies.filter((body) => takesPart(body, file, ready)), audits: ready, findings: orderedFindings(file, tables) };
}

/** A body that only audits name takes part through one of them that is right. */
function takesPart({ match }: PlacedBody, { sites }: UnderstoodFile, ready: readonly ReadyAudit[]): boolean {
  return !match.body.implied || ready.some(({ body }) => body.match === match) || sites.some(({ body }) => body === match.body);
}

const auditsAtOnce = 50;

function nextRank(ranks: Map<string, number>, key: string): number {
  const rank = (ranks.get(key) ?? 0) + 1;
  ranks.set(key, rank);
  return rank;
}

const isRefused = ({ lines }: AuditLine) => lines.some((line) => line.isRefused);

/** What tells an audit apart within its site: its number, else when and how the contact was made. */
function keyOf({ number, channel, network, contactedAt }: AuditLine): string[] {
  return number === null ? ['contact', channel, String(network), contactedAt] : ['number', number];
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * The id under which an audit of a file is recorded: the same file makes the same audits. A number that is an id, as
 * exports write it, is that of the audit itself.
 */
export function importedAuditId(edition: Pick<Edition, 'id'>, siteId: string, organisationId: string, { audit, rank }: Pick<ReadyAudit, 'audit' | 'rank'>): string {
  if (audit.number !== null && uuid.test(audit.number)) return audit.number;
  return uuidFromName('imported-audit', edition.id, organisationId, siteId, ...keyOf(audit), String(rank));
}

function firstLine(file: UnderstoodFile, audit: AuditLine): number {
  return file.audits.find((other) => other.number === audit.number && other.body === audit.body)?.line.line ?? audit.line.line;
}

function checkMoment(ctx: Ctx, edition: Edition, { line, contactedAt, date }: AuditLine): void {
  if (Date.parse(contactedAt) > ctx.clock.now().getTime()) {
    line.error('date', 'contact_in_future');
    return;
  }
  const [from, to] = [edition.waves[0]?.from ?? '', edition.cut_off];
  if (date < from || date > to) line.warn('date', 'audit_out_of_edition', { from: dayIn(from), to: dayIn(to) });
}

const dayIn = (date: string) => ({ fr: formatShortDate(date, 'fr'), en: formatShortDate(date, 'en') });

/** Persons by the addresses that the file gives; who is unknown is told once an audit. */
async function authorsOf(ctx: Ctx, audits: readonly AuditLine[]): Promise<Map<string, string>> {
  const authors = new Map<string, string>();
  for (const email of new Set(audits.flatMap(({ evaluator }) => evaluator ?? []))) {
    const person = await personByEmail(ctx.db, email);
    if (person) authors.set(email, person.id);
  }
  for (const { evaluator, line } of audits) if (evaluator && !authors.has(evaluator)) line.warn('evaluator', 'evaluator_unknown');
  return authors;
}

/** Marks the audits that are recorded already; one whose content has changed since is a fault of its line. */
async function compareWithKnown(ctx: Ctx, edition: Edition, audits: readonly ReadyAudit[]): Promise<void> {
  const stored = audits.flatMap((ready) => {
    const organisationId = ready.body.match.organisation?.id;
    if (!organisationId || !ready.site.id) return [];
    return [{ ready, organisationId, auditId: importedAuditId(edition, ready.site.id, organisationId, ready) }];
  });
  const known = await knownAudits(ctx.db, stored);
  for (const { ready, auditId } of stored) {
    const before = known.get(auditId);
    if (!before) continue;
    ready.known = isSameAudit(ready.audit, ready.answers, before);
    if (!ready.known) ready.audit.line.error(ready.audit.number === null ? 'date' : 'number', 'audit_changed');
  }
}

/** Faults of headings and lines, sheet by sheet in the order of the file. */
function orderedFindings({ found, lines }: UnderstoodFile, tables: readonly SheetTable[]): Finding[] {
  const place = new Map(tables.map(({ name }, index) => [name, index]));
  const all = [...found.findings, ...lines.flatMap((line) => line.findings)];
  return all.toSorted((a, b) => (place.get(a.sheet) ?? 0) - (place.get(b.sheet) ?? 0) || (a.line ?? 0) - (b.line ?? 0));
}

