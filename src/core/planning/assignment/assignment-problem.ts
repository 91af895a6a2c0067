/** Groups whose share in the contacts of a body is looked after. */
export const GROUPS = ['woman', 'man', 'young', 'middle', 'older'] as const;
export const groupCount = GROUPS.length;

/**
 * Who may make which mission, at what price, and under which limits, as flat arrays: missions m, evaluators c,
 * structures (bodies) s, weeks w. The missions of a structure stand together. Prices are in hundredths of a point so that
 * sums are exact. Pairs of mission m are those from `pairStart[m]` to `pairStart[m + 1]`, by ascending evaluator.
 */
export type AssignmentProblem = {
  missionCount: number;
  evaluatorCount: number;
  structureCount: number;
  siteChannelCount: number;
  weekCount: number;
  halfDayCount: number;
  structure: Int32Array;
  /** First mission of each structure, and the number of missions at the end. */
  structureStart: Int32Array;
  siteChannel: Int32Array;
  week: Int32Array;
  /** The half-day of a visit; -1 for what is done from home. */
  visitHalfDay: Int32Array;
  pairStart: Int32Array;
  pairEvaluator: Uint16Array;
  pairCents: Uint16Array;
  /** Candidates of a visit within the ordinary distance; -1 for other missions. */
  nearCandidates: Int32Array;
  /** Most contacts begun in week w by c, at c * weekCount + w. */
  capacity: Int32Array;
  /** Band of the number of missions of each evaluator. */
  loadLow: Int32Array;
  loadHigh: Int32Array;
  /** Groups of each evaluator, as indices of GROUPS; -1 when unknown. */
  genderGroup: Int8Array;
  ageGroup: Int8Array;
  /** Different people each structure should meet. */
  leastDifferent: Int32Array;
  /** Contacts by each group each structure should have, at s * groupCount + g. */
  leastOfGroup: Int32Array;
};

/** The evaluator of each mission, -1 for nobody. */
export type Assignment = Int32Array;

export const NOBODY = -1;
