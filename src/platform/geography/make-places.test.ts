import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makePlaces } from './make-places.ts';
import { placesText } from './places-text.ts';

test('the gazetteer is what its sources make: nothing in it was edited by hand', () => {
  expect(makePlaces() === readFileSync('data/geography/places.txt', 'utf8')).toBe(true);
});

const place = (name: string, communeCode: string, population: number, latitude: number, seat = false) => ({ name, communeCode, population, latitude, longitude: 2, seat });

test('a commune takes the place that bears its name, one without any the middle of its group by inhabitants', () => {
  const commune = (code: string, nom: string, population = 100) => ({ code, nom, type: 'commune-actuelle', departement: '01', arrondissement: '011', population });
  const text = placesText({
    communes: [commune('01001', 'Grand-Bourg', 3000), commune('01002', 'Ville', 1000), commune('01003', 'Hameau'), commune('01004', 'Seul')],
    places: [place('Le Port', '01001', 9000, 40), place('Grand Bourg', '01001', 10, 45), place('Ville', '01002', 1000, 49)],
    groups: [{ siren: '200000001', members: ['01001', '01002', '01003'] }],
    departments: [{ code: '01', chefLieu: '01002' }],
  });
  expect(text.split('\n').filter((line) => !line.startsWith('#') && line !== '')).toEqual([
    '01001 45.000 2.000', '01002 49.000 2.000', '@ 200000001 46.000 2.000 01003', '@ - 46.000 2.000 01004', '= 01 49.000 2.000',
  ]);
});
