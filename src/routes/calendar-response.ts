/** An iCalendar text as a file to keep, or as a feed when it has no name. */
export function calendarResponse(text: string, name?: string): Response {
  return new Response(text, {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'no-store', ...(name ? { 'content-disposition': `attachment; filename="${name}"` } : {}) },
  });
}
