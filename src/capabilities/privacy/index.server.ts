export {
  answerRequest, checkIdentity, doubtIdentity, eraseOnRequest, extendRequest, liftOnRequest, refuseRequest, restrictOnRequest,
} from './act-on-request.server.ts';
export { forecastRetention } from './apply-retention.server.ts';
export { askByMail, askSignedIn } from './ask-request.server.ts';
export { confirmRequest } from './confirm-request.server.ts';
export type { Finding, Held } from './find-person.server.ts';
export { fetchPackage, packageIsThere, previewPackage, type Package } from './make-package.server.ts';
export { listRequests, openRequest, openRequests, ownRequests, queueSize } from './open-desk.server.ts';
export { confirmedInput, extensionInput, noteInput, ownRequestInput, reasonInput, requestInput } from './privacy.input.ts';
export { correctables, rectifyOnRequest } from './rectify-on-request.server.ts';
export { privacyJobs, privacySchedules } from './privacy.jobs.server.ts';
export type { RequestKind } from './request.ts';
export { readRegister, registerCsv, registerPdf } from './write-register.server.ts';
