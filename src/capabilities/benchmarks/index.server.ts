export { buildPeerGroups, buildPeerGroupsJob } from './build-peer-groups.server.ts';
export { participantResults } from './participant-results.server.ts';
export { publishEdition } from './publish-edition.server.ts';
export { figuresOf, groupsOf, peerGroupOf, standsOf, type Group, type PeerFigure } from './groups.queries.server.ts';
export { publicationOf } from './publication.queries.server.ts';
export { scoredAudits, type ScoredAudit } from './scored-audits.queries.server.ts';
