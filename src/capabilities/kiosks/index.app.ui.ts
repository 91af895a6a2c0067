/** The kiosk of visitors, for pages only. */
export { default as KioskApp } from './app/KioskApp.svelte';
