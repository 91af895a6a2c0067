import { accessProblems } from './access.ts';
import { answeringProblems } from './answering.ts';
import { consultationProblems } from './consultations.ts';
import { databaseProblems } from './database.ts';
import { deskProblems } from './desk.ts';
import { drawProblems } from './draw.ts';
import { evaluatorProblems } from './evaluators.ts';
import { fieldProblems } from './fields.ts';
import { fieldworkProblems } from './fieldwork.ts';
import { improvementProblems } from './improvement.ts';
import { importProblems } from './import.ts';
import { integrationProblems } from './integrations.ts';
import { invoiceProblems } from './invoices.ts';
import { kioskDeviceProblems } from './kiosk-devices.ts';
import { measureProblems } from './measures.ts';
import { orderProblems } from './orders.ts';
import { palmaresProblems } from './palmares.ts';
import { planningProblems } from './planning.ts';
import { privacyProblems } from './privacy.ts';
import { qualityProblems } from './quality.ts';
import { listeningPointProblems } from './listening-points.ts';
import { listeningEntryProblems } from './listening-entry.ts';
import { listeningReadingProblems } from './listening-reading.ts';
import { registrationProblems } from './registration.ts';
import { resultsProblems } from './results.ts';
import { reportProblems } from './reports.ts';
import { serverProblems } from './service.ts';
import { meetingProblems } from './meetings.ts';
import { staffPollProblems } from './staff-polls.ts';
import { trophyProblems } from './trophies.ts';

export interface ProblemEntry {
  /** HTTP status of the answer. */
  status: number;
  fr: string;
  en: string;
}

export type ProblemParams = Record<string, string | number>;

/** The catalogue of every refusal a person can meet. Codes are stable: integrations rely on them. */
export const problems = {
  ...serverProblems,
  ...databaseProblems,
  ...accessProblems,
  ...answeringProblems,
  ...fieldProblems,
  ...evaluatorProblems,
  ...registrationProblems,
  ...drawProblems,
  ...deskProblems,
  ...orderProblems,
  ...fieldworkProblems,
  ...measureProblems,
  ...qualityProblems,
  ...importProblems,
  ...improvementProblems,
  ...integrationProblems,
  ...invoiceProblems,
  ...consultationProblems,
  ...listeningPointProblems,
  ...listeningEntryProblems,
  ...listeningReadingProblems,
  ...kioskDeviceProblems,
  ...resultsProblems,
  ...reportProblems,
  ...planningProblems,
  ...privacyProblems,
  ...palmaresProblems,
  ...staffPollProblems,
  ...meetingProblems,
  ...trophyProblems,
} satisfies Record<string, ProblemEntry>;

export type ProblemCode = keyof typeof problems;
