/** The pages of registrations: Svelte components, for routes only. Node cannot read them, so they stand apart. */
export { default as ContactsForm } from './sign-up/ContactsForm.svelte';
export { default as ManualOrganisation } from './sign-up/ManualOrganisation.svelte';
export { default as OfferForm } from './sign-up/OfferForm.svelte';
export { default as OrganisationSearch } from './sign-up/OrganisationSearch.svelte';
export { default as SignUpDone } from './sign-up/SignUpDone.svelte';
export { default as SignUpFrame } from './sign-up/SignUpFrame.svelte';
export { default as SignUpSummary } from './sign-up/SignUpSummary.svelte';
export { default as SignUpWelcome } from './sign-up/SignUpWelcome.svelte';
export { default as FinishLater } from './sign-up/FinishLater.svelte';
export { default as ResumeDraft } from './sign-up/ResumeDraft.svelte';
export { default as SiteForm } from './sign-up/SiteForm.svelte';
export { default as SitesForm } from './sign-up/SitesForm.svelte';
export { default as DecisionPanel } from './office/DecisionPanel.svelte';
export { default as ParticipantsPage } from './office/ParticipantsList.svelte';
export { default as RegistrationFilePage } from './office/RegistrationFile.svelte';
export { default as StaffNoticePanel } from './office/StaffNoticePanel.svelte';
