/** The pages of quotations and orders: Svelte components, for routes only. */
export { default as AcceptQuote } from './quotes/AcceptQuote.svelte';
export { default as BodyOrders } from './orders/BodyOrders.svelte';
export { default as FilePage } from './orders/FilePage.svelte';
export { default as OrderDecision } from './orders/OrderDecision.svelte';
export { default as OrderDeskPage } from './orders/OrderDesk.svelte';
export { default as OrdersQueue } from './orders/OrdersQueue.svelte';
export { default as QuoteForm } from './quotes/QuoteForm.svelte';
export { default as RunningTotalPanel } from './orders/RunningTotal.svelte';
export { default as WithdrawFile } from './orders/WithdrawFile.svelte';
