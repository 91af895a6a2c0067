import { registered, directoryCommune, paidOffer, aSite } from '#capabilities/registrations/registration-builders.ts';
import { hashToken } from '#platform/ids.ts';
import type { Ctx } from '#platform/context.ts';
import type { TestApp } from '#tests/harness/app.ts';
import { inspectCopy } from '../signatures/inspect-copy.server.ts';
import { pdfOf } from '../signatures/signature-builders.ts';
import { orderOfRegistration } from './orders.queries.server.ts';
import { prepareOrder } from './prepare-order.server.ts';
import { receiveCopy } from './receive-copy.server.ts';

export type Registered = Awaited<ReturnType<typeof registered>>;

/** A body signed up to a priced formula, with its order form. */
export async function ordered(test: TestApp, changes: Parameters<typeof registered>[2] = {}): Promise<Registered> {
  const key = await registered(test, await directoryCommune(test), { offer: paidOffer, ...changes });
  await prepared(test, key);
  return key;
}

/** What the job does after a sign-up. */
export function prepared(test: TestApp, key: Registered): Promise<void> {
  return test.system((ctx) => prepareOrder(ctx, { organisationId: key.organisationId, subjectId: key.registrationId }));
}

export const twoSites = [aSite, { ...aSite, name: 'Mairie annexe', role: 'annex', network1: '' }];

/** The token of the last link mailed to an address for a registration of a reference. */
export async function tokenMailedTo(test: TestApp, recipient: string, reference: string): Promise<string> {
  const { text_body } = await test.system((ctx) => ctx.db
    .selectFrom('mail_message').select('text_body').where('recipient', '=', recipient).where('text_body', 'like', `%${reference}%`)
    .where('text_body', 'like', '%/file/%').orderBy('id', 'desc').executeTakeFirstOrThrow());
  return /\/file\/([\w-]+)/.exec(text_body)?.[1] ?? '';
}

/** Runs a use case with the sight of whoever holds a token. */
export function holding<T>(test: TestApp, token: string, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return test.app.run({ ...test.visitor, scope: 'registrant', locale: 'fr', file: hashToken(token) }, work);
}

export const orderOfKey = (test: TestApp, key: Registered) => test.system((ctx) => orderOfRegistration(ctx.db, key));

/** Sends a signed copy: a PDF of `pages` pages unless its bytes are given. */
export async function signedCopy(test: TestApp, key: Registered, file: { bytes?: Buffer; pages?: number } = {}): Promise<{ again: boolean }> {
  const bytes = file.bytes ?? (await pdfOf(file.pages ?? 1));
  const inspected = await inspectCopy(bytes);
  return test.system((ctx) => receiveCopy(ctx, { organisationId: key.organisationId, registrationId: key.registrationId, bytes, inspected, fileName: 'bon signé.pdf', channel: 'link', from: 'Anne Le Goff' }));
}

export async function mailsOf(test: TestApp, template: string, reference: string): Promise<{ recipient: string; text_body: string }[]> {
  return test.system((ctx) => ctx.db
    .selectFrom('mail_message').select(['recipient', 'text_body']).where('template', '=', template).where('text_body', 'like', `%${reference}%`).orderBy('recipient').execute());
}
