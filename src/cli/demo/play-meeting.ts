import type { App } from '#app';
import { simulateMeeting } from '#capabilities/meetings/index.server.ts';

/** The national meetings of the edition, as somebody who has sent the invitations sees them. */
export async function playMeeting(app: App, editionId: string): Promise<void> {
  await app.runAsSystem((ctx) => simulateMeeting(ctx, editionId));
}
