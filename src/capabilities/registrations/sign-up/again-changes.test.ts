import { expect, test } from 'vitest';
import { blankSite, typedContacts } from '../draft/draft.ts';
import { changesSinceLast } from './again-changes.ts';

const id = '01890a5d-ac96-774b-bcce-b302099a8057';
const site = { ...blankSite(true), id, name: 'Mairie', phone: '02 99 05 44 00', hours: { mon: '9h-12h' } };
const contacts = typedContacts.parse({ same: 'yes', referent: { name: 'Anne', email: 'a@b.example' } });

test('a body that returns sees what it changes, and nothing else', () => {
  const again = { organisationId: id, edition: '2026', confirmed: [], before: { sites: [site], contacts } };
  expect(changesSinceLast({ sites: [site], contacts, again }, 'fr')).toEqual([]);
  const added = { ...blankSite(false), name: 'Piscine' };
  const moved = { ...site, phone: '01 99 00 00 01', hours: { mon: '9h-12h', sat: '9h-11h' } };
  expect(changesSinceLast({ sites: [moved, added], contacts: { ...contacts, same: '', decisionMaker: { name: 'Paul', jobTitle: '', email: 'p@b.example', phone: '' } }, again }, 'fr')).toEqual([
    { what: 'Mairie, Téléphone de l’accueil', before: '02 99 05 44 00', after: '01 99 00 00 01' }, { what: 'Mairie, Samedi', before: '', after: '9h-11h' },
    { what: 'Piscine', before: '', after: 'lieu ajouté' }, { what: 'Décideur', before: 'Anne, a@b.example', after: 'Paul, p@b.example' },
  ]);
  expect(changesSinceLast({ sites: [], again }, 'fr')).toContainEqual({ what: 'Mairie', before: '', after: 'lieu retiré' });
  expect(changesSinceLast({ sites: [site] }, 'fr')).toBeNull();
});
