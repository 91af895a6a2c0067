/** One's own figures: counts, and shares of what was decided. */
export interface Reliability {
  carried: number;
  sent: number;
  validated: number;
  rejected: number;
  /** Audits that came back at least once. */
  returned: number;
  late: number;
  /** Validated among decided, 0 to 1; null before the first decision. */
  validatedShare: number | null;
  /** Validated without ever coming back, among decided, 0 to 1. */
  firstTimeShare: number | null;
}

export interface MissionFacts {
  state: string;
  /** Times it came back. */
  returns: number;
  late: boolean;
  sentAt: Date | null;
}

/** Reliability from one's own missions, counted and never compared with other people's. */
export function reliabilityOf(missions: readonly MissionFacts[]): Reliability {
  const count = (wanted: (mission: MissionFacts) => boolean) => missions.filter(wanted).length;
  const validated = count(({ state }) => state === 'validated');
  const rejected = count(({ state }) => state === 'rejected');
  const decided = validated + rejected;
  return {
    carried: missions.length, sent: count(({ sentAt }) => sentAt !== null), validated, rejected,
    returned: count(({ returns }) => returns > 0), late: count(({ late }) => late),
    validatedShare: decided === 0 ? null : validated / decided,
    firstTimeShare: decided === 0 ? null : count(({ state, returns }) => state === 'validated' && returns === 0) / decided,
  };
}
