-- A text whose masking a person should look at is held back from every reader until that person has decided: longer than its original is kept, and for ever where nobody looked in time.
alter table mention add column held boolean not null default false;
update mention m set held = true from mention_doubt d where d.organisation_id = m.organisation_id and d.mention_id = m.id;
grant update (held) on mention to parvis_app;

-- A correction holds a sentence as it stood: it goes with it once the text says so no more.
delete from finding_correction c using mention m where m.organisation_id = c.organisation_id and m.id = c.mention_id and strpos(m.body, c.said) = 0;
grant delete on finding_correction to parvis_app;
