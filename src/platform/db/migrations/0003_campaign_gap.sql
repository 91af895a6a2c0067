-- What the plan of a campaign could not place, or could give to nobody, with its reason: listed, never dropped.
create table campaign_gap (
  organisation_id uuid not null,
  id uuid not null,
  campaign_id uuid not null constraint campaign_gap_campaign_fkey references campaign (id),
  site_id uuid not null,
  channel text not null constraint campaign_gap_channel_known check (channel in ('phone', 'email', 'letter', 'website', 'social', 'counter')),
  scenario_kind text not null,
  reason text not null,
  -- The mission that nobody carries; null when the contact itself could not be planned.
  mission_number integer,
  constraint campaign_gap_pkey primary key (organisation_id, id),
  constraint campaign_gap_site_fkey foreign key (organisation_id, site_id) references site (organisation_id, id)
);
comment on table campaign_gap is 'owner: campaigns';
create index campaign_gap_campaign_index on campaign_gap (campaign_id);

grant select, insert on campaign_gap to parvis_app;
alter table campaign_gap enable row level security;
create policy campaign_gap_all on campaign_gap for all using (parvis_sees_all()) with check (parvis_sees_all());
