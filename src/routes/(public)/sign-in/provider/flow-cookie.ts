/** What the browser keeps while its owner is at the identity provider, and for a moment after signing out. */
export const providerFlowCookie = 'parvis-provider';
export const providerSignOutCookie = 'parvis-provider-out';
