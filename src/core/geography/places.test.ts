import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { greatCircleKm, roadKm } from '../planning/assignment/distance.ts';
import { kilometres } from '../planning/recount-people.ts';
import { evaluator, site } from '../planning/plan-example.ts';
import { placeOf, readGazetteer } from './places.ts';

const gazetteer = readGazetteer(readFileSync('data/geography/places.txt', 'utf8'));
const at = (communeCode: string) => placeOf(gazetteer, { communeCode }) ?? { latitude: 0, longitude: 0 };

// Great-circle kilometres between town centres, known from elsewhere; town centres themselves differ by a kilometre or two.
test.each([
  ['Paris – Lyon', '75056', '69123', 392], ['Paris – Marseille', '75056', '13055', 661], ['Rennes – Nantes', '35238', '44109', 100], ['Lille – Strasbourg', '59350', '67482', 408],
  ['Brest – Nice', '29019', '06088', 1052], ['Ajaccio – Bastia', '2A004', '2B033', 105], ['Saint-Denis – Saint-Pierre (La Réunion)', '97411', '97416', 52],
  ['Fort-de-France – Pointe-à-Pitre', '97209', '97120', 190], ['Cayenne – Saint-Laurent-du-Maroni', '97302', '97311', 199], ['Mamoudzou – Dembeni', '97611', '97607', 8],
])('%s is as far as known', (_, from, to, km) => {
  expect(Math.abs(greatCircleKm(at(from), at(to)) - km)).toBeLessThan(Math.max(3, km / 100));
});

test('a commune without a place of its own takes the middle around it, and is marked', () => {
  const small = placeOf(gazetteer, { communeCode: '02007' }); // Aizelles, 118 inhabitants
  expect(small).toMatchObject({ approximate: true });
  expect(greatCircleKm(small ?? at('35238'), at('02408'))).toBeLessThan(40); // Laon
  expect(at('35238')).not.toHaveProperty('approximate');
});

test('without a commune, an intercommunal body stands in its middle, others at the chief town of their département', () => {
  const rennes = placeOf(gazetteer, { communeCode: null, intercommunalSiren: '243500139', departmentCode: '35' });
  expect(rennes).toMatchObject({ approximate: true });
  expect(greatCircleKm(rennes ?? at('75056'), at('35238'))).toBeLessThan(10);
  expect(placeOf(gazetteer, { departmentCode: '35' })).toEqual({ ...at('35238'), approximate: true });
  expect(placeOf(gazetteer, { communeCode: '99999', departmentCode: '99' })).toBeNull();
});

test('every place lies in one of the lands of France', () => {
  const boxes = [[41.3, 51.2, -5.2, 9.7], [14.3, 16.6, -62, -60.7], [2, 6, -54.7, -51.5], [-21.5, -20.8, 55.1, 55.9], [-13.1, -12.6, 45, 45.4]] as const;
  const lost = [...gazetteer.communes].filter(([, { latitude, longitude }]) => !boxes.some(([south, north, west, east]) => south <= latitude && latitude <= north && west <= longitude && longitude <= east));
  expect(lost).toEqual([]);
  expect(gazetteer.communes.size).toBeGreaterThan(34_800);
  expect(gazetteer.departments.size).toBe(101);
});

test('a line that gives no place is refused by its words', () => {
  expect(() => readGazetteer('35238 48.1')).toThrow('35238 48.1');
});

test('the planner and the recount, which share no code, find the same kilometres', () => {
  const codes = ['75056', '69123', '2A004', '97411', '35238', '02007', '97209', '99999'];
  const travel = { roadFactor: 1.3, sameDepartmentKm: 30, islands: [['2A', '2B'], ['971'], ['972'], ['973'], ['974'], ['976']] };
  const department = (code: string) => (code.startsWith('97') ? code.slice(0, 3) : code.slice(0, 2));
  for (const from of codes) {
    for (const to of codes) {
      const person = evaluator(1, { place: placeOf(gazetteer, { communeCode: from }), homeDepartmentCode: department(from) });
      const place = site(1, { place: placeOf(gazetteer, { communeCode: to }), departmentCode: department(to) });
      const [planned, counted] = [roadKm(person, place, travel), kilometres(person, place, travel)];
      expect(planned === counted || Math.abs(planned - counted) < 0.01, `${from} ${to}: ${planned} ${counted}`).toBe(true);
    }
  }
});
