/** The point that an address names. */
export function pointKey({ params }: { params: Partial<Record<string, string>> }): { organisationId: string; id: string } {
  return { organisationId: String(params['organisation']), id: String(params['point']) };
}
