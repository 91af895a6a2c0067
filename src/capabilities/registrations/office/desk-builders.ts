import { uuidv7 } from '#platform/ids.ts';
import type { TestApp } from '#tests/harness/app.ts';
import { enrolBodies, enrolledRegistrationId } from '../enrol-bodies.server.ts';
import { editionById } from '../open-edition.server.ts';
import { directoryCommune } from '../registration-builders.ts';

/** A registration that waits for its decision, without going through the sign-up form. */
export async function waitingFile(test: TestApp, changes: { name?: string; population?: number; contact?: string } = {}) {
  const population = changes.population ?? 9000;
  const organisationId = await directoryCommune(test, { name: changes.name ?? 'Bruz', population });
  const registrationId = enrolledRegistrationId('2027', organisationId);
  await test.system((ctx) => enrolBodies(ctx, editionById(ctx, '2027'), [{
    organisationId, kind: 'commune', population, certified: false, formula: 'personalised', state: 'submitted',
    contact: { name: 'Anne Le Goff', jobTitle: 'Qualité', email: changes.contact ?? `${registrationId.slice(-12)}@ville.example` },
    sites: [{
      organisationId, id: uuidv7(), name: 'Mairie', role: 'main', siret: null, address: '1 place', postcode: '35170', city: 'Bruz', departmentCode: '35',
      phone: '02 99 05 44 00', email: null, website: null, networks: [], counterVisit: false,
    }],
  }], 'Essai'));
  return { organisationId, registrationId };
}

/** The mails of a kind that an address got, the oldest first. */
export async function mailsTo(test: TestApp, recipient: string, template: string) {
  return test.system((ctx) =>
    ctx.db.selectFrom('mail_message').select(['subject', 'text_body']).where('recipient', '=', recipient).where('template', '=', template).orderBy('id').execute());
}
