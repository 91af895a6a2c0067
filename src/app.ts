import { forgetChallenges, forgetChallengesJob, mailLinkAsked, mailLinkJob } from '#capabilities/accounts/index.server.ts';
import { measureJobs, measureSchedules, startMissionInlet } from '#capabilities/audits/index.measures.server.ts';
import { auditJobs, auditListeners } from '#capabilities/audits/index.server.ts';
import { qualityJobs, qualityListeners } from '#capabilities/audits/index.quality.server.ts';
import { orderJobs, orderListeners, orderSchedules } from '#capabilities/billing/index.orders.server.ts';
import { invoiceJobs, invoiceListeners } from '#capabilities/billing/index.invoices.server.ts';
import { planningJobs } from '#capabilities/campaigns/index.planning.server.ts';
import { evaluatorJobs, evaluatorListeners } from '#capabilities/campaigns/index.evaluators.server.ts';
import { improvementJobs, improvementListeners, improvementSchedules } from '#capabilities/improvement/index.server.ts';
import { buildPeerGroups, buildPeerGroupsJob } from '#capabilities/benchmarks/index.server.ts';
import { integrationJobs, integrationListeners, integrationSchedules } from '#capabilities/integrations/index.jobs.server.ts';
import { createDeviceDoor, createDeviceMemory, createOpinionInlet, createQuestionMemory, kioskJobs, kioskSchedules, type DeviceDoor, type OpinionInlet } from '#capabilities/kiosks/index.server.ts';
import { createCompanySearch, type CompanySearch } from '#capabilities/organisations/index.server.ts';
import { drawJobs, drawListeners, drawSchedules, runBulk, runBulkJob } from '#capabilities/registrations/index.server.ts';
import { consultationJobs, consultationSchedules } from '#capabilities/consultations/index.jobs.server.ts';
import { isOpenSurvey } from '#capabilities/consultations/index.server.ts';
import { listeningJobs, listeningSchedules } from '#capabilities/listening/index.server.ts';
import { listeningReadingJobs, listeningReadingSchedules } from '#capabilities/listening/index.reading.server.ts';
import { livedJobs, livedSchedules } from '#capabilities/lived/index.server.ts';
import { privacyJobs, privacySchedules, type Held } from '#capabilities/privacy/index.server.ts';
import { reportJobs, reportListeners } from '#capabilities/reports/index.server.ts';
import { rescoreAfterAudit, rescoreAfterAuditJob, rescoreEdition, rescoreEditionJob, rescoreImported, rescoreImportedJob } from '#capabilities/scores/index.server.ts';
import { measureSeverityJob, measureTesters, tellRevision, tellRevisionJob } from '#capabilities/scores/index.quality.server.ts';
import { meetingJobs } from '#capabilities/meetings/index.server.ts';
import { pollJobs, pollSchedules } from '#capabilities/staff-polls/index.server.ts';
import { createKit, type Kit } from '#platform/app-kit.ts';
import type { Clock } from '#platform/clock.ts';
import { appRole, createPool } from '#platform/db/connect.ts';
import type { Settings } from '#platform/env.ts';
import type { Ids } from '#platform/ids.ts';
import { longJob, shortJob, type Job, type Listener, type Schedule } from '#platform/jobs/job.ts';
import { createLimits, type Limits } from '#platform/limits/limits.server.ts';
import { createLogger, type Logger } from '#platform/log.ts';
import { sendMail, sendMailJob } from '#platform/mail/send-mail.ts';
import { personalData } from './personal-data.ts';

/** The running product: the only place where the parts meet. */
export interface App extends Kit {
  limits: Limits;
  /** The State's company search; each process keeps its own memory of answers and failures. */
  companies: CompanySearch;
  /** The way in for opinions, whoever brings them; each process commits those of many together. */
  opinions: OpinionInlet;
  /** What kiosks say, signed. */
  devices: DeviceDoor;
  /** What the product holds of persons, as each part declares it. */
  personalData: Held;
}

