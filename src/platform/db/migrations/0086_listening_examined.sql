-- A file that was examined and is not taken over yet: it holds texts that nobody has masked, and goes after a day if nobody asks for it.
alter table listening_import drop constraint listening_import_state_known;
alter table listening_import add constraint listening_import_state_known check (state in ('examined', 'waiting', 'running', 'done'));
grant update (mapping, captured_on, asked_by, asked_at) on listening_import to parvis_app;
grant delete on listening_import to parvis_app;
