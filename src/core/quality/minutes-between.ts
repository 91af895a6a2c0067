/** Minutes from one time of a clock in Paris to a later one; negative when it is earlier. Exact but for the hour of a clock change. */
export const minutesBetween = (from: string, to: string): number => (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 60_000;
