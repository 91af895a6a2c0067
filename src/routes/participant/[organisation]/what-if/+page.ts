// The page computes by itself once it is read, without a network. Its form works without script, too.
export const csr = true;
