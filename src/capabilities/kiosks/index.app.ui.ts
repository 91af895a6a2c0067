/** The kiosk of visitors, for pages only. */
export { default as KioskPreview } from './app/KioskPreview.svelte';
export { default as KioskApp } from './app/KioskApp.svelte';
