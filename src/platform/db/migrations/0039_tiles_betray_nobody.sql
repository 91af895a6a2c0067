-- A body that shows its own score lets whoever knows the mean of a group subtract it. So many members of each released group
-- must stay unshown that the rest is a group that might have been published. One body of an edition is decided on at a time.
create function parvis_tile_tells(organisation uuid, edition text) returns boolean
language sql volatile security definer set search_path = public, pg_temp as $$
  select pg_advisory_xact_lock(hashtextextended('tile of ' || edition, 0));
  select exists (
    select from peer_group_member own
    where own.organisation_id = organisation and own.edition_id = edition
      and 5 > (
        select count(*) from peer_group_member other
        where other.edition_id = edition and other.group_id = own.group_id and other.organisation_id <> organisation
          and not exists (select from embed_tile t where t.organisation_id = other.organisation_id and t.edition_id = edition)));
$$;
revoke execute on function parvis_tile_tells(uuid, text) from public;
grant execute on function parvis_tile_tells(uuid, text) to parvis_app;
