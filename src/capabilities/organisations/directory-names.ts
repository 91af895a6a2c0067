/** INSEE's TNCC: how a place name is joined to what precedes it, by code. */
const LINKS: readonly string[] = ['de ', 'd’', 'du ', 'de la ', 'des ', 'de l’', 'des ', 'de las ', 'de los '];

const INTERCOMMUNAL_TYPES: Readonly<Record<string, string>> = {
  CC: 'Communauté de communes',
  CA: 'Communauté d’agglomération',
  CU: 'Communauté urbaine',
};

/** Regions that are also their own département, and are not called regions. */
const SINGLE_COLLECTIVITIES: Readonly<Record<string, string>> = {
  '02': 'Collectivité territoriale de Martinique',
  '03': 'Collectivité territoriale de Guyane',
  '94': 'Collectivité de Corse',
};

/** French typography for names that come with typewriter apostrophes, quotes and doubled spaces. */
export function typographic(name: string): string {
  return name
    .replace(/'/g, '’')
    .replace(/"([^"]*)"/g, '«\u202f$1\u202f»')
    .replace(/ +/g, ' ')
    .trim();
}

/** `typeLiaison`: INSEE's code of the article, from the directory. */
export function departmentName(name: string, typeLiaison: number): string {
  return `Département ${LINKS[typeLiaison] ?? 'de '}${typographic(name)}`;
}

export function regionName(code: string, name: string): string {
  return SINGLE_COLLECTIVITIES[code] ?? `Région ${typographic(name)}`;
}

/** `CC Faucigny - Glières` gives its type in full and the name alone; other names stay whole. */
export function intercommunalNames(raw: string, type: string): { name: string; short: string } {
  const typeName = INTERCOMMUNAL_TYPES[type];
  const prefix = `${type} `;
  if (!typeName || !raw.startsWith(prefix)) return { name: typographic(raw), short: typographic(raw) };
  const short = typographic(raw.slice(prefix.length));
  return { name: `${typeName} ${short}`, short };
}
