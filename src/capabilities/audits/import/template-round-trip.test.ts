import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#core/calendar/date.ts';
import { instantOfParis } from '#core/calendar/paris-time.ts';
import { channels } from '#core/scoring/dimensions.ts';
import type { Answer } from '#core/questionnaire/types.ts';
import { randomStream } from '#core/shared/random.ts';
import { simulateAnswers } from '#core/simulation/simulate-answers.ts';
import { questionnaireOf, type GridItem } from '#capabilities/grids/index.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Cell } from '#platform/files/cell.ts';
import { csvText } from '#platform/files/csv-text.ts';
import { readSheets } from '#platform/files/read-sheet.ts';
import { writeWorkbook } from '#platform/files/write-sheet.ts';
import { contactContext } from '../audit.ts';
import { auditSheet, importTemplate } from './template.ts';
import { settleAnswers } from './settle-answers.ts';
import { understandFile } from './understand-file.ts';

const edition = loadEdition('2026');
const date = '2026-04-14';

type Contact = { channel: GridItem['channel']; scenario: string; network: number | null; locale: 'fr' | 'en'; seed: number };

/** Any contact of the protocol, with what its evaluator could have answered. */
const anyContact = fc.record({ place: fc.nat(), channel: fc.constantFrom(...channels), locale: fc.constantFrom('fr' as const, 'en' as const), seed: fc.nat() })
  .map(({ place, channel, locale, seed }): Contact => {
    const planned = edition.channels.find(({ id }) => id === channel)?.audits ?? [];
    const audit = planned[place % planned.length];
    return { channel, locale, seed, scenario: audit?.scenario ?? '', network: audit?.network ?? null };
  });

function answersTo({ channel, scenario, network, seed }: Contact): Answer[] {
  const context = contactContext({ scenario_kind: scenario, persona: 'ordinary', network }, instantOfParis(`${date}T10:30`) ?? '');
  return simulateAnswers({
    questionnaire: questionnaireOf(edition.grid, channel), context, level: (seed % 5) - 2, random: randomStream('round trip', seed),
    difficulty: () => 0, until: addDays(date, 40),
  });
}

/** What somebody types for an answer: yes, the words of an option, a number, a day. */
function typed({ itemId, value, empty }: Answer, { locale, seed }: Contact): Cell {
  const item = edition.grid.byId.get(itemId);
  if (!item || value === null) return seed % 2 === 0 ? '' : ({ not_applicable: 'NA', not_reached: 'NR', missing: '?' })[empty ?? 'missing'];
  if (item.kind === 'yes_no') return value === 'yes' ? (locale === 'fr' ? 'Oui' : 'Y') : (locale === 'fr' ? 'N' : 'no');
  if ('options' in item) return item.options.find(({ id }) => id === value)?.label[locale] ?? '';
  if (item.kind === 'date') return String(value).split('-').toReversed().join('/');
  return typeof value === 'number' && seed % 3 === 0 ? String(value).replace('.', ',') : value;
}

function line(contact: Contact, answers: readonly Answer[]): Record<string, Cell> {
  return {
    number: 'A1', body: '35047', channel: contact.channel, scenario: contact.scenario, network: contact.network ?? '', date: '14/04/2026 10:30',
    ...Object.fromEntries(answers.map((answer) => [answer.itemId, typed(answer, contact)])),
  };
}

test('an audit typed into the template comes back with the very answers, in every channel, language and format', async () => {
  await fc.assert(fc.asyncProperty(anyContact, fc.constantFrom('xlsx', 'ods', 'csv'), async (contact, format) => {
    const answers = answersTo(contact);
    const lines = [line(contact, answers)];
    const content = format === 'csv'
      ? Buffer.from(csvText(auditSheet(edition, contact.locale, lines).rows, contact.locale))
      : await writeWorkbook(format === 'ods' ? 'ods' : 'xlsx', importTemplate(edition, contact.locale, { audits: lines }));
    const { audits, lines: read } = understandFile(await readSheets({ name: 'modele', content }), edition);
    const settled = audits.flatMap((audit) => settleAnswers(audit, edition));
    expect(read.flatMap(({ findings }) => findings)).toEqual([]);
    const said = (list: readonly Answer[]) => list.filter(({ value }) => value !== null).map(({ itemId, value }) => [itemId, value]).toSorted();
    expect(said(settled)).toEqual(said(answers));
  }), { numRuns: 25 });
});

test('answers one a line say the same as answers in columns', () => {
  fc.assert(fc.property(anyContact, (contact) => {
    const answers = answersTo(contact);
    const { number, body, channel, scenario, network, date: day } = line(contact, []);
    const sheets = importTemplate(edition, 'fr', {
      audits: [{ number: number ?? '', body: body ?? '', channel: channel ?? '', scenario: scenario ?? '', network: network ?? '', date: day ?? '' }],
      answers: answers.map((answer) => ({ number: 'a1', item: answer.itemId, value: typed(answer, contact) })),
    }, []);
    const { audits, lines: read } = understandFile(sheets, edition);
    const settled = audits.flatMap((audit) => settleAnswers(audit, edition));
    expect(read.flatMap(({ findings }) => findings)).toEqual([]);
    expect(settled.map(({ itemId, value }) => [itemId, value])).toEqual(answers.filter(({ value }) => value !== null).map(({ itemId, value }) => [itemId, value]));
  }), { numRuns: 25 });
});

test('every question of the template is known by its code and by its wording in both languages', () => {
  const [audits] = importTemplate(edition, 'fr').filter(({ name }) => name === 'audits');
  expect(audits?.rows[0]?.length).toBe(13 + edition.grid.items.length);
  for (const heading of ['id', 'fr', 'en'] as const) {
    const headings = edition.grid.items.map((item) => (heading === 'id' ? item.id : item.label[heading]));
    const rows = [['structure', 'canal', 'scenario', 'date', ...headings], ['35047', 'téléphone', 'démarche', '14/04/2026']];
    const { found } = understandFile([{ name: 'audits', rows }], edition);
    const unknown = found.findings.filter(({ code }) => code === 'column_unknown' || code === 'column_unknown_near');
    // A wording that two channels share has to name its channel.
    expect(heading === 'id' ? unknown : unknown.filter(({ column }) => headings.indexOf(column ?? '') === headings.lastIndexOf(column ?? ''))).toEqual([]);
  }
});
