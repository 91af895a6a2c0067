import type { Reroute } from '@sveltejs/kit/hooks';
import { withoutLocale } from '#platform/http/locale.ts';

/** /en/method and /method are one route in two languages. */
export const reroute: Reroute = ({ url }) => withoutLocale(url.pathname);
