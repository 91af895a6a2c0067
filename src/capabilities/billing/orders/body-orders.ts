import type { Edition } from '#capabilities/grids/index.ts';
import type { RegistrationState } from '#capabilities/registrations/index.ts';
import type { RunningTotal } from '../invoices/running-total.server.ts';

/** What the people of a body see of its registrations. */
export interface BodyOrdersView {
  rows: { id: string; edition: Edition['label']; reference: string; formula: Edition['label']; state: RegistrationState; submittedAt: Date }[];
  total: RunningTotal | null;
}
