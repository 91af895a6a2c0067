import { expect, test } from 'vitest';
import { isSiren } from '#core/shared/siret.ts';
import { departmentOfPostcode } from './department-of-postcode.ts';
import { directoryBodies, directorySize } from './directory-bodies.ts';
import { readDirectory } from './read-directory.server.ts';

const files = await readDirectory();
const bodies = [...directoryBodies(files)];
const bodyOf = (kind: string, code: string) => bodies.find((body) => body.kind === kind && body.code === code);

test('the directory holds every commune, intercommunal body, département and region', () => {
  const count = (kind: string) => bodies.filter((body) => body.kind === kind).length;
  expect(count('commune')).toBeGreaterThan(34_900);
  expect(count('intercommunal')).toBeGreaterThan(1_250);
  // 101 départements, less Paris, the two of Corsica, Martinique and Guyane, and with Alsace for two.
  expect(count('departement')).toBe(101 - 5 - 2 + 1);
  // 18 regions; Mayotte is listed as a département.
  expect(count('region')).toBe(17);
});

test('the size of the directory is known before its bodies are made', () => {
  expect(directorySize(files)).toBe(bodies.length);
});

test('no two bodies share a kind and a code, and every SIREN has a right check digit', () => {
  expect(new Set(bodies.map((body) => `${body.kind}/${body.code}`)).size).toBe(bodies.length);
  expect(bodies.filter((body) => body.siren !== null && !isSiren(body.siren))).toEqual([]);
});

test('only communes of the overseas collectivities have no SIREN in the directory', () => {
  const without = bodies.filter((body) => body.siren === null);
  expect(without.every((body) => body.kind === 'commune' && /^9[78]/.test(body.departmentCode ?? ''))).toBe(true);
});

test('names are whole and in French typography', () => {
  expect(bodyOf('commune', '01001')?.name).toBe('L’Abergement-Clémenciat');
  expect(bodyOf('intercommunal', '200000172')?.name).toBe('Communauté de communes Faucigny - Glières');
  expect(bodyOf('departement', '01')?.name).toBe('Département de l’Ain');
  expect(bodyOf('departement', '974')?.name).toBe('Département de La Réunion');
  expect(bodyOf('departement', '6AE')?.name).toBe('Collectivité européenne d’Alsace');
  expect(bodyOf('region', '94')?.name).toBe('Collectivité de Corse');
  expect(bodyOf('region', '53')?.name).toBe('Région Bretagne');
  expect(bodies.filter((body) => /['"]| {2}/.test(body.name))).toEqual([]);
});

test('the Rhône council is counted without the Métropole de Lyon, which has its powers', () => {
  const rhone = bodyOf('departement', '69')?.population ?? 0;
  const lyon = bodyOf('intercommunal', '200046977')?.population ?? 0;
  const all = bodies.filter((body) => body.kind === 'commune' && body.departmentCode === '69');
  expect(rhone + lyon).toBe(all.reduce((sum, commune) => sum + (commune.population ?? 0), 0));
  expect(lyon).toBeGreaterThan(1_300_000);
});

test('a postcode gives the département of nearly every commune', () => {
  const pairs = bodies
    .filter((body) => body.kind === 'commune')
    .flatMap((body) => body.postcodes.map((postcode) => ({ postcode, department: body.departmentCode })));
  const wrong = pairs.filter(({ postcode, department }) => departmentOfPostcode(postcode) !== department);
  expect(wrong.length / pairs.length).toBeLessThan(0.002);
});
