import type { FrameLocator, Page } from '@playwright/test';
import { withDatabase } from './mailbox.ts';
import type { Visitor } from './test.ts';

/** Steps at a kiosk. Its screens may stand in a frame. */
type Screens = Page | FrameLocator;

/** The body of the referent, and its waiting room: two rated questions, the second one optional, a need, and an idea. */
export const waitingRoom = () => withDatabase(async (client) => {
  const { rows } = await client.query<{ organisation: string; point: string }>(
    `select p.organisation_id as organisation, p.id as point from collection_point p where p.token = 'attente234'`);
  const [room] = rows;
  if (!room) throw new Error('the demonstration has no waiting room');
  return room;
});

/** A code for a kiosk of this name in the waiting room, as the referent asks for it. */
export async function askCode(referent: Visitor, name: string): Promise<string> {
  const { organisation, point } = await waitingRoom();
  await referent.visit(`/participant/${organisation}/opinions/devices?point=${point}`);
  await referent.page.getByLabel('Nom de la borne').fill(name);
  await referent.page.getByRole('button', { name: 'Obtenir un code' }).click();
  await referent.look();
  return (await referent.page.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/).textContent())?.trim() ?? '';
}

export async function enrol(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code de la borne').pressSequentially(code.toLowerCase().replaceAll('-', ''));
  await page.getByRole('button', { name: 'Enrôler cette tablette' }).click();
  await onScreen(page, 'question waiting');
}

export const onScreen = (screens: Screens, name: string): Promise<void> => screens.locator(`[data-screen="${name}"]`).waitFor();
export const press = (screens: Screens, name: string): Promise<void> => screens.getByRole('main').getByRole('button', { name, exact: true }).click();
