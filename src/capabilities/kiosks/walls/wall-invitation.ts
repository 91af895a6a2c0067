import type { CollectionPoint } from '../points/point.ts';

/** Whether the code of a point may stand on a screen: it is in use, and not one that changes each minute. */
export const invites = ({ state, settings }: CollectionPoint): boolean => state === 'active' && !settings.screenCodeOnly;
