export { buildPeerGroups, buildPeerGroupsJob } from './build-peer-groups.server.ts';
export { participantResults } from './participant-results.server.ts';
export { publishEdition } from './publish-edition.server.ts';
