import { redirect } from '@sveltejs/kit';
import { endRole, grantOfPerson, readPerson } from '#capabilities/accounts/index.server.ts';
import { peopleTexts } from '#capabilities/accounts/index.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';

const asked = (params: Partial<Record<string, string>>) => ({ personId: params['person'] ?? '', grantId: params['grant'] ?? '' });

export const load = page(async (ctx, { params }) => {
  const grant = await grantOfPerson(ctx, asked(params));
  const { id, name } = await readPerson(ctx, grant.personId);
  const t = peopleTexts[ctx.locale];
  const list = localPath(ctx.locale, '/office/people');
  return { grant, person: { id, name }, breadcrumb: [{ label: t.title, href: list }, { label: name, href: `${list}/${id}` }, { label: t.end }] };
});

export const actions = {
  default: action(async (ctx, { params }) => {
    await endRole(ctx, asked(params));
    redirect(303, localPath(ctx.locale, `/office/people/${params['person']}?ended`));
  }),
};
