export { buildPeerGroups, buildPeerGroupsJob } from './build-peer-groups.server.ts';
export { publishEdition } from './publish-edition.server.ts';
