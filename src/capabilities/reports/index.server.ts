export { openDashboard } from './dashboard/open-dashboard.server.ts';
