import { auditCells, compilePlan, readAuditCells, scoreSite, storedAuditCells, type AuditCells, type Channel } from '#core/scoring/index.ts';
import { randomStream } from '#core/shared/random.ts';
import { simulateAnswers } from '#core/simulation/simulate-answers.ts';
import { questionnaireOf, scoringSource } from '#capabilities/grids/index.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { daysBetween } from '#core/calendar/date.ts';

/** CPU of scoring: one site again after an audit came in, and the demonstration's 231 sites again from their stored sums. */
const edition = loadEdition('2026');
const plan = compilePlan(scoringSource(edition, (sent, answered) => daysBetween(sent, answered)));
const protocol = edition.channels.flatMap(({ id, audits, option }) =>
  option ? [] : audits.flatMap(({ scenario, count, network }) => Array.from({ length: count }, () => ({ channel: id as Channel, scenario, network }))));

const sites = Array.from({ length: 231 }, (_, s) => protocol.map((contact, a) => {
  const context = { scenario: contact.scenario, persona: 'ordinary', network: contact.network ?? null, sentOn: '2026-04-07' };
  const answers = simulateAnswers({
    questionnaire: questionnaireOf(edition.grid, contact.channel), context, level: 1.5, random: randomStream('bench', s, a),
    difficulty: () => 0, until: '2026-06-12',
  });
  return { channel: contact.channel, answers, context };
}));

const cpu = (work: () => void, times: number): number => {
  for (let i = 0; i < 5; i++) work();
  const before = process.cpuUsage();
  for (let i = 0; i < times; i++) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
};

const [first = []] = sites;
const ready = first.slice(1).map((audit): AuditCells => auditCells(plan, audit));
const oneSite = cpu(() => {
  const [fresh] = first;
  if (fresh) scoreSite(plan, [auditCells(plan, fresh), ...ready]);
}, 500);
const stored = sites.map((site) => site.map((audit) => storedAuditCells(plan, auditCells(plan, audit))));
const whole = cpu(() => {
  for (const site of stored) scoreSite(plan, site.map((cells) => readAuditCells(plan, cells)));
}, 20);
console.log(`one site after an audit: ${oneSite.toFixed(2)} ms of CPU (${protocol.length} audits)`);
console.log(`edition from stored sums: ${whole.toFixed(1)} ms of CPU (${sites.length} sites)`);
