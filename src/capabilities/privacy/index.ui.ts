export { default as PrivacyNotice } from './PrivacyNotice.svelte';
