import { describeOrganisation, typedFields } from '#capabilities/registrations/index.server.ts';
import { action } from '#platform/http/endpoint.ts';
import { afterStep, draftOf, finishLater, stepLoad, withDraft } from '../step.ts';

export const load = stepLoad('organisation');

export const actions = {
  default: withDraft(action(async (ctx, event, form) => {
    const faults = await describeOrganisation(ctx, { draft: draftOf(event) ?? '', typed: typedFields(form) });
    finishLater(ctx, form);
    afterStep(ctx, { here: 'manual', next: 'sites/1' }, faults);
  })),
};
