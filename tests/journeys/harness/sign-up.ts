import type { Page } from '@playwright/test';
import { withDatabase } from './mailbox.ts';
import { expect, type Visitor } from './test.ts';

/** What a body of the journeys types; the rest of the form stays as it is. */
export interface Typed {
  site: Record<string, string>;
  email: string;
  formula: 'free' | 'personalised';
  options?: string[];
}

export const box = (page: Page, name: string) => page.locator(`[name="${name}"]`);
export const goOn = (page: Page) => page.getByRole('button', { name: /^(Enregistrer et continuer|Save and continue)$/ }).last().click();

export async function fillSite(page: Page, index: number, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await box(page, `sites.${index}.${name}`).fill(value);
}

/** From the contacts to the reference, for a body whose sites are typed. */
export async function finishSignUp({ page, look }: Visitor, typed: Pick<Typed, 'email' | 'formula' | 'options'>): Promise<string> {
  await box(page, 'referent.name').fill('Rose Dupré');
  await box(page, 'referent.email').fill(typed.email);
  await box(page, 'same').check({ force: true });
  await goOn(page);
  await look();
  await page.locator(`[name="formula"][value="${typed.formula}"]`).check({ force: true });
  for (const option of typed.options ?? []) await page.locator(`[name="options[]"][value="${option}"]`).check({ force: true });
  await page.locator('[name="certified"][value="no"]').check({ force: true });
  await goOn(page);
  await look();
  // What is sent within three seconds of its first step is taken for a program's.
  await page.waitForTimeout(3_000);
  await box(page, 'confirmed').check({ force: true });
  await page.getByRole('button', { name: /^(Envoyer l’inscription|Send the registration)$/ }).click();
  await look();
  const [reference] = /\bP2027(?:-[A-Z0-9]+)+\b/.exec((await page.getByRole('main').textContent()) ?? '') ?? [];
  expect(reference).toBeTruthy();
  return reference ?? '';
}

/** Of the directory, a commune of about so many inhabitants that has not signed up. */
export async function communeOf(population: { from: number; to: number }): Promise<{ insee: string; name: string; siren: string; postcode: string }> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ insee: string; name: string; siren: string; postcode: string }>(
      `select insee_code as insee, name, coalesce(siren, '') as siren, coalesce(postcodes[1], '') as postcode from organisation o
       where kind = 'commune' and population between $1 and $2 and not exists (select from registration r where r.organisation_id = o.id) order by population, id limit 1`, [population.from, population.to]);
    const [found] = rows;
    if (!found) throw new Error('the directory has no such commune');
    return found;
  });
}

/** The key of a registration, by its reference. */
export async function registrationOf(reference: string): Promise<{ organisation: string; registration: string }> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ organisation: string; registration: string }>('select organisation_id as organisation, id as registration from registration where reference = $1', [reference]);
    const [found] = rows;
    if (!found) throw new Error(`no registration ${reference}`);
    return found;
  });
}

const patienceMs = 15_000;

/** The path of the newest link to a file mailed to an address, in a message that says `told`. */
export async function fileLinkOf(email: string, told: string): Promise<string> {
  return withDatabase(async (client) => {
    for (const until = Date.now() + patienceMs; Date.now() < until; await new Promise((later) => setTimeout(later, 100))) {
      const { rows } = await client.query<{ text_body: string }>(
        `select text_body from mail_message where recipient = $1 and text_body like '%/file/%' and text_body like '%' || $2 || '%' order by created_at desc, id desc limit 1`, [email, told]);
      const link = /\/(?:en\/)?file\/[\w-]+/.exec(rows[0]?.text_body ?? '')?.[0];
      if (link) return link;
    }
    throw new Error(`no link for ${email} that says ${told}`);
  });
}
