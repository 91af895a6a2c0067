import { addPerson, personByEmail } from '#capabilities/accounts/index.server.ts';
import { panelSites } from '#capabilities/registrations/index.server.ts';
import { systemActor, type Actor, type Ctx, type Role } from '#platform/context.ts';

export interface DemoPerson {
  role: Role;
  email: string;
  name: string;
}

const domain = 'demo.parvis.example';

/** One person for each role; those of a body belong to the showcase body. */
export const demoPeople: readonly DemoPerson[] = [
  { role: 'operator', email: `operatrice@${domain}`, name: 'Odile Martin' },
  { role: 'method_lead', email: `methode@${domain}`, name: 'Mathieu Roux' },
  { role: 'evaluator', email: `citoyenne@${domain}`, name: 'Claire Petit' },
  { role: 'reviewer', email: `controleur@${domain}`, name: 'Karim Benali' },
  { role: 'referent', email: `referente@${domain}`, name: 'Rose Lambert' },
  { role: 'decision_maker', email: `decideur@${domain}`, name: 'Denis Faure' },
  { role: 'reader', email: `lectrice@${domain}`, name: 'Lise Garnier' },
  { role: 'expert', email: `expert@${domain}`, name: 'Éric Vidal' },
  { role: 'dpo', email: `dpo@${domain}`, name: 'Diane Perrin' },
];

/** Somebody of a body that takes part for free, to see what that formula shows. */
export const freeReferent: DemoPerson = { role: 'referent', email: `gratuite@${domain}`, name: 'Inès Leroy' };

const ofBody: readonly Role[] = ['referent', 'decision_maker', 'reader', 'expert'];

/** Makes the people of the demonstration; those of a body for `organisationId`. Returns their ids by role. */
export async function addDemoPeople(ctx: Ctx, organisationId: string): Promise<Map<Role, string>> {
  const ids = new Map<Role, string>();
  for (const { role, email, name } of demoPeople) {
    ids.set(role, await addPerson(ctx, { role, email, name, ...(ofBody.includes(role) ? { organisationId } : {}) }));
  }
  return ids;
}

/** One of these people at work. `people`: ids by role, as `addDemoPeople` returns them. */
export function demoActor(people: ReadonlyMap<Role, string>, role: Role, organisationIds: string[] = []): Actor {
  return { ...systemActor, kind: 'person', personId: people.get(role) ?? null, name: demoPeople.find((person) => person.role === role)?.name ?? null, roles: [role], organisationIds };
}

/** Makes the referent of the first body that takes part for free. */
export async function addFreeReferent(ctx: Ctx, editionId: string): Promise<void> {
  const free = (await panelSites(ctx.db, editionId)).find(({ formula }) => formula === 'free');
  if (free) await addPerson(ctx, { ...freeReferent, organisationId: free.organisationId });
}

/** Whether the people are there: the last thing that playing an edition does. */
export async function demoIsPlayed(ctx: Ctx): Promise<boolean> {
  return (await personByEmail(ctx.db, demoPeople[0]?.email ?? '')) !== undefined;
}
