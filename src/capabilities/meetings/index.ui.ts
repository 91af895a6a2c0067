/** Components of the national meetings, for pages only. */
export { default as DoorApp } from './door/DoorApp.svelte';
export { default as MeetingList } from './public/MeetingList.svelte';
export { default as MeetingPage } from './public/MeetingPage.svelte';
export { default as OwnPlacePage } from './attendance/OwnPlacePage.svelte';
export { default as RegisterForm } from './public/RegisterForm.svelte';
export { default as DocumentsDesk } from './office/DocumentsDesk.svelte';
export { default as DoorsDesk } from './office/DoorsDesk.svelte';
export { default as MeetingDesk } from './office/MeetingDesk.svelte';
export { default as MeetingFieldSet } from './office/MeetingFieldSet.svelte';
export { default as MeetingsDesk } from './office/MeetingsDesk.svelte';
export { default as PeopleDesk } from './office/PeopleDesk.svelte';
export { default as ProgrammeDesk } from './office/ProgrammeDesk.svelte';
export { default as SessionForm } from './office/SessionForm.svelte';
