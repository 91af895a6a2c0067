export { buildPeerGroups, buildPeerGroupsJob } from './build-peer-groups.server.ts';
export { figuresOf, groupsOf, peerGroupOf, standsOf, type Group, type PeerFigure } from './groups.queries.server.ts';
export { openAudit } from './open-audit.server.ts';
export { openFigure } from './open-figure.server.ts';
export { participantResults, type Results } from './participant-results.server.ts';
export { latestPublication, publicationOf, type Publication } from './publication.queries.server.ts';
export { publishEdition } from './publish-edition.server.ts';
export { scoredAudits, type ScoredAudit } from './scored-audits.queries.server.ts';
export { nationalLevel, type NationalLevel } from './national-level.server.ts';
