import { formatInteger, formatPercent } from '#core/shared/format.ts';
import type { Ctx } from '#platform/context.ts';
import type { StepSource } from '../../results/open-data.ts';
import type { ResultTable, StepResults } from '../../results/step-results.ts';
import { mapSnapshot, type MapSnapshot } from './snapshots.queries.server.ts';
import { voteCounts } from './statements.queries.server.ts';
import type { StatementsContent } from './statements.stored.ts';
import { statementsTexts } from './statements.texts.ts';

type Source = StepSource<StatementsContent>;
const mostShown = 40;

/** What was said of each statement, the most agreed with first; the groups, and what unites and divides them. */
export async function statementsResults({ db }: Ctx, source: Source): Promise<StepResults> {
  const { consultation: { organisationId }, step, locale } = source;
  const t = statementsTexts[locale];
  const key = { organisationId, stepId: step.id };
  const [snapshot, counts] = [await mapSnapshot(db, key), await voteCounts(db, key)];
  const n = (value: number): string => formatInteger(value, locale);
  const sentences = snapshot ? [t.mapLead(n(snapshot.map.votes), n(snapshot.map.people), n(snapshot.map.statements.length)), `${t.outcomeGroups(snapshot.map.groups.length)} ${t.separation[snapshot.map.separation]}`] : [t.mapSoonText];
  return { sentences, tables: [...(snapshot ? mapTables(source, snapshot) : []), votesTable(source, counts)], quotes: [] };
}

/** Shares of each group that agree, for what unites and what divides. */
function mapTables({ step, locale }: Source, { map }: MapSnapshot): ResultTable[] {
  const t = statementsTexts[locale];
  const columns = [{ label: t.statementHead, numeric: false }, ...map.groups.map(({ id, size }) => ({ label: `${t.ofGroup(id)} (${formatInteger(size, locale)})`, numeric: true }))];
  const texts = new Map(step.content.statements.map(({ n, text }) => [String(n), text[locale]]));
  const figures = new Map(map.statements.map((one) => [one.statement, one]));
  const rowOf = (statement: string) => ({
    cells: [texts.get(statement) ?? '', ...(figures.get(statement)?.byGroup ?? []).map((tally) => (tally ? formatPercent(tally.agree / Math.max(1, tally.agree + tally.disagree + tally.pass), locale) : t.held))], bar: null,
  });
  const table = (id: string, title: string, lead: string, statements: readonly string[]): ResultTable[] => (statements.length === 0 ? [] : [{ id, title, lead, columns, rows: statements.slice(0, 5).map(rowOf) }]);
  return [...table('unites', t.unites, t.unitesText, map.unites.map(({ statement }) => statement)), ...table('divides', t.divides, t.dividesText, map.divides.map(({ statement }) => statement))];
}

function votesTable({ step, locale }: Source, counts: Awaited<ReturnType<typeof voteCounts>>): ResultTable {
  const t = statementsTexts[locale];
  const found = new Map(counts.map(({ statement, vote, n }) => [`${statement} ${vote}`, n]));
  const rows = step.content.statements.map(({ n, text }) => {
    const [agree, disagree, pass] = [found.get(`${n} 1`) ?? 0, found.get(`${n} -1`) ?? 0, found.get(`${n} 0`) ?? 0];
    return { text: text[locale], agree, disagree, seen: agree + disagree + pass };
  }).toSorted((a, b) => b.agree / Math.max(1, b.seen) - a.agree / Math.max(1, a.seen)).slice(0, mostShown);
  const share = (part: number, seen: number): string => formatPercent(part / Math.max(1, seen), locale);
  return {
    id: 'statements', title: t.table, lead: step.content.statements.length > mostShown ? t.shownOf(mostShown, step.content.statements.length) : '',
    columns: [{ label: t.statementHead, numeric: false }, { label: t.agreeHead, numeric: true }, { label: t.disagreeHead, numeric: true }, { label: t.seenHead, numeric: true }],
    rows: rows.map(({ text, agree, disagree, seen }) => ({ cells: [text, share(agree, seen), share(disagree, seen), formatInteger(seen, locale)], bar: agree / Math.max(1, seen) })),
  };
}
