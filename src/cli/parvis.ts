import { Command } from 'commander';

type Register = (program: Command) => void;

/** Every subcommand, in the order of the help. Only the file of the one called is loaded. */
const commands: Record<string, () => Promise<Register>> = {
  demo: async () => (await import('./demo.ts')).registerDemo,
  serve: async () => (await import('./serve.ts')).registerServe,
  directory: async () => (await import('./directory.ts')).registerDirectory,
  invite: async () => (await import('./invite.ts')).registerInvite,
  import: async () => (await import('./import.ts')).registerImport,
  report: async () => (await import('./report.ts')).registerReport,
  plan: async () => (await import('./plan.ts')).registerPlan,
  draw: async () => (await import('./draw.ts')).registerDraw,
  score: async () => (await import('./score.ts')).registerScore,
  'open-data': async () => (await import('./open-data.ts')).registerOpenData,
  export: async () => (await import('./export.ts')).registerExport,
  backup: async () => (await import('./backup.ts')).registerBackup,
  restore: async () => (await import('./restore.ts')).registerRestore,
  custody: async () => (await import('./custody.ts')).registerCustody,
  replay: async () => (await import('./replay.ts')).registerReplay,
  verify: async () => (await import('./verify.ts')).registerVerify,
  recount: async () => (await import('./recount.ts')).registerRecount,
  grid: async () => (await import('./grid.ts')).registerGridCommands,
};

/** The `parvis` command. Ends with 0 when done, 1 when refused, 2 when wrongly called. */
export async function main(argv: string[]): Promise<void> {
  const program = new Command('parvis')
    .description('Baromètre de l’expérience citoyenne / citizen-experience barometer')
    .showHelpAfterError()
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));
  const called = Object.entries(commands).filter(([name]) => name === argv[2]);
  // Without a command that exists, all of them: their list is the help.
  for (const [, load] of called.length > 0 ? called : Object.entries(commands)) (await load())(program);
  await program.parseAsync(argv);
}
