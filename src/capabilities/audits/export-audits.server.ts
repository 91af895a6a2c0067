import { parisTimeOf } from '#core/calendar/paris-time.ts';
import type { Answer } from '#core/questionnaire/types.ts';
import type { Locale } from '#core/shared/texts.ts';
import { unnamedScenario } from '#capabilities/campaigns/index.ts';
import { channelTexts, type Edition, type GridItem } from '#capabilities/grids/index.ts';
import type { Cell } from '#platform/files/cell.ts';
import type { RowSource } from '#platform/files/row-stream.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import { exportedAuditsAfter, type ExportedAudit } from './exported-audits.queries.server.ts';
import { columnsOf, sheetNames } from './import/import-columns.ts';
import { reasonTexts } from './import/import.texts.ts';

const auditsATime = 200;

/**
 * The validated audits of an edition, one a line, in the very columns of the import: what is exported here can be
 * imported elsewhere, and changes nothing where it came from. Who made an audit is not told.
 */
export function exportAudits(run: RunStep, edition: Edition, locale: Locale): RowSource {
  const headings = [...columnsOf('audits').map(({ column }) => column[locale]), ...edition.grid.items.map(({ id }) => id)];
  return { name: sheetNames.audits[locale], headings, rows: linesOf(run, edition, locale) };
}

async function* linesOf(run: RunStep, edition: Edition, locale: Locale): AsyncGenerator<Cell[]> {
  let after: ExportedAudit | null = null;
  for (;;) {
    const since: ExportedAudit | null = after;
    const audits: ExportedAudit[] = await run((ctx) => exportedAuditsAfter(ctx.db, edition.id, since, auditsATime));
    for (const audit of audits) yield lineOf(audit, edition, locale);
    after = audits.at(-1) ?? null;
    if (audits.length < auditsATime) return;
  }
}

function lineOf(audit: ExportedAudit, edition: Edition, locale: Locale): Cell[] {
  const facts: Partial<Record<string, Cell>> = {
    number: audit.id,
    body: audit.body,
    site: audit.site,
    channel: channelTexts[locale][audit.channel],
    scenario: audit.scenarioId === unnamedScenario ? audit.scenarioKind : audit.scenarioId,
    persona: edition.personas.find(({ id }) => id === audit.persona)?.label[locale] ?? audit.persona,
    network: audit.network ?? '',
    date: dayAndTime(audit.contactedAt),
    through: audit.answeredThrough ?? '',
    remarks: audit.remarks ?? '',
    simulated: wordFor(audit.simulated, locale),
  };
  const answers = new Map(audit.items.map((id, i) => [id, { value: audit.values[i] ?? null, empty: audit.empties[i] ?? null }]));
  return [...columnsOf('audits').map(({ id }) => facts[id] ?? ''), ...edition.grid.items.map((item) => answerCell(item, answers.get(item.id), locale))];
}

/** As people write it: `14/04/2026 10:30`. */
function dayAndTime(instant: Date): string {
  const [day = '', time = ''] = parisTimeOf(instant).split('T');
  return `${frenchDay(day)} ${time}`;
}

const frenchDay = (date: string) => date.split('-').toReversed().join('/');

function answerCell(item: GridItem, answer: Pick<Answer, 'value' | 'empty'> | undefined, locale: Locale): Cell {
  if (!answer) return '';
  const { value, empty } = answer;
  if (value === null) return empty ? reasonTexts[locale][empty] : '';
  if (item.kind === 'yes_no') return wordFor(value === 'yes', locale);
  if ('options' in item) return item.options.find(({ id }) => id === value)?.label[locale] ?? value;
  return item.kind === 'date' ? frenchDay(String(value)) : value;
}

const words = { fr: ['oui', 'non'], en: ['yes', 'no'] } as const;
const wordFor = (yes: boolean, locale: Locale) => words[locale][yes ? 0 : 1];
