/** The public face of trophies on the server. */
export { requireDecidesTrophies, requireReadsTrophies } from './trophies.access.ts';
