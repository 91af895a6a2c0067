import { Option, type Command } from 'commander';
import { bilingual, refusable, withCommonOptions, type CommonOptions } from './command.ts';

const officeRoles = ['operator', 'method_lead', 'evaluator', 'reviewer', 'dpo'] as const;

/** `parvis invite <email> --role operator`: how the first operator of an installation comes in. */
export function registerInvite(program: Command): void {
  const command = program
    .command('invite <email>')
    .description(bilingual('Donne un rôle à une personne et affiche son lien de connexion', 'gives a person a role and prints their sign-in link'))
    .requiredOption('--name <name>', bilingual('nom de la personne', 'name of the person'))
    .addOption(new Option('--role <role>', bilingual('rôle', 'role')).choices(officeRoles).default('operator'));
  withCommonOptions(command).action((email: string, options: InviteOptions) =>
    refusable(options.lang, async () => (await import('./invite/run-invite.ts')).runInvite(email, options)),
  );
}

export interface InviteOptions extends CommonOptions {
  name: string;
  role: (typeof officeRoles)[number];
}
