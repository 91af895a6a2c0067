/** The public face of trophies on the server. */
export { requireDecidesTrophies } from './trophies.access.ts';
export { decideTrophies } from './decision/decide-trophies.server.ts';
export { fixFinalists } from './finalists/fix-finalists.server.ts';
export { openPublicTrophies } from './replay/public-file.server.ts';
export { replayTrophies, type TrophyMismatch } from './replay/replay-trophies.ts';
export { openTrophyCategory } from './office/open-category.server.ts';
export { openTrophyDesk } from './office/trophy-desk.server.ts';
export { sealedTrophies } from './replay/write-files.server.ts';
export { sha256 as trophySha256 } from './seal/sha256.server.ts';
export { planSecondRound } from './second-round/plan-second-round.server.ts';
