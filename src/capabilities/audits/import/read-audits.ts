import type { Channel } from '#core/scoring/dimensions.ts';
import { unnamedScenario } from '#capabilities/campaigns/index.ts';
import type { Edition, GridItem, ScenarioKind } from '#capabilities/grids/index.ts';
import { longest } from '../entry-limits.ts';
import type { BodiesOfFile } from './bodies-of-file.ts';
import { instantOf, readDate, readTime, textOf } from './cell-words.ts';
import { channelChoices, isScenarioKind, onlyKindOf, personaChoices, scenarioChoices } from './contact-choices.ts';
import type { FoundSheet } from './find-sheets.ts';
import type { Place } from './finding.ts';
import type { BodyLine } from './read-bodies.ts';
import { SheetLine, type Choice } from './sheet-line.ts';

/** What a cell, or a line of the sheet of answers, says to a question. */
export interface SaidAnswer {
  item: GridItem;
  text: string;
  reason: string;
  note: string;
  /** Where to tell of a fault. */
  line: SheetLine;
  place: Place;
}

/** An audit as the file has it; `answers` are what stands in its cells, still unread. */
export interface AuditLine {
  line: SheetLine;
  /** Every line that says something of it, the sheet of answers included: a fault on one keeps the audit out. */
  lines: SheetLine[];
  number: string | null;
  body: BodyLine;
  /** As the file calls it; null when it does not say. */
  site: string | null;
  channel: Channel;
  scenarioKind: ScenarioKind;
  scenarioId: string;
  persona: string;
  network: number | null;
  /** Civil date of the contact, and its instant. */
  date: string;
  contactedAt: string;
  evaluator: string | null;
  answeredThrough: Channel | null;
  remarks: string | null;
  simulated: boolean;
  said: SaidAnswer[];
}

const networkSlots: readonly Choice<'1' | '2'>[] = [
  { id: '1', label: { fr: '1', en: '1' }, words: ['premier', 'first'] },
  { id: '2', label: { fr: '2', en: '2' }, words: ['second', 'deuxième'] },
];

/** Reads the sheets of audits, one audit a line. Lines with a fault are among `lines` alone. */
export function readAudits(sheets: readonly FoundSheet[], bodies: BodiesOfFile, edition: Edition): { audits: AuditLine[]; lines: SheetLine[] } {
  const choices = { scenarios: scenarioChoices(edition), personas: personaChoices(edition) };
  const audits: AuditLine[] = [];
  const lines: SheetLine[] = [];
  for (const sheet of sheets.filter(({ kind }) => kind === 'audits')) {
    for (const row of sheet.lines) {
      const line = new SheetLine(sheet, row);
      lines.push(line);
      const audit = auditOf(line, bodies, edition, choices);
      if (audit) audits.push({ ...audit, lines: [line], said: saidOn(sheet, row, line) });
    }
  }
  return { audits, lines };
}

type Contact = Omit<AuditLine, 'said' | 'lines'>;

function auditOf(line: SheetLine, bodies: BodiesOfFile, edition: Edition, choices: { scenarios: readonly Choice[]; personas: readonly Choice[] }): Contact | null {
  const body = bodies.refer(line, 'body');
  const channel = line.needed('channel') === '' ? null : line.choice('channel', channelChoices);
  const scenario = channel && scenarioOf(line, channel, edition, choices.scenarios);
  const persona = line.text('persona') === '' ? controlPersona(edition) : line.choice('persona', choices.personas);
  const moment = momentOf(line);
  const network = channel === 'social' ? networkOf(line) : null;
  const facts = {
    number: line.text('number') || null,
    site: line.text('site') || null,
    network,
    evaluator: line.text('evaluator') || null,
    answeredThrough: line.choice('through', channelChoices),
    remarks: remarksOf(line),
    simulated: line.yesNo('simulated'),
  };
  if (!body || !channel || !scenario || !persona || !moment || line.isRefused) return null;
  return { line, body, channel, persona, ...scenario, ...moment, ...facts };
}

function controlPersona({ personas }: Edition): string | null {
  return (personas.find(({ control }) => control) ?? personas[0])?.id ?? null;
}

function scenarioOf(line: SheetLine, channel: Channel, edition: Edition, choices: readonly Choice[]): { scenarioKind: ScenarioKind; scenarioId: string } | null {
  if (line.text('scenario') === '') {
    const only = onlyKindOf(edition, channel);
    return only ? { scenarioKind: only, scenarioId: unnamedScenario } : line.error('scenario', 'cell_needed');
  }
  const id = line.choice('scenario', choices);
  if (id === null) return null;
  if (isScenarioKind(id)) return { scenarioKind: id, scenarioId: unnamedScenario };
  const scenario = edition.scenarios.find((one) => one.id === id);
  if (!scenario) return null;
  if (!scenario.channels.includes(channel)) {
    const named = (wanted: Channel) => channelChoices.find((choice) => choice.id === wanted)?.label ?? { fr: wanted, en: wanted };
    const list = (locale: 'fr' | 'en') => scenario.channels.map((one) => named(one)[locale]).join(', ');
    return line.error('scenario', 'channel_of_scenario', { channel: named(channel), expected: { fr: list('fr'), en: list('en') } });
  }
  return { scenarioKind: scenario.kind, scenarioId: scenario.id };
}

function momentOf(line: SheetLine): { date: string; contactedAt: string } | null {
  if (line.needed('date') === '') return null;
  const date = line.read('date', readDate, 'cell_date');
  const time = line.read('time', readTime, 'cell_time');
  const contactedAt = date && instantOf({ date: date.date, time: time ?? date.time });
  return date && contactedAt ? { date: date.date, contactedAt } : null;
}

function networkOf(line: SheetLine): number | null {
  if (line.needed('network') === '') return null;
  const slot = line.choice('network', networkSlots);
  return slot === null ? null : Number(slot);
}

function remarksOf(line: SheetLine): string | null {
  const remarks = line.text('remarks');
  if (remarks.length > longest.remarks) return line.error('remarks', 'field_too_long', { max: longest.remarks });
  return remarks || null;
}

function saidOn(sheet: FoundSheet, { line: number, cells }: FoundSheet['lines'][number], line: SheetLine): SaidAnswer[] {
  return sheet.items.flatMap(({ item, at, heading }) => {
    const text = textOf(cells[at]);
    if (text === '') return [];
    return [{ item, text, reason: '', note: '', line, place: { sheet: sheet.name, line: number, column: heading, value: text } }];
  });
}
