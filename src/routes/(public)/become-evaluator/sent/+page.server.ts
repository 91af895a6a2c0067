import { page } from '#platform/http/endpoint.ts';

export const load = page(async () => ({}));
