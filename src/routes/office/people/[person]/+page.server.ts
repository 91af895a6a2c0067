import { readPerson } from '#capabilities/accounts/index.server.ts';
import { peopleTexts } from '#capabilities/accounts/index.ts';
import { page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';

export const load = page(async (ctx, { params, url }) => {
  const person = await readPerson(ctx, params['person'] ?? '');
  return {
    person,
    invited: url.searchParams.has('invited'),
    reset: url.searchParams.has('reset'),
    ended: url.searchParams.has('ended'),
    breadcrumb: [{ label: peopleTexts[ctx.locale].title, href: localPath(ctx.locale, '/office/people') }, { label: person.name }],
  };
});
