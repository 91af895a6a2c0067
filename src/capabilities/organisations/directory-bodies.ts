import { DEPARTMENT_SIRENS, REGION_SIRENS } from './collectivity-sirens.ts';
import { departmentName, intercommunalNames, regionName, typographic } from './directory-names.ts';
import type { DirectoryKind, SearchableOrganisation } from './organisation.ts';
import type { AreaEntry, CommuneEntry, DirectoryFiles, IntercommunalEntry } from './read-directory.server.ts';
import { searchKey, searchTokens } from './search-text.ts';

/** A body of the directory; its id is made from `kind` and `code` by whoever stores it. */
export type DirectoryBody = Omit<SearchableOrganisation, 'id' | 'source'> & { kind: DirectoryKind; code: string };

const ALSACE = '6AE';
const ALSACE_DEPARTMENTS = ['67', '68'];

/** The Métropole de Lyon holds the powers of a département on its territory, so the Rhône council does not serve it. */
const LYON = '200046977';

/**
 * The bodies of the directory: communes, intercommunal bodies, départements and regions. Populations are municipal and
 * of one year: those of wider bodies are the sums of their communes. Lands without inhabitants are left out. One at a
 * time, because all of them at once would weigh on a small server.
 */
export function* directoryBodies(files: DirectoryFiles): Generator<DirectoryBody, void> {
  const communes = new Map(files.communes.map((commune) => [commune.code, commune]));
  for (const commune of files.communes) if (commune.population !== undefined) yield communeBody(commune);
  for (const entry of files.intercommunal) yield intercommunalBody(entry, communes);
  yield* departmentBodies(files, communes);
  yield* regionBodies(files, communes);
}

/** How many bodies `directoryBodies` will give, without making them. */
export function directorySize(files: DirectoryFiles): number {
  const listed = [
    files.communes.filter((commune) => commune.population !== undefined),
    files.intercommunal,
    Object.keys(DEPARTMENT_SIRENS),
    Object.keys(REGION_SIRENS),
  ];
  return listed.reduce((total, { length }) => total + length, 0);
}

function communeBody(commune: CommuneEntry): DirectoryBody {
  const name = typographic(commune.nom);
  return {
    kind: 'commune',
    code: commune.code,
    name,
    siren: commune.siren ?? null,
    inseeCode: commune.code,
    population: commune.population ?? null,
    ...placeOf(commune),
    searchKey: searchKey(name),
    searchTokens: searchTokens([name], codesOf(commune)),
  };
}

function intercommunalBody(entry: IntercommunalEntry, communes: ReadonlyMap<string, CommuneEntry>): DirectoryBody {
  const members = entry.membres.flatMap((member) => communes.get(member.code) ?? []);
  const seat = largest(members);
  const { name, short } = intercommunalNames(entry.nom, entry.type);
  return {
    kind: 'intercommunal',
    code: entry.code,
    name,
    siren: entry.code,
    inseeCode: null,
    population: totalPopulation(members),
    ...placeOf(seat),
    searchKey: searchKey(short.replace(/^(Euro|M)étropole (européenne )?/i, '')),
    searchTokens: searchTokens([name, entry.type], codesOf(seat)),
  };
}

function departmentBodies(files: DirectoryFiles, communes: ReadonlyMap<string, CommuneEntry>): DirectoryBody[] {
  const alsace = { code: ALSACE, nom: 'Alsace', typeLiaison: 1, chefLieu: '67482', region: '44' };
  const lyon = new Set(files.intercommunal.find((entry) => entry.code === LYON)?.membres.map((m) => m.code));
  return [...files.departments, alsace].flatMap((area) => {
    const siren = DEPARTMENT_SIRENS[area.code];
    if (!siren) return [];
    const covered = area.code === ALSACE ? ALSACE_DEPARTMENTS : [area.code];
    const members = files.communes.filter((c) => covered.includes(c.departement ?? '') && !lyon.has(c.code));
    const name = area.code === ALSACE ? 'Collectivité européenne d’Alsace' : departmentName(area.nom, area.typeLiaison);
    const known = [name, 'conseil départemental', `CD ${area.code}`];
    return [areaBody('departement', area, { siren, name, known, members, communes })];
  });
}

function regionBodies(files: DirectoryFiles, communes: ReadonlyMap<string, CommuneEntry>): DirectoryBody[] {
  return files.regions.flatMap((area) => {
    const siren = REGION_SIRENS[area.code];
    if (!siren) return [];
    const members = files.communes.filter((commune) => commune.region === area.code);
    const name = regionName(area.code, area.nom);
    return [areaBody('region', area, { siren, name, known: [name, 'conseil régional'], members, communes })];
  });
}

type AreaFacts = {
  siren: string;
  name: string;
  /** Names by which people look for it. */
  known: readonly string[];
  members: readonly CommuneEntry[];
  communes: ReadonlyMap<string, CommuneEntry>;
};

function areaBody(kind: 'departement' | 'region', area: AreaEntry, facts: AreaFacts): DirectoryBody {
  const seat = facts.communes.get(area.chefLieu);
  return {
    kind,
    code: area.code,
    name: facts.name,
    siren: facts.siren,
    inseeCode: area.code,
    population: totalPopulation(facts.members),
    departmentCode: kind === 'departement' ? area.code : (seat?.departement ?? null),
    regionCode: area.region ?? area.code,
    postcodes: seat?.codesPostaux ?? [],
    searchKey: searchKey(area.nom),
    searchTokens: searchTokens(facts.known, codesOf(seat)),
  };
}

function placeOf(commune: CommuneEntry | undefined) {
  return {
    departmentCode: commune?.departement ?? null,
    regionCode: commune?.region ?? null,
    postcodes: commune?.codesPostaux ?? [],
  };
}

/** Codes by which a body is found: département, commune, postcodes of its seat. */
function codesOf(commune: CommuneEntry | undefined): string[] {
  if (!commune) return [];
  return [commune.code, ...(commune.departement ? [commune.departement] : []), ...commune.codesPostaux];
}

function largest(communes: readonly CommuneEntry[]): CommuneEntry | undefined {
  return communes.reduce<CommuneEntry | undefined>(
    (most, commune) => ((commune.population ?? 0) > (most?.population ?? -1) ? commune : most),
    undefined,
  );
}

function totalPopulation(communes: readonly CommuneEntry[]): number {
  return communes.reduce((total, commune) => total + (commune.population ?? 0), 0);
}
