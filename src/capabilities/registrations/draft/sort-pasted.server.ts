import { organisationsNamed } from '#capabilities/organisations/index.server.ts';
import { searchKey, type Organisation } from '#capabilities/organisations/index.ts';
import { compactDigits, sirenOfSiret } from '#core/shared/siret.ts';
import type { Ctx } from '#platform/context.ts';
import { openEdition } from '../open-edition.server.ts';
import { bodyOfDraft } from './body-of-draft.server.ts';
import { sirenOfDraft } from './foreign-siret.ts';
import type { DraftData } from './draft.ts';
import { pastedLines, type PastedLine } from './pasted-lines.ts';

/** What was found of a line, and why. */
export type Verdict =
  | { kind: 'found'; why: 'own_siret' | 'town' | 'read' }
  | { kind: 'doubtful'; why: 'other_body' | 'several_towns' | 'far_town' }
  | { kind: 'duplicate' }
  | { kind: 'not_found'; why: 'name_only' | 'wrong_siret' | 'nothing' };

export interface Candidate {
  id: string;
  name: string;
  postcode: string;
  departmentCode: string | null;
}

export interface SortedLine extends PastedLine {
  verdict: Verdict;
  /** Towns that the name may mean, or the body that the SIRET belongs to. */
  candidates: Candidate[];
}

const mostCandidates = 4;

/** Each line of the draft's pasted list with what is known of it: compared with the body, the directory and each other. */
export async function sortPasted(ctx: Ctx, data: DraftData): Promise<SortedLine[]> {
  const edition = openEdition(ctx);
  const department = edition ? ((await bodyOfDraft(ctx, data, edition))?.departmentCode ?? null) : null;
  const lines = pastedLines(data.pasted ?? '');
  const directory = await directoryOf(ctx, lines);
  const seen = new Set(data.sites.flatMap((site) => keysOf(site.name, compactDigits(site.siret))));
  return lines.map((line) => {
    const keys = keysOf(line.name, line.siret ?? '');
    const known = keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    if (known) return { ...line, verdict: { kind: 'duplicate' }, candidates: [] };
    return { ...line, ...judge(line, directory, { siren: sirenOfDraft(data), department }) };
  });
}

/** What the directory holds of the names and numbers of a list, in one query. */
async function directoryOf(ctx: Ctx, lines: readonly PastedLine[]): Promise<Directory> {
  const sirens = lines.flatMap(({ siret }) => (siret ? [sirenOfSiret(siret)] : []));
  const searchKeys = lines.flatMap((line) => (line.siret ? [] : townKey(line.name)));
  const found = sirens.length + searchKeys.length === 0 ? [] : await organisationsNamed(ctx.db, { sirens, inseeCodes: [], searchKeys });
  return found.filter(({ source }) => source === 'directory');
}

type Directory = readonly (Organisation & { searchKey: string })[];

/** Two lines are one site when they share a SIRET; without one, a name. */
function keysOf(name: string, siret: string): string[] {
  if (siret !== '') return [`siret ${siret}`];
  return name === '' ? [] : [`name ${searchKey(name)}`];
}

function judge(line: PastedLine, directory: Directory, body: { siren: string | null; department: string | null }): { verdict: Verdict; candidates: Candidate[] } {
  if (line.siret) {
    const siren = sirenOfSiret(line.siret);
    if (siren === body.siren) return { verdict: { kind: 'found', why: 'own_siret' }, candidates: [] };
    return { verdict: { kind: 'doubtful', why: 'other_body' }, candidates: directory.filter((owner) => owner.siren === siren).slice(0, 1).map(candidate) };
  }
  if (line.wrongSiret) return { verdict: { kind: 'not_found', why: 'wrong_siret' }, candidates: [] };
  if (line.name === '') return { verdict: { kind: 'not_found', why: 'nothing' }, candidates: [] };
  if (line.postcode !== '') return { verdict: { kind: 'found', why: 'read' }, candidates: [] };
  const towns = townsNamed(directory, line.name, body.department);
  if (towns.length === 0) return { verdict: { kind: 'not_found', why: 'name_only' }, candidates: [] };
  if (body.department !== null && !towns.some(({ departmentCode }) => departmentCode === body.department)) return { verdict: { kind: 'doubtful', why: 'far_town' }, candidates: towns.map(candidate) };
  return { verdict: towns.length === 1 ? { kind: 'found', why: 'town' } : { kind: 'doubtful', why: 'several_towns' }, candidates: towns.map(candidate) };
}

const townHall = /^(mairie|h[oô]tel de ville|commune|ville)( d[eu']s? ?|\s*:?\s+|$)/i;

/** What a commune of that name is found by, « Mairie de » set aside; nothing for « Mairie » alone. */
function townKey(name: string): string[] {
  const bare = name.replaceAll('’', "'").replace(townHall, '').trim();
  return bare === '' ? [] : [searchKey(bare)];
}

/** Communes of exactly that name, the largest first; those of the body's département alone where there are some. */
function townsNamed(directory: Directory, name: string, department: string | null): Organisation[] {
  const [key] = townKey(name);
  const found = directory.filter((town) => town.kind === 'commune' && town.searchKey === key).toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0));
  const near = found.filter(({ departmentCode }) => departmentCode === department);
  return (near.length > 0 ? near : found).slice(0, mostCandidates);
}

function candidate({ id, name, postcodes, departmentCode }: Organisation): Candidate {
  return { id, name, postcode: postcodes.length === 1 ? (postcodes[0] ?? '') : '', departmentCode };
}
