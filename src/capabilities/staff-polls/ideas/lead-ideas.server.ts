import { mostIdeasAtOnce, onlyMasks } from '#core/staff-polls/idea.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import type { Poll, PollKey, PollQuestion } from '../poll.ts';
import { insertPoll, pollOf, replaceQuestions } from '../polls.queries.server.ts';
import { requirePoller } from '../staff-polls.access.ts';
import { pollEvents } from '../staff-polls.events.ts';
import type { IdeaReply, StaffIdea } from './idea.ts';
import { requireIdeaReader } from './ideas.access.ts';
import { ideasTexts } from './ideas.texts.ts';
import { ideasOf, noteProposed, saveAction, saveCheck, saveReply } from './ideas.queries.server.ts';

/** An idea of a poll of the body. Throws `not_found`. */
async function requireIdea(ctx: Ctx, key: PollKey, ideaId: string): Promise<StaffIdea> {
  const idea = (await ideasOf(ctx.db, key)).find(({ id }) => id === ideaId);
  if (!idea) throw problem('not_found');
  return idea;
}

/** One that is shown. Throws `not_found`, `poll_idea_unread`. */
async function requireShown(ctx: Ctx, key: PollKey, ideaId: string): Promise<StaffIdea> {
  const idea = await requireIdea(ctx, key, ideaId);
  if (idea.state !== 'shown') throw problem('poll_idea_unread');
  return idea;
}

/** Shows an idea to colleagues, with words masked at most. Throws `not_allowed`, `not_found`, `poll_idea_changed`, and `poll_idea_proposed` once colleagues vote on it. */
export async function showIdea(ctx: Ctx, key: PollKey, ideaId: string, { body, criterion }: { body: string; criterion: string | null }): Promise<void> {
  requireIdeaReader(ctx.actor);
  const { words, support } = await requireIdea(ctx, key, ideaId);
  const plain = body.replaceAll('\r\n', '\n');
  if (support) throw problem('poll_idea_proposed');
  if (!onlyMasks(words, plain)) throw problem('poll_idea_changed');
  await check(ctx, key, { id: ideaId, state: 'shown', body: plain, reason: null, criterion });
}

/** Sets an idea aside, with the reason; it can be shown later. Throws `not_allowed`, `not_found`, `poll_idea_proposed`. */
export async function setIdeaAside(ctx: Ctx, key: PollKey, ideaId: string, { reason }: { reason: string }): Promise<void> {
  requireIdeaReader(ctx.actor);
  const { body, criterion, support } = await requireIdea(ctx, key, ideaId);
  if (support) throw problem('poll_idea_proposed');
  await check(ctx, key, { id: ideaId, state: 'set_aside', body, reason, criterion });
}

async function check(ctx: Ctx, key: PollKey, decided: Pick<StaffIdea, 'id' | 'body' | 'reason' | 'criterion'> & { state: 'shown' | 'set_aside' }): Promise<void> {
  await saveCheck(ctx.db, key, { ...decided, by: ctx.actor.personId, at: ctx.clock.now() });
  await told(ctx, key, pollEvents.ideaChecked, { idea: decided.id, state: decided.state });
}

/** The management answers an idea that is shown; again, in place of its answer before. Throws `not_allowed`, `not_found`, `poll_idea_unread`. */
export async function answerIdea(ctx: Ctx, key: PollKey, ideaId: string, reply: { reply: IdeaReply; body: string; service: string }): Promise<void> {
  requireIdeaReader(ctx.actor);
  await requireShown(ctx, key, ideaId);
  await saveReply(ctx.db, key, ideaId, { ...reply, by: ctx.actor.personId, at: ctx.clock.now() });
  await told(ctx, key, pollEvents.ideaAnswered, { idea: ideaId, reply: reply.reply });
}

/** Notes the action that was born of an idea. Throws `not_found`, `poll_idea_unread`, `poll_idea_planned`. */
export async function linkIdea(ctx: Ctx, key: PollKey, ideaId: string, action: NonNullable<StaffIdea['action']>): Promise<void> {
  const idea = await requireShown(ctx, key, ideaId);
  if (idea.action) throw problem('poll_idea_planned');
  await saveAction(ctx.db, key, ideaId, action);
}

/**
 * Prepares a poll that puts ideas before colleagues: each of its questions is one idea, to support or not. It is arranged, opened and
 * answered as any other, with a roll and tokens of its own: those of the poll from which ideas come are gone. Returns its id. Throws
 * `not_allowed`, `not_found`, `poll_idea_unread`, `poll_idea_proposed`, `poll_ideas_pick`.
 */
export async function proposeIdeas(ctx: Ctx, key: PollKey, ideaIds: readonly string[]): Promise<string> {
  requirePoller(ctx.actor);
  const from = await pollOf(ctx.db, key);
  if (!from) throw problem('not_found');
  const picked = [...new Set(ideaIds)];
  if (picked.length === 0 || picked.length > mostIdeasAtOnce) throw problem('poll_ideas_pick');
  const ideas = [];
  for (const id of picked) ideas.push(await requireShown(ctx, key, id));
  if (ideas.some(({ support }) => support)) throw problem('poll_idea_proposed');
  const poll = supportPoll(from, ctx.ids.next());
  const questions = ideas.map(asQuestion);
  await insertPoll(ctx.db, poll, { personId: ctx.actor.personId, at: ctx.clock.now(), seriesId: null });
  await replaceQuestions(ctx.db, poll, questions);
  for (const [i, { id }] of ideas.entries()) await noteProposed(ctx.db, key, id, { pollId: poll.id, questionId: questions[i]?.id ?? '' });
  await told(ctx, key, pollEvents.ideasProposed, { poll: poll.id, ideas: ideas.length });
  return poll.id;
}

function supportPoll({ organisationId, id, content }: Poll, own: string): Poll {
  const words = (locale: 'fr' | 'en', title: string) => ({ title: ideasTexts[locale].supportTitle(title).slice(0, 140), intro: ideasTexts[locale].supportIntro });
  return {
    organisationId, id: own, content: { fr: words('fr', content.fr.title), ...(content.en ? { en: words('en', content.en.title) } : {}) }, units: [], state: 'draft', showing: 'at_the_end', closesAt: null,
    publicKey: null, eligible: null, smallGroups: 0, ideasOf: id, ballots: null,
  };
}

const asQuestion = ({ body, criterion }: StaffIdea, i: number): PollQuestion =>
  ({ id: `q${i + 1}`, kind: 'yes_no', label: { fr: ideasTexts.fr.supportQuestion(body), en: ideasTexts.en.supportQuestion(body) }, options: [], criterion });

async function told(ctx: Ctx, { organisationId, id }: PollKey, name: string, payload: Record<string, string | number>): Promise<void> {
  await ctx.record({ name, subjectType: 'poll', subjectId: id, organisationId, payload });
}
