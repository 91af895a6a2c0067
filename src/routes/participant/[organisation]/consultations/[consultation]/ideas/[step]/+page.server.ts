import { deskPlaces } from '#capabilities/consultations/index.ideas.ts';
import { ideaDesk } from '#capabilities/consultations/index.ideas.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { ideasAddress } from '../ideas-address.ts';

export const load = page(async (ctx, event) => {
  const asked = (name: string): string => event.url.searchParams.get(name) ?? '';
  const number = Number.parseInt(asked('page'), 10);
  const query = { place: deskPlaces.find((place) => place === asked('place')) ?? 'answer', words: asked('words').slice(0, 200), theme: asked('theme'), page: number > 0 ? number : 1 };
  const address = ideasAddress(event);
  return { address, query, desk: await ideaDesk(ctx, address, query) };
});
