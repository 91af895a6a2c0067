-- Opinions given on paper, entered by batch; and what was told of kiosks that fell silent.

-- Each correction is a further version; opinions themselves follow from the versions and are never deleted.
create table paper_batch_version (
  organisation_id uuid not null,
  point_id uuid not null,
  -- Number written on the pile of sheets: the same number is the same batch.
  number text not null constraint paper_batch_version_number_shape check (number ~ '^[A-Z0-9][A-Z0-9-]{0,29}$'),
  version integer not null constraint paper_batch_version_positive check (version > 0),
  set_ref text not null,
  -- Civil day on which the sheets were filled in.
  day date not null,
  -- Question id -> how many chose each step, the worst first.
  counts jsonb not null,
  reason text,
  entered_by uuid not null,
  entered_at timestamptz not null,
  constraint paper_batch_version_pkey primary key (organisation_id, point_id, number, version),
  constraint paper_batch_version_point_fkey foreign key (organisation_id, point_id) references collection_point (organisation_id, id),
  constraint paper_batch_version_reasoned check (version = 1 or reason is not null)
);
comment on table paper_batch_version is 'owner: kiosks';

-- One mail for each silence, low battery or full queue; another one only when it begins again.
create table kiosk_alert (
  organisation_id uuid not null,
  kiosk_id uuid not null,
  kind text not null constraint kiosk_alert_kind_known check (kind in ('silent', 'battery', 'queue')),
  -- When the device was last heard as it began.
  since timestamptz not null,
  told_at timestamptz not null,
  ended_at timestamptz,
  constraint kiosk_alert_pkey primary key (organisation_id, kiosk_id, kind, since),
  constraint kiosk_alert_kiosk_fkey foreign key (organisation_id, kiosk_id) references kiosk (organisation_id, id)
);
comment on table kiosk_alert is 'owner: kiosks';

grant select, insert on paper_batch_version, kiosk_alert to parvis_app;
grant update (ended_at) on kiosk_alert to parvis_app;

alter table paper_batch_version enable row level security;
create policy paper_batch_version_all on paper_batch_version for all using (parvis_listens(organisation_id)) with check (parvis_listens(organisation_id));
alter table kiosk_alert enable row level security;
create policy kiosk_alert_read on kiosk_alert for select using (parvis_listens(organisation_id));
create policy kiosk_alert_add on kiosk_alert for insert with check (parvis_scope() = 'system');
create policy kiosk_alert_change on kiosk_alert for update using (parvis_scope() = 'system') with check (parvis_scope() = 'system');

select parvis_open_to_privacy();
