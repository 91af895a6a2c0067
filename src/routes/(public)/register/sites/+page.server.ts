import { redirect } from '@sveltejs/kit';
import { editSites, typedFields, type SitesEdit } from '#capabilities/registrations/index.server.ts';
import { action } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { afterStep, draftOf, stepLoad, withDraft } from '../step.ts';

export const load = stepLoad('sites');

export const actions = {
  default: withDraft(action(async (ctx, event, form) => {
    const edit = editOf(String(form.get('do') ?? ''));
    const { faults, sites } = await editSites(ctx, { draft: draftOf(event) ?? '', typed: typedFields(form), edit });
    if (edit.do === 'add') redirect(303, `${localPath(ctx.locale, '/register/sites')}#site-${sites}`);
    if (edit.do === 'remove') redirect(303, localPath(ctx.locale, '/register/sites'));
    afterStep(ctx, { here: 'sites', next: 'contacts' }, faults);
  })),
};

function editOf(pressed: string): SitesEdit {
  if (pressed === 'add') return { do: 'add' };
  const removed = /^remove-(\d{1,2})$/.exec(pressed);
  return removed ? { do: 'remove', site: Number(removed[1]) } : { do: 'save' };
}
