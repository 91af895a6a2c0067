/** The field on the server: proofs, custody, competing versions, missions to take along, other collectors. */
export { declareEvidence, evidenceStatus } from './evidence/declare-evidence.server.ts';
export { evidenceInput } from './evidence/evidence.input.ts';
export { evidenceOfAudit, evidenceOfMission, type EvidenceLine } from './evidence/evidence-of-audit.server.ts';
export { openEvidence } from './evidence/open-evidence.server.ts';
export { receivePart, type EvidencePart } from './evidence/receive-part.server.ts';
export { withdrawEvidence } from './evidence/withdraw-evidence.server.ts';
export { exportCustody } from './custody/export-custody.server.ts';
export { readCustody } from './custody/custody-file.ts';
export { competingDesk } from './competing/competing-desk.server.ts';
export { competingInput, picksIn } from './competing/competing.input.ts';
export { competingOf, competingWaiting, type CompetingRow, type WaitingCompeting } from './competing/competing.queries.server.ts';
export { droppedByMerge, openCompeting, type CompetingSheet } from './competing/open-competing.server.ts';
export { decideCompeting, type CompetingChoice } from './competing/decide-competing.server.ts';
export { takeAlong } from './field/take-along.server.ts';
export { collectorKeySince, endCollectorKey, enterByKey, makeCollectorKey } from './openrosa/collector-key.server.ts';
export { collectorForm, collectorFormList } from './openrosa/collector-forms.server.ts';
export { openRosaAnswer, openRosaManifest, openRosaWelcome, openRosaXml } from './openrosa/openrosa-response.ts';
export { receiveInstance } from './openrosa/receive-instance.server.ts';
