import { checkAnswers, type AnswerProblem } from '#core/questionnaire/check-answers.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile.ts';
import type { Answer, ContactContext } from '#core/questionnaire/types.ts';
import type { Channel } from '#core/scoring/dimensions.ts';
import { questionnaireOf, type Edition } from '#capabilities/grids/index.ts';
import { problem, type FieldFault } from '#platform/http/problem.ts';
import type { StartedGrid } from './field/grid-of-start.server.ts';

/**
 * The complete answers of an audit, every empty one with its reason; `begun` is the grid on which it was begun.
 * Throws `audit_invalid` naming each answer that cannot be taken, at its item.
 */
export function checkedAnswers(edition: Edition, channel: Channel, set: { version: string; context: ContactContext; answers: readonly Answer[] }, begun?: StartedGrid): Answer[] {
  const questionnaire = begun && begun.version !== edition.grid.version ? compileQuestionnaire(begun) : questionnaireOf(edition.grid, channel);
  const { problems, answers } = checkAnswers(questionnaire, set);
  if (problems.length > 0) throw problem('audit_invalid', { count: problems.length }, problems.map((p) => faultOf(p, edition.grid.version)));
  return answers;
}

function faultOf(p: AnswerProblem, version: string): FieldFault {
  const field = p.itemId;
  switch (p.code) {
    case 'other_version':
    case 'unknown_item':
      return { field, code: 'answer_unknown_item', params: { item: p.itemId, version } };
    case 'outside_domain':
      return outsideDomain(p);
    case 'does_not_apply':
    case 'not_reached':
    case 'undecided':
      return { field, code: 'answer_not_applicable', params: { item: p.itemId } };
    case 'answered_twice':
      return { field, code: 'answer_twice', params: { item: p.itemId } };
    case 'no_value_no_reason':
    case 'value_and_reason':
    case 'wrong_reason':
      return { field, code: 'answer_missing' };
  }
}

function outsideDomain({ itemId: field, value, expected }: Extract<AnswerProblem, { code: 'outside_domain' }>): FieldFault {
  if (expected === 'number') return { field, code: 'answer_number_expected' };
  if (expected === 'whole_number') return { field, code: 'answer_whole_expected' };
  if (expected === 'date') return { field, code: 'answer_date_expected' };
  return { field, code: 'answer_outside_domain', params: { value: String(value), expected: typeof expected === 'string' ? expected : expected.join(', ') } };
}
