// Lives on the device: what it asks and what it keeps come from there. No frame of the site stands around it.
export const csr = true;

export const load = () => ({ bare: true });
