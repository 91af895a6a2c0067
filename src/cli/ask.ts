import { createInterface } from 'node:readline/promises';

/** Whether somebody sits at the terminal, who can be asked. */
export function isInteractive(): boolean {
  return Boolean(process.stdin.isTTY && process.stdout.isTTY);
}

/** Asks a question whose answer is yes or no; anything but yes is no. */
export async function ask(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^(o|oui|y|yes)$/i.test((await lines.question(question)).trim());
  } finally {
    lines.close();
  }
}
