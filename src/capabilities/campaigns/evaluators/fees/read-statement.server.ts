import { isUuid } from '#core/shared/uuid.ts';
import { csvText } from '#platform/files/csv-text.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { ownPerson, requireOffice } from '../evaluators.access.ts';
import { evaluatorEvents } from '../evaluators.events.ts';
import { draftStatements, type DraftStatement } from './close-month.server.ts';
import { entryLines, type EntryLine } from './entries.queries.server.ts';
import { feesTexts } from './fees.texts.ts';
import { lineLabel, statementDocument } from './statement-document.ts';
import { payees, statements, type Statement } from './statements.queries.server.ts';

/** A closed statement with its lines, as row-level security shows it: to its person and to the office. Throws `not_found`. */
export async function readStatement(ctx: Pick<Ctx, 'db'>, id: string): Promise<{ statement: Statement; lines: EntryLine[] }> {
  const [statement] = isUuid(id) ? await statements(ctx.db, { id }) : [];
  if (!statement) throw problem('not_found');
  return { statement, lines: await entryLines(ctx.db, { statementId: id }) };
}

/** The statement as a tagged PDF. Throws `not_found`. */
export async function statementPdf(ctx: Ctx, id: string): Promise<{ pdf: Buffer; fileName: string }> {
  const { statement, lines } = await readStatement(ctx, id);
  const pdf = await renderPdf(ctx.settings.root, 'statement', statementDocument(statement, lines, ctx.locale, ctx.settings.demo));
  return { pdf, fileName: `${feesTexts[ctx.locale].file(statement.reference)}.pdf` };
}

/** The lines of a statement as a spreadsheet. Throws `not_found`. */
export async function statementCsv(ctx: Ctx, id: string): Promise<{ text: string; fileName: string }> {
  const { statement, lines } = await readStatement(ctx, id);
  const t = feesTexts[ctx.locale];
  const rows = lines.map((line) => [line.dueOn, lineLabel(line, ctx.locale), line.cents / 100, statement.reference]);
  return { text: csvText([t.lineColumns, ...rows], ctx.locale), fileName: `${t.file(statement.reference)}.csv` };
}

/** One's statements, and what the next one holds so far. Throws `not_allowed`. */
export async function ownStatements(ctx: Ctx): Promise<{ closed: Statement[]; draft: DraftStatement | null }> {
  const personId = ownPerson(ctx);
  const lines = await entryLines(ctx.db, { personId, open: { until: '9999-12-31' } });
  const draft = lines.length === 0 ? null : { personId, lines, totalCents: lines.reduce((sum, { cents }) => sum + cents, 0) };
  return { closed: await statements(ctx.db, { personId }), draft };
}

export interface MonthPage {
  month: string;
  drafts: (DraftStatement & { name: string })[];
  closed: (Statement & { hasAccount: boolean })[];
}

/** The statements of a month for the office: those that closing it would make, and those that stand. Throws `not_allowed`. */
export async function monthOfStatements(ctx: Ctx, month: string): Promise<MonthPage> {
  requireOffice(ctx.actor);
  const drafts = await draftStatements(ctx, month);
  const closed = await statements(ctx.db, { month });
  const people = await payees(ctx.db, [...drafts, ...closed].map(({ personId }) => personId));
  return {
    month,
    drafts: drafts.map((draft) => ({ ...draft, name: people.get(draft.personId)?.name ?? '' })).toSorted((a, b) => a.name.localeCompare(b.name, 'fr')),
    closed: closed.map((statement) => ({ ...statement, hasAccount: Boolean(people.get(statement.personId)?.iban) })),
  };
}

/** The closed and unpaid statements of a month, for whoever makes the transfers. Throws `not_allowed`. */
export async function paymentsCsv(ctx: Ctx, month: string): Promise<{ text: string; fileName: string }> {
  requireOffice(ctx.actor);
  const t = feesTexts[ctx.locale];
  const due = await statements(ctx.db, { month, unpaid: true });
  const people = await payees(ctx.db, due.map(({ personId }) => personId));
  const rows = due.map(({ reference, personId, personName, totalCents }) =>
    [reference, personName, people.get(personId)?.iban ?? t.noAccount, totalCents / 100, t.paymentLabel(reference), month]);
  await ctx.record({ name: evaluatorEvents.paymentsExported, subjectType: 'statements', subjectId: month, payload: { statements: due.length } });
  return { text: csvText([t.paymentColumns, ...rows], ctx.locale), fileName: `parvis-paiements-${month}.csv` };
}
