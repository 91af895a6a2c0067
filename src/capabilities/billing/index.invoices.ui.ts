/** The pages of invoices: Svelte components, for routes only. */
export { default as BodyInvoicesPage } from './invoices/BodyInvoicesPage.svelte';
export { default as CreditPage } from './invoices/CreditPage.svelte';
export { default as DepositPanel } from './invoices/DepositPanel.svelte';
export { default as InvoiceDetails } from './invoices/InvoiceDetails.svelte';
export { default as InvoicesPage } from './invoices/InvoicesPage.svelte';
export { default as IssuePage } from './invoices/IssuePage.svelte';
export { default as PaymentsPanel } from './invoices/PaymentsPanel.svelte';
