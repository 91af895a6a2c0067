import type { App } from '#app';
import { simulateIdeas } from '#capabilities/consultations/index.ideas.server.ts';
import { simulateDebates } from '#capabilities/consultations/index.moderation.server.ts';
import { simulateConsultations, simulateVotes } from '#capabilities/consultations/index.server.ts';

/** The showcase consults its population: two consultations under way, two that are over. */
export async function playConsultations(app: App, showcase: string): Promise<void> {
  await app.runAsSystem((ctx) => simulateConsultations(ctx, showcase));
  await app.runAsSystem((ctx) => simulateVotes(ctx, showcase));
  await app.runAsSystem((ctx) => simulateIdeas(ctx, showcase));
  await app.runAsSystem((ctx) => simulateDebates(ctx, showcase));
}
