import { page } from '#platform/http/endpoint.ts';

// Lives on the telephone: whom it expects comes from the link, which stays there.
export const csr = true;

/** No frame of the site stands around it; nothing in it depends on who asks. */
export const load = page(async (_ctx, event) => {
  // The one page of ours that looks through a camera.
  event.setHeaders({ 'permissions-policy': 'camera=(self), microphone=(), geolocation=(), payment=()' });
  return { bare: true };
});
