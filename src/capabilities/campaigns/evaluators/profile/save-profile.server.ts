import type { Ctx } from '#platform/context.ts';
import { ownPerson } from '../evaluators.access.ts';
import { evaluatorEvents } from '../evaluators.events.ts';
import { chosenCommune, type Commune } from './find-commune.server.ts';
import type { ProfileInput } from './profile.input.ts';
import { profileOf, saveProfileRow, type Profile } from './profile.queries.server.ts';

/** One's own profile, with what stands where nothing was said yet. Throws `not_allowed`. */
export async function ownProfile(ctx: Ctx): Promise<Profile> {
  return (await profileOf(ctx.db, ownPerson(ctx))) ?? {
    homeInseeCode: null, homeDepartmentCode: null, homeName: null, capacityPerWeek: 10, gender: null, ageBand: null,
    languages: ['fr'], networks: [], personas: null, hasVehicle: false, travelKm: null, freeHalfDays: null, iban: null,
  };
}

/**
 * Saves one's own profile; planning reads it from then on. Returns the towns to choose from, and saves nothing, when the
 * words typed mean several. All `knownPersonas` chosen = all, also those of later editions. Throws `not_allowed`, `form_incomplete`.
 */
export async function saveProfile(ctx: Ctx, input: ProfileInput, knownPersonas: readonly string[]): Promise<Commune[]> {
  const personId = ownPerson(ctx);
  const { commune, choices } = await chosenCommune(ctx, input);
  if (choices.length > 0) return choices;
  const personas = knownPersonas.filter((id) => input.personas.includes(id));
  await saveProfileRow(ctx.db, personId, {
    ...(commune && { homeInseeCode: commune.inseeCode, homeDepartmentCode: commune.departmentCode, homeName: commune.name }),
    capacityPerWeek: input.capacity, gender: input.gender, ageBand: input.age, languages: input.languages, networks: input.networks,
    personas: personas.length === knownPersonas.length ? null : personas, hasVehicle: input.vehicle, travelKm: input.travel, iban: input.iban,
  }, ctx.clock.now());
  await ctx.record({ name: evaluatorEvents.profileChanged, subjectType: 'person', subjectId: personId, payload: {} });
  return [];
}
