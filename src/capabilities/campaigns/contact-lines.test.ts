import { expect, test } from 'vitest';
import { contactLines } from './contact-lines.ts';
import type { MissionBrief } from './mission-brief.ts';

const words = { phone: 'Téléphone', email: 'Courriel', address: 'Adresse', website: 'Site', network: 'Réseau', none: 'Non communiqué' };
const place: MissionBrief['place'] = {
  organisationName: 'Balma', organisationKind: 'commune', siteName: 'Mairie', departmentCode: '31', address: '1 place', postcode: '31130', city: 'Balma',
  phone: '05 61 00 00 00', email: null, website: 'https://balma.example', networks: [],
};

test('each channel shows its own way in and the website', () => {
  expect(contactLines({ channel: 'phone', place, network: null }, words)).toEqual([
    { term: 'Téléphone', text: '05 61 00 00 00', href: 'tel:0561000000' },
    { term: 'Site', text: 'https://balma.example', href: 'https://balma.example' },
  ]);
  expect(contactLines({ channel: 'letter', place, network: null }, words)[0]).toEqual({ term: 'Adresse', text: '1 place, 31130 Balma' });
});

test('what was not declared is said, never left blank', () => {
  expect(contactLines({ channel: 'email', place, network: null }, words)[0]).toEqual({ term: 'Courriel', text: 'Non communiqué' });
  expect(contactLines({ channel: 'social', place, network: null }, words)[0]).toEqual({ term: 'Réseau', text: 'Non communiqué' });
});

test('only an address of the web becomes a link', () => {
  const [line] = contactLines({ channel: 'website', place: { ...place, website: 'javascript:alert(1)' }, network: null }, words);
  expect(line).toEqual({ term: 'Site', text: 'javascript:alert(1)' });
});
