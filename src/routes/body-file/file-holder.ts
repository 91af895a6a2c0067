import type { RequestEvent, ServerLoadEvent } from '@sveltejs/kit';
import type { CopyChannel, RegistrationKey } from '#capabilities/billing/index.orders.ts';
import { heldFile } from '#capabilities/registrations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { localPath } from '#platform/http/locale.ts';
import { problem } from '#platform/http/problem.ts';

type AnyEvent = Pick<RequestEvent | ServerLoadEvent, 'params'>;

export interface Held extends RegistrationKey {
  /** Who acts, as the journal of the order names them. */
  as: string;
}

/** How a body comes to the file of its registration: by its mailed link, or signed in, in its space. */
export interface FileHolder {
  channel: CopyChannel;
  byLink: boolean;
  held(ctx: Ctx, event: AnyEvent): Promise<Held>;
  /** Address of the file in the reader's language. */
  base(ctx: Pick<Ctx, 'locale'>, event: AnyEvent): string;
}

const param = ({ params }: AnyEvent, name: string) => (params as Partial<Record<string, string>>)[name] ?? ''; // every route has its own names

export const byLink: FileHolder = {
  channel: 'link', byLink: true,
  held: async (ctx) => {
    const { organisationId, registrationId, contactName } = await heldFile(ctx);
    return { organisationId, registrationId, as: contactName };
  },
  base: (ctx, event) => localPath(ctx.locale, `/file/${param(event, 'token')}`),
};

export const inSpace: FileHolder = {
  channel: 'space', byLink: false,
  held: async (ctx, event) => {
    if (!ctx.actor.name) throw problem('sign_in_needed');
    return { organisationId: param(event, 'organisation'), registrationId: param(event, 'registration'), as: ctx.actor.name };
  },
  base: (ctx, event) => localPath(ctx.locale, `/participant/${param(event, 'organisation')}/orders/${param(event, 'registration')}`),
};
