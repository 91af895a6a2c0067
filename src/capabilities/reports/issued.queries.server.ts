import { sql } from 'kysely';
import type { Locale } from '#core/shared/texts.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { NationalKind, ReportKind } from './report.ts';

/** An issue of a document; its bytes are in the file store under `sha256`. */
export interface Issued {
  sha256: string;
  size_bytes: number;
  verification_code: string;
  created_at: Date;
}

/** What was issued of a body's document: also the content that its page shows, where it has one. */
export interface IssuedReport extends Issued {
  content_sha256: string | null;
}

export interface ReportName {
  organisationId: string;
  editionId: string;
  kind: ReportKind;
  locale: Locale;
}

/** The issue that bears a code; undefined when this document was not issued yet. */
export async function issueByCode(db: Tx, organisationId: string, code: string): Promise<IssuedReport | undefined> {
  return db
    .selectFrom('report').select(['sha256', 'content_sha256', 'size_bytes', 'verification_code', 'created_at'])
    .where('organisation_id', '=', organisationId).where('verification_code', '=', code).executeTakeFirst();
}

/** The latest issue of a document. */
export async function latestIssue(db: Tx, { organisationId, editionId, kind, locale }: ReportName): Promise<IssuedReport | undefined> {
  return db
    .selectFrom('report').select(['sha256', 'content_sha256', 'size_bytes', 'verification_code', 'created_at'])
    .where('organisation_id', '=', organisationId).where('edition_id', '=', editionId).where('kind', '=', kind).where('locale', '=', locale)
    .orderBy('created_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst();
}

/** The latest issue of each document of a body in an edition. */
export async function latestIssues(db: Tx, key: { organisationId: string; editionId: string }): Promise<(IssuedReport & { kind: string; locale: string })[]> {
  return db
    .selectFrom('report').distinctOn(['kind', 'locale'])
    .select(['kind', 'locale', 'sha256', 'content_sha256', 'size_bytes', 'verification_code', 'created_at'])
    .where('organisation_id', '=', key.organisationId).where('edition_id', '=', key.editionId)
    .orderBy('kind').orderBy('locale').orderBy('created_at', 'desc').orderBy('id', 'desc').execute();
}

/** Keeps an issue; one that is known already stays as it was. */
export async function insertIssue(db: Tx, issue: ReportName & { id: string } & IssuedReport): Promise<void> {
  await db
    .insertInto('report')
    .values({
      organisation_id: issue.organisationId, id: issue.id, edition_id: issue.editionId, kind: issue.kind, locale: issue.locale,
      sha256: issue.sha256, content_sha256: issue.content_sha256, size_bytes: issue.size_bytes, verification_code: issue.verification_code, created_at: issue.created_at,
    })
    .onConflict((conflict) => conflict.constraint('report_code_once').doNothing())
    .execute();
}

export async function nationalIssueByCode(db: Tx, code: string): Promise<Issued | undefined> {
  return db
    .selectFrom('national_report').select(['sha256', 'size_bytes', 'verification_code', 'created_at'])
    .where('verification_code', '=', code).executeTakeFirst();
}

/** A document of a whole edition. */
export interface NationalName {
  editionId: string;
  kind: NationalKind;
  locale: Locale;
}

export async function latestNationalIssue(db: Tx, { editionId, kind, locale }: NationalName): Promise<Issued | undefined> {
  return db
    .selectFrom('national_report').select(['sha256', 'size_bytes', 'verification_code', 'created_at'])
    .where('edition_id', '=', editionId).where('kind', '=', kind).where('locale', '=', locale)
    .orderBy('created_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst();
}

/** The latest issue of each document of an edition. */
export async function latestNationalIssues(db: Tx, editionId: string): Promise<(Issued & { kind: string; locale: string })[]> {
  return db
    .selectFrom('national_report').distinctOn(['kind', 'locale'])
    .select(['kind', 'locale', 'sha256', 'size_bytes', 'verification_code', 'created_at'])
    .where('edition_id', '=', editionId).orderBy('kind').orderBy('locale').orderBy('created_at', 'desc').orderBy('id', 'desc').execute();
}

export async function insertNationalIssue(db: Tx, issue: NationalName & { id: string } & Issued): Promise<void> {
  await db
    .insertInto('national_report')
    .values({
      id: issue.id, edition_id: issue.editionId, kind: issue.kind, locale: issue.locale,
      sha256: issue.sha256, size_bytes: issue.size_bytes, verification_code: issue.verification_code, created_at: issue.created_at,
    })
    .onConflict((conflict) => conflict.constraint('national_report_code_once').doNothing())
    .execute();
}

/** The latest issue of the document that an older code names; undefined when that is the latest itself. */
export async function replacedBy(db: Tx, code: string): Promise<{ code: string; issuedAt: Date } | undefined> {
  const { rows } = await sql<{ code: string; issuedAt: Date }>`select verification_code as code, created_at as "issuedAt" from parvis_newer_document(${code})`.execute(db);
  return rows[0];
}

/** What a code tells to whoever holds the document. */
export interface VerifiedDocument {
  kind: ReportKind | NationalKind;
  editionId: string;
  locale: Locale;
  organisation: string | null;
  sha256: string;
  sizeBytes: number;
  issuedAt: Date;
  /** A newer issue of the same document exists. */
  replaced: boolean;
}

export async function documentByCode(db: Tx, code: string): Promise<VerifiedDocument | undefined> {
  const { rows } = await sql<VerifiedDocument>`
    select kind, edition_id as "editionId", locale, organisation, sha256, size_bytes as "sizeBytes", created_at as "issuedAt", replaced
    from parvis_verify_document(${code})`.execute(db);
  return rows[0];
}
