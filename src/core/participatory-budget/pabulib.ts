import type { BudgetVote } from './ballots.ts';

/**
 * A Pabulib file (`.pb`; Stolicki, Szufa and Talmon 2020, "Pabulib: a participatory budgeting library", format of
 * pabulib.org): three sections META, PROJECTS and VOTES, each with a line of headings, fields between semicolons. Fields are
 * texts here, all of them kept, so that a file read and written again says the same.
 */
export type PabulibFile = {
  readonly meta: readonly (readonly [key: string, value: string])[];
  readonly projects: PabulibTable;
  readonly votes: PabulibTable;
};

export type PabulibTable = { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** Which line of the text, from 1, cannot be read, and why. */
export class PabulibError extends Error {
  readonly line: number;
  readonly why: 'section' | 'headings' | 'fields' | 'missing';
  constructor(line: number, why: PabulibError['why']) {
    super(`Pabulib file: ${why} at line ${line}`);
    this.line = line;
    this.why = why;
  }
}

type Row = { readonly line: number; readonly fields: readonly string[] };

/** Throws a `PabulibError`. Sections in any order and case; blank lines between rows are skipped. */
export function readPabulib(text: string): PabulibFile {
  const sections = new Map<string, Row[]>();
  let current: Row[] | null = null;
  for (const row of rowsOf(text)) {
    const name = row.fields.length === 1 ? row.fields[0]?.trim().toUpperCase() : '';
    if (name === 'META' || name === 'PROJECTS' || name === 'VOTES') sections.set(name, (current = []));
    else if (current) current.push(row);
    else throw new PabulibError(row.line, 'section');
  }
  const table = (name: string): PabulibTable => tableOf(sections.get(name));
  return { meta: table('META').rows.map(([key = '', value = '']) => [key, value]), projects: table('PROJECTS'), votes: table('VOTES') };
}

function tableOf(rows: readonly Row[] | undefined): PabulibTable {
  if (!rows) throw new PabulibError(0, 'missing');
  const [headings, ...body] = rows;
  if (!headings) throw new PabulibError(0, 'headings');
  const wrong = body.find(({ fields }) => fields.length !== headings.fields.length);
  if (wrong) throw new PabulibError(wrong.line, 'fields');
  return { headings: headings.fields, rows: body.map(({ fields }) => fields) };
}

export function writePabulib({ meta, projects, votes }: PabulibFile): string {
  const table = ({ headings, rows }: PabulibTable): string[] => [headings, ...rows].map((fields) => fields.map(written).join(';'));
  const lines = ['META', ...table({ headings: ['key', 'value'], rows: meta }), 'PROJECTS', ...table(projects), 'VOTES', ...table(votes)];
  return `${lines.join('\n')}\n`;
}

/** Quoted where the separators, quotes or ends of line would be misread, and where a lone field would pass for blank or a section. */
const written = (field: string): string => (field === '' || /[;"\r\n]/.test(field) || field !== field.trim() ? `"${field.replaceAll('"', '""')}"` : field);

function* rowsOf(text: string): Generator<Row> {
  let fields: string[] = [];
  let field = '';
  let quoted = false;
  let line = 1;
  let first = 1;
  let blank = true;
  for (let i = text.startsWith('\uFEFF') ? 1 : 0; i <= text.length; i++) {
    const sign = text[i];
    if (sign === '\n') line += 1;
    if (quoted && sign !== undefined) {
      if (sign !== '"') field += sign;
      else if (text[i + 1] === '"') field += text[++i];
      else quoted = false;
    } else if (sign === '"' && field === '') [quoted, blank] = [true, false];
    else if (sign === ';') {
      [fields, field, blank] = [[...fields, field], '', false];
    } else if (sign === '\n' || sign === undefined) {
      if (!blank || field.trim() !== '') yield { line: first, fields: [...fields, field] };
      [fields, field, blank, first] = [[], '', true, line];
    } else if (sign !== '\r') field += sign;
  }
}

/**
 * The vote in a file of approvals (`vote_type` approval or choose-1); throws a `RangeError` for other kinds of ballot, for an
 * envelope or cost that is no number above 0, or when a heading is missing.
 */
export function voteOfPabulib({ meta, projects, votes }: PabulibFile): BudgetVote {
  const facts = new Map(meta);
  const kind = facts.get('vote_type') ?? '';
  if (kind !== 'approval' && kind !== 'choose-1') throw new RangeError(`vote_type ${kind} is not a vote by approval`);
  const fieldOf = ({ headings }: PabulibTable, name: string): number => {
    const place = headings.indexOf(name);
    if (place < 0) throw new RangeError(`no column ${name}`);
    return place;
  };
  const [id, cost, vote] = [fieldOf(projects, 'project_id'), fieldOf(projects, 'cost'), fieldOf(votes, 'vote')];
  const voter = votes.headings.indexOf('voter_id');
  return {
    envelope: amount(facts.get('budget')),
    projects: projects.rows.map((row) => ({ id: row[id] ?? '', cost: amount(row[cost]) })),
    ballots: votes.rows.map((row, i) => ({ voter: row[voter] ?? String(i), approved: (row[vote] ?? '').split(',').map((one) => one.trim()).filter((one) => one !== '') })),
  };
}

function amount(text: string | undefined): number {
  const number = Number((text ?? '').replace(',', '.'));
  if (!(number > 0)) throw new RangeError(`${text} is not an amount`);
  return number;
}

/** What a town says of its vote beside ballots and projects. */
export type PabulibFacts = {
  readonly description: string;
  readonly unit: string;
  readonly instance: string;
  readonly rule: 'greedy' | 'equalshares';
  readonly beganOn: string;
  readonly endedOn: string;
  readonly names: ReadonlyMap<string, string>;
  readonly chosen: readonly string[];
};

/** A vote as a Pabulib file of approvals; voters are numbered, so that nobody is named. Dates `YYYY-MM-DD`, written as the format has them. */
export function pabulibOf(vote: BudgetVote, facts: PabulibFacts): PabulibFile {
  const counts = new Map<string, number>();
  for (const { approved } of vote.ballots) for (const id of new Set(approved)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const day = (date: string): string => date.split('-').toReversed().join('.');
  return {
    meta: [
      ['description', facts.description], ['country', 'France'], ['unit', facts.unit], ['instance', facts.instance],
      ['num_projects', String(vote.projects.length)], ['num_votes', String(vote.ballots.length)], ['budget', String(vote.envelope)],
      ['vote_type', 'approval'], ['rule', facts.rule], ['date_begin', day(facts.beganOn)], ['date_end', day(facts.endedOn)],
      ['language', 'fr'], ['currency', 'EUR'],
    ],
    projects: {
      headings: ['project_id', 'cost', 'votes', 'name', 'selected'],
      rows: vote.projects.map(({ id, cost }) => [id, String(cost), String(counts.get(id) ?? 0), facts.names.get(id) ?? id, facts.chosen.includes(id) ? '1' : '0']),
    },
    votes: { headings: ['voter_id', 'vote'], rows: vote.ballots.map(({ approved }, i) => [String(i + 1), [...new Set(approved)].join(',')]) },
  };
}
