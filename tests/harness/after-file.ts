type Close = () => Promise<void>;

const closes: Close[] = [];

/** Closes something at the end of the test file, wherever it was opened: in the file, a hook or a test. */
export function afterFile(close: Close): void {
  closes.push(close);
}

/** Closes everything, the last opened first. */
export async function closeAll(): Promise<void> {
  for (let close = closes.pop(); close; close = closes.pop()) await close();
}
