import { isUuid } from '#core/shared/uuid.ts';
import { problem } from '#platform/http/problem.ts';

type Params = Partial<Record<string, string>>;

/** The run that an address names. Throws `plan_unknown`. */
export function runParam({ run }: Params): string {
  if (run === undefined || !isUuid(run)) throw problem('plan_unknown');
  return run;
}

/** The mission that an address names. Throws `mission_unknown`. */
export function missionKey({ organisation, mission }: Params): { organisationId: string; missionId: string } {
  if (!organisation || !mission || !isUuid(organisation) || !isUuid(mission)) throw problem('mission_unknown');
  return { organisationId: organisation, missionId: mission };
}
