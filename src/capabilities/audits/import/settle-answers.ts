import { checkAnswers, type AnswerProblem } from '#core/questionnaire/check-answers.ts';
import type { Answer, Emptiness } from '#core/questionnaire/types.ts';
import { channelTexts, conditionText, questionnaireOf, type Edition, type GridItem } from '#capabilities/grids/index.ts';
import { contactContext } from '../audit.ts';
import { longest } from '../entry-limits.ts';
import { readReason } from './cell-words.ts';
import { finding, type Finding } from './finding.ts';
import { reasonTexts } from './import.texts.ts';
import { readAnswer } from './read-answer.ts';
import type { AuditLine, SaidAnswer } from './read-audits.ts';

/**
 * Reads what an audit's cells say and holds it against the questionnaire, each fault told at its cell. Returns the
 * answers to record: those with a value, and notes; why the others are empty is worked out again when they are stored.
 */
export function settleAnswers(audit: AuditLine, edition: Edition): Answer[] {
  const given = new Map<string, { answer: Answer; said: SaidAnswer }>();
  const before = audit.said.map(({ line }) => line.findings.length);
  for (const said of audit.said) {
    const answer = answerSaid(audit, said);
    if (!answer) continue;
    if (given.has(said.item.id)) tell(said, 'error', 'answer_twice', { item: said.item.id });
    else given.set(said.item.id, { answer, said });
  }
  const { problems, answers } = checkAnswers(questionnaireOf(edition.grid, audit.channel), {
    version: edition.grid.version,
    context: contextOf(audit),
    answers: [...given.values()].map(({ answer }) => answer),
  });
  const misread = audit.said.some(({ line }, i) => line.findings.length > (before[i] ?? 0));
  for (const problem of problems) {
    const said = given.get(problem.itemId)?.said;
    // What depends on a misread answer is settled once that one is corrected.
    if (said && !(misread && problem.code === 'undecided')) tellProblem(said, problem, edition);
  }
  if (!misread) warnOfMissing(audit, answers, edition);
  return [...given.values()].flatMap(({ answer }) => {
    if (answer.value !== null) return [answer];
    return answer.note ? [{ ...answer, empty: 'missing' as const }] : [];
  });
}

function contextOf(audit: AuditLine) {
  const { scenarioKind, persona, network, contactedAt } = audit;
  return contactContext({ scenario_kind: scenarioKind, persona, network }, contactedAt);
}

function answerSaid(audit: AuditLine, said: SaidAnswer): Answer | null {
  const { item, text, reason, note } = said;
  if (item.channel !== audit.channel) {
    // Whole columns are often filled with "n/a" where another channel is meant.
    if (!readReason(text)) tell(said, 'error', 'item_of_other_channel', { channel: { fr: channelTexts.fr[item.channel], en: channelTexts.en[item.channel] } });
    return null;
  }
  if (note.length > longest.note) return tell(said, 'error', 'field_too_long', { max: longest.note });
  const noted = note ? { note } : {};
  if (reason !== '') {
    const empty = readReason(reason);
    if (!empty) return tell(said, 'error', 'cell_choice', { expected: { fr: reasonTexts.fr.list, en: reasonTexts.en.list } });
    if (text !== '') return tell(said, 'error', 'answer_and_reason');
    return { itemId: item.id, value: null, empty, ...noted };
  }
  const read = readAnswer(item, text, audit.date);
  if ('fault' in read) return tell(said, 'error', ...read.fault);
  if (read.answer) return { ...read.answer, ...noted };
  return note ? { itemId: item.id, value: null, empty: 'missing', note } : null;
}

function tell(said: SaidAnswer, severity: Finding['severity'], code: Finding['code'], params: Finding['params'] = {}): null {
  said.line.findings.push(finding(severity, said.place, code, params));
  return null;
}

function tellProblem(said: SaidAnswer, problem: AnswerProblem, edition: Edition): void {
  switch (problem.code) {
    case 'does_not_apply':
    case 'not_reached':
      tell(said, 'error', 'answer_not_asked', { why: whyNotAsked(said.item, problem.code, edition) });
      return;
    case 'undecided':
      tell(said, 'error', 'answer_undecided');
      return;
    case 'wrong_reason':
      tellReason(said, problem.expected);
      return;
    case 'answered_twice':
      tell(said, 'error', 'answer_twice', { item: problem.itemId });
      return;
    case 'outside_domain':
    case 'other_version':
    case 'unknown_item':
    case 'no_value_no_reason':
    case 'value_and_reason':
      // Answers are read by the domain of their item, out of this very grid: these cannot be.
      tell(said, 'error', 'field_invalid');
  }
}

/** An empty cell has one true reason, which follows from the other answers. */
function tellReason(said: SaidAnswer, expected: string): void {
  if (expected !== 'not_applicable' && expected !== 'not_reached') {
    tell(said, 'error', 'answer_asked');
    return;
  }
  const reason: Emptiness = expected;
  tell(said, 'warning', 'answer_reason_recomputed', { reason: { fr: reasonTexts.fr[reason], en: reasonTexts.en[reason] } });
}

/** The condition that failed, in words. */
function whyNotAsked(item: GridItem, code: 'does_not_apply' | 'not_reached', edition: Edition): { fr: string; en: string } {
  const condition = code === 'does_not_apply' ? item.applies : item.reachedIf;
  const named = { items: edition.grid.byId, personas: edition.personas };
  const inWords = (locale: 'fr' | 'en') => (condition ? reasonTexts[locale].onlyIf(conditionText(condition, named, locale)) : '');
  return { fr: inWords('fr'), en: inWords('en') };
}

function warnOfMissing({ line }: AuditLine, answers: readonly Answer[], edition: Edition): void {
  const missing = answers.filter(({ empty }) => empty === 'missing').length;
  const asked = missing + answers.filter(({ value }) => value !== null).length;
  const percent = asked === 0 ? 0 : Math.round((missing / asked) * 100);
  const limit = edition.missing_limit_percent;
  if (percent > limit) line.findings.push(finding('warning', { sheet: line.sheet, line: line.line }, 'audit_many_missing', { percent, limit }));
}
