import { redirect } from '@sveltejs/kit';
import { readPerson, resetSecondFactor } from '#capabilities/accounts/index.server.ts';
import { peopleTexts, secondFactorTexts } from '#capabilities/accounts/index.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';

export const load = page(async (ctx, { params }) => {
  const { id, name } = await readPerson(ctx, params['person'] ?? '');
  const list = localPath(ctx.locale, '/office/people');
  return {
    person: { id, name },
    breadcrumb: [{ label: peopleTexts[ctx.locale].title, href: list }, { label: name, href: `${list}/${id}` }, { label: secondFactorTexts[ctx.locale].title }],
  };
});

export const actions = {
  default: action(async (ctx, { params }) => {
    await resetSecondFactor(ctx, params['person'] ?? '');
    redirect(303, localPath(ctx.locale, `/office/people/${params['person']}?reset`));
  }),
};
