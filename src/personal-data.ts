import { accountsPersonalData } from '#capabilities/accounts/accounts.personal-data.ts';
import { auditsPersonalData } from '#capabilities/audits/audits.personal-data.ts';
import { benchmarksPersonalData } from '#capabilities/benchmarks/benchmarks.personal-data.ts';
import { billingPersonalData } from '#capabilities/billing/billing.personal-data.ts';
import { campaignsPersonalData } from '#capabilities/campaigns/campaigns.personal-data.ts';
import { consultationsPersonalData } from '#capabilities/consultations/consultations.personal-data.ts';
import { ideasPersonalData } from '#capabilities/consultations/steps/ideas/ideas.personal-data.ts';
import { votesPersonalData } from '#capabilities/consultations/votes.personal-data.ts';
import { debatesPersonalData } from '#capabilities/consultations/moderation/debates.personal-data.ts';
import { improvementPersonalData } from '#capabilities/improvement/improvement.personal-data.ts';
import { integrationsPersonalData } from '#capabilities/integrations/integrations.personal-data.ts';
import { answeringPersonalData } from '#capabilities/kiosks/answering/answering.personal-data.ts';
import { kiosksPersonalData } from '#capabilities/kiosks/kiosks.personal-data.ts';
import { listeningPersonalData } from '#capabilities/listening/listening.personal-data.ts';
import { listeningReadingPersonalData } from '#capabilities/listening/reading.personal-data.ts';
import { livedPersonalData } from '#capabilities/lived/lived.personal-data.ts';
import { meetingsPersonalData } from '#capabilities/meetings/meetings.personal-data.ts';
import { organisationsPersonalData } from '#capabilities/organisations/organisations.personal-data.ts';
import { privacyPersonalData } from '#capabilities/privacy/privacy.personal-data.ts';
import { registrationsPersonalData } from '#capabilities/registrations/registrations.personal-data.ts';
import { reportsPersonalData } from '#capabilities/reports/reports.personal-data.ts';
import { scoresPersonalData } from '#capabilities/scores/scores.personal-data.ts';
import { staffPollsPersonalData } from '#capabilities/staff-polls/staff-polls.personal-data.ts';
import { trophiesDecidedPersonalData } from '#capabilities/trophies/decided.personal-data.ts';
import { trophiesPersonalData } from '#capabilities/trophies/trophies.personal-data.ts';
import type { PersonalDataDeclaration } from '#core/privacy/declaration.ts';
import { platformPersonalData } from '#platform/platform.personal-data.ts';

/**
 * What each part of the product declares to hold of persons, in the order in which the register tells it and in which rows are
 * erased: answers before the texts that would take them along uncounted. Part of the composition root: app.ts hands it to the
 * privacy desk, which knows nobody's inside.
 */
export const personalData: readonly PersonalDataDeclaration[] = [
  registrationsPersonalData, billingPersonalData, accountsPersonalData, campaignsPersonalData, auditsPersonalData, organisationsPersonalData,
  platformPersonalData, privacyPersonalData, scoresPersonalData, benchmarksPersonalData, improvementPersonalData, reportsPersonalData, integrationsPersonalData, answeringPersonalData, kiosksPersonalData, livedPersonalData, trophiesPersonalData, trophiesDecidedPersonalData, debatesPersonalData, consultationsPersonalData, ideasPersonalData, votesPersonalData, staffPollsPersonalData, meetingsPersonalData, listeningPersonalData, listeningReadingPersonalData,
];
