/** What narrows the journal, read from the address of its page. */
export function journalFilter({ searchParams }: URL): { name: string; body: string; person: string } {
  const asked = (name: string) => (searchParams.get(name) ?? '').trim().slice(0, 200);
  return { name: asked('event'), body: asked('body'), person: asked('person') };
}
