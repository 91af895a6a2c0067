-- By which way somebody came to take part: the page itself, or the question that a collection point shows after its own.
alter table participation add column source text not null default 'page' constraint participation_source_known check (source in ('page', 'kiosk'));
