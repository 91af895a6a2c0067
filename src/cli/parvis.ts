import { Command } from 'commander';

/** The `parvis` command. Each subcommand lives in its own file and is loaded when it is called. */
export async function main(argv: string[]): Promise<void> {
  const program = new Command('parvis')
    .description('Baromètre de l’expérience citoyenne / citizen-experience barometer')
    .showHelpAfterError();
  for (const register of await registrations()) register(program);
  await program.parseAsync(argv);
}

type Register = (program: Command) => void;

async function registrations(): Promise<Register[]> {
  const [{ registerServe }, { registerDemo }, { registerGridCommands }] = await Promise.all([
    import('./serve.ts'), import('./demo.ts'), import('./grid.ts'),
  ]);
  return [registerDemo, registerServe, registerGridCommands];
}
