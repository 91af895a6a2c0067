import { DIRECTORY_KINDS, newOrganisation, plainText, searchKey, type NewOrganisation, type Organisation } from '#capabilities/organisations/index.ts';
import { organisationsNamed, searchOrganisations } from '#capabilities/organisations/index.server.ts';
import type { Db } from '#platform/db/connect.ts';
import type { BodyLine, NamedBody } from './read-bodies.ts';

/** A body of the file, found in the directory or about to be added to it. */
export type MatchedBody = { body: BodyLine } & ({ organisation: Organisation; create: null } | { organisation: null; create: NewOrganisation });

/** Name, kind and numbers of a matched body, whether it is known or not. */
export function factsOf(match: MatchedBody): Pick<Organisation, 'name' | 'kind' | 'siren' | 'population'> {
  return match.organisation === null ? match.create : match.organisation;
}

type Candidate = Organisation & { searchKey: string };

/**
 * Finds every body of the file among those known, with one query; what cannot be told apart is told at its line. Two
 * ways of naming one body, where no sheet lists them, lead to the same match.
 */
export async function matchBodies(db: Db, bodies: readonly BodyLine[]): Promise<Map<BodyLine, MatchedBody>> {
  const usable = bodies.filter(({ implied, line }) => implied || !line.isRefused);
  const candidates = await organisationsNamed(db, {
    sirens: usable.flatMap(({ siren }) => siren ?? []),
    inseeCodes: usable.flatMap(({ inseeCode }) => inseeCode ?? []),
    searchKeys: usable.flatMap(({ name }) => (name ? nameKeys(name) : [])),
  });
  const matched = new Map<BodyLine, MatchedBody>();
  const taken = new Map<string, MatchedBody>();
  const suggest = suggester(db);
  for (const body of usable) {
    const match = matchOne(body, candidates);
    if (match === null) await tellUnknown(body, suggest);
    if (!match) continue;
    const twin = match.organisation && taken.get(match.organisation.id);
    if (twin && !body.implied) fault(body, 'body_twice', { line: twin.body.line.line });
    else matched.set(body, twin ?? match);
    if (match.organisation && !twin) taken.set(match.organisation.id, match);
  }
  return matched;
}

/** Null for a body that nobody knows; undefined for several, told already. */
function matchOne(body: BodyLine, candidates: readonly Candidate[]): MatchedBody | null | undefined {
  const found = narrowed(body, candidates.filter(isMeantBy(body)));
  const [organisation] = found;
  if (organisation && found.length === 1) {
    if (!body.implied && nameDiffers(body, organisation)) body.line.warn('name', 'body_name_differs', { found: organisation.name, name: body.name ?? '' });
    return { body, organisation, create: null };
  }
  if (found.length > 1) {
    const examples = found.slice(0, 3).map(placed).join(', ');
    fault(body, 'body_ambiguous', { count: found.length, examples });
    return undefined;
  }
  const create = toCreate(body);
  return create && { body, organisation: null, create };
}

function isMeantBy({ siren, inseeCode, name }: NamedBody): (candidate: Candidate) => boolean {
  if (siren) return (candidate) => candidate.siren === siren;
  if (inseeCode) return (candidate) => candidate.inseeCode === inseeCode;
  const keys = nameKeys(name ?? '');
  return (candidate) => keys.includes(candidate.searchKey);
}

/** A kind or a postcode always count; a name and the directory's own entry decide between several. */
function narrowed({ kind, postcode, name, siren, inseeCode }: NamedBody, found: readonly Candidate[]): readonly Candidate[] {
  const ofKind = kind ? found.filter((candidate) => candidate.kind === kind) : found;
  const ofPlace = postcode && !siren && !inseeCode ? ofKind.filter((candidate) => candidate.postcodes.includes(postcode)) : ofKind;
  if (ofPlace.length < 2) return ofPlace;
  const keys = name ? nameKeys(name) : [];
  const named = ofPlace.filter((candidate) => keys.includes(candidate.searchKey));
  if (named.length === 1) return named;
  const listed = ofPlace.filter((candidate) => candidate.source === 'directory');
  return listed.length === 1 && (siren || inseeCode) ? listed : ofPlace;
}

/** Ways in which the directory may call a body: people write "Mairie de Bruz" or "Conseil départemental du Gers". */
const titles = /^(mairie|ville|commune|communaute (de communes|d agglomeration|urbaine)|cc|ca|cu|(euro)?metropole|departement|conseil (departemental|regional)|region)\b/;

function nameKeys(name: string): string[] {
  const plain = plainText(name);
  return [...new Set([searchKey(name), searchKey(plain.replace(titles, ''))])].filter((key) => key !== '');
}

function nameDiffers({ name, siren, inseeCode }: NamedBody, organisation: Candidate): boolean {
  if (!name || (!siren && !inseeCode)) return false;
  const words = new Set(nameKeys(organisation.name).flatMap((key) => key.split(' ')));
  return !nameKeys(name).some((key) => key.split(' ').some((word) => word.length > 2 && words.has(word)));
}

const placed = ({ name, departmentCode }: Organisation) => (departmentCode ? `${name} (${departmentCode})` : name);

/** A body that the directory does not list, when the file says enough of it. */
function toCreate({ name, kind, siren, inseeCode, population, postcode }: BodyLine): NewOrganisation | null {
  if (!name || !kind || inseeCode) return null;
  if (!siren && DIRECTORY_KINDS.some((listed) => listed === kind)) return null;
  const parsed = newOrganisation.safeParse({ kind, name, siren, population, postcode });
  return parsed.success ? parsed.data : null;
}

type Suggest = (name: string) => Promise<string | null>;

// Each asks the database: beyond these many unknown names the file has another fault.
const mostSuggestions = 40;

function suggester(db: Db): Suggest {
  let asked = 0;
  return async (name) => {
    asked += 1;
    if (asked > mostSuggestions) return null;
    const found = await searchOrganisations(db, name, { limit: 3 });
    return found.length > 0 ? found.map(placed).join(', ') : null;
  };
}

async function tellUnknown(body: BodyLine, suggest: Suggest): Promise<void> {
  if (hasFault(body)) return;
  if (body.siren || body.inseeCode) fault(body, 'body_unknown');
  else {
    const near = await suggest(body.name ?? '');
    if (near) fault(body, 'body_name_near', { near });
    else fault(body, 'body_name_unknown');
  }
}

const hasFault = ({ implied, line }: BodyLine) => !implied && line.isRefused;

/** Tells a fault where the file names the body. */
function fault(body: BodyLine, code: Parameters<BodyLine['line']['error']>[1], params: Parameters<BodyLine['line']['error']>[2] = {}): void {
  const columns = body.implied ? ['body'] : ['siren', 'insee', 'name'];
  body.line.error(columns.find((column) => body.line.text(column) !== '') ?? 'name', code, params);
}
