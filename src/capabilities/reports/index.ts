/** The public face of reports, safe anywhere. */
export { dashboardTexts } from './dashboard/dashboard.texts.ts';
