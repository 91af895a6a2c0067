/** The public face of trophies, safe in a browser. */
export { trophyEvents } from './trophies.events.ts';
