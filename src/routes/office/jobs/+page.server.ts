import { cancelJob, listJobs } from '#capabilities/operations/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';

// A page that reloads by itself takes the reader's place away: it does so for those who ask, while something runs.
export const load = page(async (ctx, { url }) => {
  const listed = await listJobs(ctx);
  return { ...listed, following: listed.active && url.searchParams.has('follow') };
});

export const actions = {
  cancel: action(async (ctx, _event, form) => {
    await cancelJob(ctx, { id: String(form.get('job')) });
    return { cancelled: true };
  }),
};
