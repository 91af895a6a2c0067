export { canonicalOpinion, canonicalText, chainHead, chainLink, chainStart } from '#core/kiosk-protocol/canonical.ts';
export { longestBatch, signatureHeader } from '#core/kiosk-protocol/types.ts';
export type { Batch, BatchAnswer, DeviceOpinion, Enrolment, EnrolmentAnswer, Heartbeat, HeartbeatAnswer, KioskSettings, LeftText, Verdict } from '#core/kiosk-protocol/types.ts';
export type { Mark, Opinion, OpinionSource, QuestionSet, RatedQuestion, Tally } from '#core/opinions/types.ts';
export type { SignedBody } from './devices/signed-body.ts';
