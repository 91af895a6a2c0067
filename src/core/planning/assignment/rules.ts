/**
 * The figures of the assignment (docs/method.md, "Who makes which contact"). Prices are points of one objective: a point
 * is two kilometres on the road, so that each can be argued with.
 */
export const rules = {
  /** Great circle to road. */
  roadFactor: 1.3,
  pricePerKm: 0.5,
  /** Visits beyond are only planned where fewer than `fewCandidates` live nearer. */
  visitLimitKm: 150,
  fewCandidates: 4,
  /** Then the nearest this many are considered, none beyond `relaxedLimitKm`, at `relaxedPrice` more. */
  relaxedCandidates: 8,
  relaxedLimitKm: 600,
  relaxedPrice: 50,
  /** Assumed between two unknown places of one département; of two, unknown is too far. */
  sameDepartmentKm: 30,
  perBody: 2,
  perSiteChannel: 1,
  /** Different people a body should meet, and the price of each one missing. */
  differentPeople: 10,
  differentPrice: 300,
  /** Of 14 contacts, at least so many by women and by men, and by each of three ages. */
  ofContacts: 14,
  perGender: 4,
  perAge: 2,
  mixPrice: 30,
  /** Loads within this share of an equal part of the work, by capacity. */
  loadBand: 0.15,
  loadPrice: 3,
  unassignedPrice: 1000,
} as const;

/** The least number of contacts by a group among `contacts` of one body: 4 and 2 of 14, in proportion below. */
export function leastOf(contacts: number, ofFourteen: number): number {
  return Math.floor((Math.min(contacts, rules.ofContacts) * ofFourteen) / rules.ofContacts);
}
