import { Option, type Command } from 'commander';
import type { Locale } from '#core/shared/texts.ts';
import { reportKinds, type ReportKind } from '#capabilities/reports/index.ts';
import { bilingual, refusable, withCommonOptions, type CommonOptions } from './command.ts';
import { reportTexts } from './report.texts.ts';

const { fr, en } = reportTexts;

/** `parvis report --edition …`: makes the documents of an edition, or of one body, and writes them as PDF. */
export function registerReport(program: Command): void {
  const command = program
    .command('report')
    .description(bilingual(fr.description, en.description))
    .requiredOption('--edition <id>', bilingual(fr.edition, en.edition))
    .option('--organisation <id>', bilingual(fr.organisation, en.organisation))
    .option('--out <folder>', bilingual(fr.out, en.out), '.')
    .addOption(new Option('--language <locale>', bilingual(fr.language, en.language)).choices(['fr', 'en']))
    .addOption(new Option('--kind <kind>', bilingual(fr.kind, en.kind)).choices([...reportKinds]));
  withCommonOptions(command).action((options: ReportOptions) => refusable(options.lang, async () => (await import('./report/run-report.ts')).runReport(options)));
}

export interface ReportOptions extends CommonOptions {
  edition: string;
  organisation?: string;
  out: string;
  language?: Locale;
  kind?: ReportKind;
}
