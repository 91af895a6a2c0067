import { saveContacts, typedFields } from '#capabilities/registrations/index.server.ts';
import { action } from '#platform/http/endpoint.ts';
import { afterStep, draftOf, finishLater, stepLoad, withDraft } from '../step.ts';

export const load = stepLoad('contacts');

export const actions = {
  default: withDraft(action(async (ctx, event, form) => {
    const faults = await saveContacts(ctx, { draft: draftOf(event) ?? '', typed: typedFields(form) });
    finishLater(ctx, form);
    afterStep(ctx, { here: 'contacts', next: 'formula' }, faults);
  })),
};
