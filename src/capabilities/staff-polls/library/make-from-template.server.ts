import type { Ctx } from '#platform/context.ts';
import { makePoll } from '../arrange-polls.server.ts';
import { pollInput, type PollInput } from '../poll.input.ts';
import type { PollTemplate } from './library.input.ts';
import { askedAs, pollLibrary, pulseQuestions, type LibraryQuestion } from './read-library.server.ts';

const day = 24 * 3_600_000;

/** Questions that a template asks: those it names, or those of the first turn of a pulse. */
export function questionsOfTemplate(dataDir: string, { questions, draw }: PollTemplate): LibraryQuestion[] {
  if (draw !== undefined) return pulseQuestions(dataDir, { count: draw, turn: 0 });
  return (questions ?? []).flatMap((id) => pollLibrary(dataDir).questions.find((one) => one.id === id) ?? []);
}

/** What a template makes, to be changed at will before it opens. Units are the body's own. */
export function templateInput({ settings, clock }: Pick<Ctx, 'settings' | 'clock'>, template: PollTemplate): PollInput {
  const words = (locale: 'fr' | 'en') => ({ title: template.title[locale], intro: template.intro[locale] });
  return pollInput.parse({
    content: { fr: words('fr'), en: words('en') }, units: [], showing: template.showing,
    closesAt: new Date(clock.now().getTime() + template.days * day).toISOString(), questions: askedAs(questionsOfTemplate(settings.dataDir, template)),
  });
}

/** Makes a draft of a template. Returns its id. Throws `not_allowed`. */
export async function makeFromTemplate(ctx: Ctx, organisationId: string, template: PollTemplate): Promise<string> {
  return makePoll(ctx, organisationId, templateInput(ctx, template));
}
