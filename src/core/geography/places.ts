/** Degrees, WGS 84. `approximate`: the middle of what surrounds it, since the place itself is not known. */
export type Place = { latitude: number; longitude: number; approximate?: true | undefined };

/** Where communes, intercommunal bodies (by SIREN) and the chief towns of départements are. */
export type Gazetteer = {
  communes: ReadonlyMap<string, Place>;
  intercommunal: ReadonlyMap<string, Place>;
  departments: ReadonlyMap<string, Place>;
};

/**
 * Reads `data/geography/places.txt`. A line is one of
 *   `35238 48.112 -1.674`             a commune, in the middle of its main place;
 *   `@ 243500139 48.1 -1.68 35001 …`  the middle of an intercommunal body, and the communes that take it for want of better;
 *   `@ - 49.5 3.4 02007 …`            the same with the middle of an arrondissement, where nothing nearer is known;
 *   `= 35 48.112 -1.674`              the chief town of a département.
 * Throws a RangeError that names the line when one is not as it should be.
 */
export function readGazetteer(text: string): Gazetteer {
  const communes = new Map<string, Place>();
  const intercommunal = new Map<string, Place>();
  const departments = new Map<string, Place>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [kind, ...rest] = line.split(' ');
    if (kind === '=') departments.set(rest[0] ?? '', about(placeIn(line, rest.slice(1, 3))));
    else if (kind === '@') {
      const middle = about(placeIn(line, rest.slice(1, 3)));
      if (rest[0] && rest[0] !== '-') intercommunal.set(rest[0], middle);
      for (const code of rest.slice(3)) communes.set(code, middle);
    } else communes.set(kind ?? '', placeIn(line, rest));
  }
  return { communes, intercommunal, departments };
}

const about = (place: Place): Place => ({ ...place, approximate: true });

function placeIn(line: string, degrees: readonly string[]): Place {
  const [latitude, longitude] = degrees.map(Number);
  if (latitude === undefined || longitude === undefined || !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) throw new RangeError(`no place in “${line}”`);
  return { latitude, longitude };
}

/** What is known of where something stands, from the nearest to the farthest. */
export type Whereabouts = { communeCode?: string | null; intercommunalSiren?: string | null; departmentCode?: string | null };

/** The best place known; null when nothing fits. The chief town of a département is the last resort, and is marked. */
export function placeOf({ communes, intercommunal, departments }: Gazetteer, where: Whereabouts): Place | null {
  const look = (map: ReadonlyMap<string, Place>, key: string | null | undefined): Place | undefined => (key ? map.get(key) : undefined);
  return look(communes, where.communeCode) ?? look(intercommunal, where.intercommunalSiren) ?? look(departments, where.departmentCode) ?? null;
}
