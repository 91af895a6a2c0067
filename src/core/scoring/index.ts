export { auditCells, readAuditCells, scoreAnswer, storedAuditCells } from './audit-cells.ts';
export { channels, commonChannels, determinants, optionalChannel, steps } from './dimensions.ts';
export type { Channel, CommonChannel, Determinant, Step } from './dimensions.ts';
export { confidence, firmFrom, methodVersion, returnedAbove } from './method.ts';
export { compilePlan } from './plan.ts';
export { measuredChannels, scoreSite } from './score-site.ts';
export type * from './types.ts';
