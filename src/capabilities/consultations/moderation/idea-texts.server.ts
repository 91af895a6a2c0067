import { longest } from '../steps/ideas/ideas-content.ts';
import { moderateIdea } from '../steps/ideas/moderate-idea.server.ts';
import type { ModeratedKind, ModeratedText } from './moderated-kind.ts';
import { ideaStates, moderatedIdeas, type ModeratedIdea } from './moderated.queries.server.ts';

const asModerated = ({ id, ...idea }: ModeratedIdea): ModeratedText => ({ ...idea, kind: 'idea', subject: id, context: null });

/** Ideas: their sentence and what explains it are read and masked together. */
export const ideaTexts: ModeratedKind = {
  kind: 'idea', steps: ['ideas'],
  list: async (ctx, organisationId, step, page) => (await moderatedIdeas(ctx.db, { organisationId, stepId: step.id }, page)).map(asModerated),
  counts: (ctx, organisationId, stepIds) => ideaStates(ctx.db, organisationId, stepIds),
  read: async (ctx, organisationId, step, subject) => (await moderatedIdeas(ctx.db, { organisationId, stepId: step.id }, { id: subject, limit: 1, offset: 0 })).map(asModerated)[0],
  place: async (ctx, organisationId, subject, { state, shown, masked }) => {
    const [title = '', ...body] = (shown ?? '').split('\n');
    await moderateIdea(ctx, { organisationId, id: subject }, state === 'published' ? { state, title: title.slice(0, longest.title), body: body.join('\n'), masked } : { state });
  },
};
