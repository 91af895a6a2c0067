import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { invitationInput, invitePerson, needsOrganisation } from '#capabilities/accounts/index.server.ts';
import { peopleTexts } from '#capabilities/accounts/index.ts';
import { insertEvaluatorProfile } from '#capabilities/campaigns/index.server.ts';
import { roles, type Ctx } from '#platform/context.ts';
import { action, page, typedValues } from '#platform/http/endpoint.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';
import { findBody, type BodyChoice } from './find-body.ts';

export const load = page(async (ctx) => {
  const t = peopleTexts[ctx.locale];
  return { roles: [...roles], breadcrumb: [{ label: t.title, href: localPath(ctx.locale, '/office/people') }, { label: t.inviteTitle }] };
});

const homeInput = z.strictObject({ department: z.string().trim().toUpperCase().regex(/^(\d{2,3}|2[AB])?$/, 'department_invalid') });
const weeklyMissions = 10;

export const actions = {
  default: action(async (ctx, _event, form) => {
    const text = (name: string) => String(form.get(name) ?? '');
    const role = roles.find((one) => one === text('role'));
    const ofBody = role !== undefined && needsOrganisation(role);
    const { body, choices } = ofBody ? await findBody(ctx, { chosen: text('organisationId'), words: text('organisation') }) : nobody;
    // Nothing is written yet: the page asks which body is meant, with everything typed still there.
    if (choices.length > 0) return { choices, values: typedValues(form) };
    const input = parseInput(invitationInput, {
      name: text('name'), email: text('email'), role: form.get('role') ?? undefined, locale: form.get('locale') ?? undefined, organisationId: body?.id ?? null,
    });
    const { department } = parseInput(homeInput, { department: role === 'evaluator' ? text('department') : '' });
    const personId = await invitePerson(ctx, { ...input, organisationName: body?.name ?? null });
    if (department !== '') await placeEvaluator(ctx, personId, department);
    redirect(303, localPath(ctx.locale, `/office/people/${personId}?invited`));
  }),
};

const nobody: { body: BodyChoice | null; choices: BodyChoice[] } = { body: null, choices: [] };

async function placeEvaluator(ctx: Ctx, personId: string, department: string): Promise<void> {
  await insertEvaluatorProfile(ctx.db, {
    person_id: personId, home_insee_code: null, home_department_code: department, capacity_per_week: weeklyMissions,
  });
}
