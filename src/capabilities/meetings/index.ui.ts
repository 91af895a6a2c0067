/** Components of the national meetings, for pages only. */
export { default as DoorApp } from './door/DoorApp.svelte';
export { default as MeetingList } from './public/MeetingList.svelte';
export { default as MeetingPage } from './public/MeetingPage.svelte';
export { default as OwnPlacePage } from './attendance/OwnPlacePage.svelte';
export { default as RegisterForm } from './public/RegisterForm.svelte';
