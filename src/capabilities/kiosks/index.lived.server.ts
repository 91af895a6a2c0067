/** The server face of kiosks for what compares the voice of users: scores by criterion and day, slots of the week. */
export { slotDays, type WeekSlot } from './reading/slot-days.queries.server.ts';
export { criterionDays, criterionDaysBySite } from './reading/criterion-days.queries.server.ts';
