import type { App } from '#app';
import { simulateConsultations } from '#capabilities/consultations/index.server.ts';

/** The showcase consults its population: one consultation under way, one that is over. */
export async function playConsultations(app: App, showcase: string): Promise<void> {
  await app.runAsSystem((ctx) => simulateConsultations(ctx, showcase));
}
