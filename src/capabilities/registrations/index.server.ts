export { enrolBodies, type EnrolledBody } from './enrol-bodies.server.ts';
export { panelSites, type PanelSite } from './panel.queries.server.ts';
export { forgetDrafts, forgetDraftsJob } from './draft/forget-drafts.server.ts';
