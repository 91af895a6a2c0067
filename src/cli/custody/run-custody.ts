import { isUuid } from '#core/shared/uuid.ts';
import { writeFile } from 'node:fs/promises';
import { exportCustody } from '#capabilities/audits/index.field.server.ts';
import { problem } from '#platform/http/problem.ts';
import type { CommonOptions } from '../command.ts';
import { withApp } from '../with-app.ts';

export interface CustodyOptions extends CommonOptions {
  organisation: string;
  edition: string;
  out: string;
}

/** Throws `not_found` on what cannot be the identifier of a body. */
export async function runCustody({ organisation, edition, out, ...common }: CustodyOptions): Promise<void> {
  if (!isUuid(organisation)) throw problem('not_found');
  const text = await withApp(common, (app) => app.runAsSystem((ctx) => exportCustody(ctx, { organisationId: organisation, editionId: edition })));
  if (out === '-') process.stdout.write(text);
  else await writeFile(out, text);
}
