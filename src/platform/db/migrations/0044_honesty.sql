-- What the honesty filter needs to know beyond the opinion itself, for a few days, and without an address.

-- Opinions by when they came: late batches are examined again. Rows come in this order, so a block index costs nothing.
create index opinion_received_index on opinion using brin (received_at);

-- Key of a day, for the numbers that stand for networks. Deleted the day after: no number can be worked out again.
-- Without a log, so that no copy of it lies in an archive of the log.
create unlogged table network_key (
  organisation_id uuid not null constraint network_key_organisation_fkey references organisation (id),
  day date not null,
  key bytea not null constraint network_key_length check (length(key) = 32),
  constraint network_key_pkey primary key (organisation_id, day)
);
comment on table network_key is 'owner: kiosks';

-- Where a visit on a phone came from: a number of 16 bits under the key of the day.
create unlogged table visit_origin (
  organisation_id uuid not null,
  visit uuid not null,
  point_id uuid not null,
  network integer not null constraint visit_origin_network_coarse check (network between 0 and 65535),
  -- The turning code of a screen, or the network of a kiosk of the site.
  present boolean not null,
  noted_at timestamptz not null,
  constraint visit_origin_pkey primary key (organisation_id, visit),
  constraint visit_origin_point_fkey foreign key (organisation_id, point_id) references collection_point (organisation_id, id)
);
comment on table visit_origin is 'owner: kiosks';
create index visit_origin_noted_index on visit_origin (noted_at);

-- Networks from which kiosks of a site have spoken today.
create unlogged table site_network (
  organisation_id uuid not null,
  site_id uuid not null,
  day date not null,
  network integer not null constraint site_network_network_coarse check (network between 0 and 65535),
  constraint site_network_pkey primary key (organisation_id, site_id, day, network),
  constraint site_network_site_fkey foreign key (organisation_id, site_id) references site (organisation_id, id)
);
comment on table site_network is 'owner: kiosks';

grant select, insert, delete on network_key, visit_origin, site_network to parvis_app;
do $$
declare t text;
begin
  foreach t in array array['network_key', 'visit_origin', 'site_network'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for all using (parvis_scope() = ''system'') with check (parvis_scope() = ''system'')', t || '_all', t);
  end loop;
end $$;

select parvis_open_to_privacy();
