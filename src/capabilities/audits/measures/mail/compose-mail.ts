import type { MissionBrief } from '#capabilities/campaigns/index.ts';

/** The mail as a mission's scenario asks for it, for its evaluator to reread. Always in French: services are. */
export function composeMail(scenario: MissionBrief['scenario'], coverName: string): { subject: string; body: string } {
  return { subject: scenario.title, body: `Bonjour,\n\n${scenario.question}\n\nMerci par avance pour votre réponse.\n\n${coverName}` };
}
