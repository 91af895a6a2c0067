import type { Adapter } from '../entry.ts';
import { bluesky } from './bluesky.ts';
import { facebookPage } from './facebook-page.ts';
import { anyFeed, anyJson, anyTable, pastedText } from './generic.ts';
import { googleBusiness } from './google-business.ts';
import { mastodon } from './mastodon.ts';
import { servicesPublicsPlus } from './services-publics-plus.ts';

/** Every kind of source whose files can be read. Files and pasted texts only: nothing is fetched. */
export const adapters: readonly Adapter[] = [anyTable, anyJson, googleBusiness, servicesPublicsPlus, facebookPage, mastodon, bluesky, anyFeed, pastedText];

/** Throws a `RangeError` for one that is not there. */
export function adapterOf(id: string): Adapter {
  const found = adapters.find((one) => one.id === id);
  if (!found) throw new RangeError(`no adapter ${id}`);
  return found;
}
