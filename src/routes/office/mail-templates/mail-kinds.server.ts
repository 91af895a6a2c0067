import { accountChangeKind, invitationKind, signInKind } from '#capabilities/accounts/index.server.ts';
import { auditMailKinds } from '#capabilities/audits/index.server.ts';
import { participationKind } from '#capabilities/consultations/index.server.ts';
import { meetingMailKinds } from '#capabilities/meetings/index.server.ts';
import { pollLinkKind } from '#capabilities/staff-polls/index.server.ts';
import { invoiceMailKinds } from '#capabilities/billing/index.invoices.server.ts';
import { voiceMailKinds } from '#capabilities/kiosks/index.letters.server.ts';
import { listeningAlertKind } from '#capabilities/listening/index.reading.server.ts';
import { answersDueKind } from '#capabilities/kiosks/index.answering.server.ts';
import { kioskAlertKind } from '#capabilities/kiosks/index.points.server.ts';
import { expertMailKinds, planReminderKind } from '#capabilities/improvement/index.server.ts';
import { disputeMailKinds } from '#capabilities/audits/index.quality.server.ts';
import { applicationMailKinds } from '#capabilities/campaigns/index.evaluators.server.ts';
import { integrationMailKinds } from '#capabilities/integrations/index.server.ts';
import { programmeMailKind } from '#capabilities/campaigns/index.planning.server.ts';
import { orderMailKinds } from '#capabilities/billing/index.orders.server.ts';
import { decisionKinds, draftLinkKind, drawMailKinds, handMailKinds, priceChangedKind, receivedKind } from '#capabilities/registrations/index.server.ts';
import { revisionMailKind } from '#capabilities/scores/index.quality.server.ts';

/** Every kind of mail that the product sends, in the order in which an edition meets them. The only place where they all meet. */
export const mailKinds = [
  draftLinkKind, receivedKind, decisionKinds.accepted, decisionKinds.waiting, decisionKinds.declined, decisionKinds.withdrawn, priceChangedKind,
  ...Object.values(orderMailKinds), ...Object.values(invoiceMailKinds), ...Object.values(drawMailKinds), ...handMailKinds, programmeMailKind, auditMailKinds.returned, auditMailKinds.rejected, ...Object.values(disputeMailKinds), planReminderKind, kioskAlertKind, answersDueKind, participationKind, pollLinkKind, ...meetingMailKinds, ...voiceMailKinds, listeningAlertKind, ...Object.values(expertMailKinds), revisionMailKind, ...Object.values(applicationMailKinds), ...integrationMailKinds, invitationKind, signInKind, accountChangeKind,
];
