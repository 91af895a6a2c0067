import { evaluate } from '#core/questionnaire/evaluate.ts';
import type { Answer, Item } from '#core/questionnaire/types.ts';
import { contactContext } from '#capabilities/audits/index.ts';
import type { AuditSubmission } from '#capabilities/audits/index.server.ts';
import type { MissionRow } from '#capabilities/campaigns/index.server.ts';
import { questionnaireOf } from '#capabilities/grids/index.ts';
import { uuidv7 } from '#platform/ids.ts';
import { testEdition } from './builders.ts';

/** A complete, possible audit of a mission, made at the beginning of its window. */
export function anAudit(mission: MissionRow, contactedAt = `${mission.window_from}T09:30:00.000Z`): AuditSubmission {
  const edition = testEdition();
  return {
    organisationId: mission.organisation_id,
    missionId: mission.id,
    auditId: uuidv7(),
    gridVersion: edition.grid.version,
    contactedAt,
    answeredThrough: null,
    remarks: null,
    answers: possibleAnswers(mission, contactedAt),
  };
}

/** Answers every question that is asked, one after the other, with its first possible answer. */
function possibleAnswers(mission: MissionRow, contactedAt: string): Answer[] {
  const questionnaire = questionnaireOf(testEdition().grid, mission.channel);
  const context = contactContext(mission, contactedAt);
  const given = new Map<string, Answer>();
  questionnaire.items.forEach(({ item }, index) => {
    const { statuses } = evaluate(questionnaire, given, context);
    if (statuses[index] === 'to_answer') given.set(item.id, { itemId: item.id, value: firstAnswer(item, contactedAt), empty: null });
  });
  return [...given.values()];
}

function firstAnswer(item: Item, contactedAt: string): string | number {
  switch (item.kind) {
    case 'yes_no':
      return 'yes';
    case 'scale':
    case 'choice':
    case 'choices':
      return item.options[0]?.id ?? '';
    case 'measure':
    case 'count':
      return 1;
    case 'date':
      return contactedAt.slice(0, 10);
    case 'text':
      return 'texte';
  }
}

/** The same audit with one number changed: what a correction looks like. */
export function anotherAnswer(audit: AuditSubmission, mission: MissionRow): AuditSubmission {
  const items = testEdition().grid.byChannel[mission.channel] ?? [];
  const counted = new Set(items.filter(({ kind }) => kind === 'count').map(({ id }) => id));
  const changed = audit.answers.find(({ itemId, value }) => counted.has(itemId) && value !== null);
  return { ...audit, answers: audit.answers.map((answer) => (answer === changed ? { ...answer, value: 2 } : answer)) };
}