const jobs: Job[] = [
  shortJob(sendMailJob, (ctx, data) => sendMail(ctx, { mailId: String(data['mailId']) })),
  shortJob(mailLinkJob, mailLinkAsked),
  shortJob(forgetChallengesJob, forgetChallenges),
  shortJob(rescoreAfterAuditJob, (ctx, data) =>
    rescoreAfterAudit(ctx, { editionId: String(data['editionId']), organisationId: String(data['organisationId']), auditId: String(data['subjectId']) })),
  shortJob(rescoreImportedJob, rescoreImported),
  longJob(runBulkJob, (step, data, progress) => runBulk(step, String(data['bulkId']), progress)),
  longJob(rescoreEditionJob, async (step, data, progress) => void (await rescoreEdition(step, String(data['editionId']), progress))),
  shortJob(buildPeerGroupsJob, async (ctx, data) => void (await buildPeerGroups(ctx, String(data['editionId'])))),
  ...drawJobs,
  ...auditJobs,
  ...measureJobs,
  ...evaluatorJobs,
  ...planningJobs,
  ...qualityJobs,
  shortJob(measureSeverityJob, async (ctx, data) => void (await measureTesters(ctx, String(data['editionId'])))),
  shortJob(tellRevisionJob, (ctx, data) =>
    tellRevision(ctx, { editionId: String(data['editionId']), organisationId: String(data['organisationId']), revision: Number(data['revision']) })),
  ...orderJobs,
  ...invoiceJobs,
  ...improvementJobs,
  ...reportJobs,
  ...integrationJobs,
  ...kioskJobs,
  ...consultationJobs,
  ...listeningJobs,
  ...listeningReadingJobs,
  ...livedJobs,
  ...pollJobs,
  ...meetingJobs,
  ...privacyJobs(personalData),
];

/** Jobs that come back by themselves, in Paris time. */
const schedules: Schedule[] = [{ job: forgetChallengesJob, cron: '25 4 * * *' }, ...drawSchedules, ...orderSchedules, ...measureSchedules, ...improvementSchedules, ...integrationSchedules, ...kioskSchedules, ...consultationSchedules, ...listeningSchedules, ...listeningReadingSchedules, ...livedSchedules, ...pollSchedules, ...privacySchedules];

const listeners: Listener[] = [
  { event: 'audit.validated', job: rescoreAfterAuditJob },
  { event: 'audits.imported', job: rescoreImportedJob },
  { event: 'edition.frozen', job: buildPeerGroupsJob },
  ...drawListeners,
  ...auditListeners,
  ...evaluatorListeners,
  ...qualityListeners,
  { event: 'scores.revised', job: tellRevisionJob },
  ...orderListeners,
  ...invoiceListeners,
  ...improvementListeners,
  ...reportListeners,
  ...integrationListeners,
];

export interface AppOptions {
  settings: Settings;
  databaseUrl: string;
  log?: Logger;
  clock?: Clock;
  ids?: Ids;
  poolSize?: number;
}

export async function createApp(options: AppOptions): Promise<App> {
  const { settings, databaseUrl } = options;
  const log = options.log ?? createLogger(settings.logLevel);
  const kit = await createKit({ ...options, log, jobs, listeners, schedules });
  const limitsPool = createPool({ url: databaseUrl, max: 3, settings: { role: appRole, 'parvis.scope': 'auth' }, log });
  const limits = createLimits(limitsPool);
  const opinions = createOpinionInlet({ run: kit.runAsSystem, log });
  const devices = createDeviceDoor({ run: kit.runAsSystem, inlet: opinions, devices: createDeviceMemory(kit.runAsSystem, isOpenSurvey), questions: createQuestionMemory(kit.runAsSystem), limits });
  let inlet: Awaited<ReturnType<typeof startMissionInlet>> = null;
  return {
    ...kit,
    async startJobs() {
      await kit.startJobs();
      inlet = await startMissionInlet(kit);
    },
    limits,
    opinions,
    devices,
    companies: createCompanySearch({ url: settings.companySearchUrl, log }),
    personalData,
    async close() {
      await inlet?.close();
      await opinions.close();
      await kit.close();
      await limitsPool.end();
    },
  };
}
