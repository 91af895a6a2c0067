-- Counters of attempts (sign-in links asked for), shared by all processes and kept over a restart. Laid out as the
-- rate-limiter-flexible library wants it; keys are hashes, so the table names nobody.
create table rate_limit (
  key text constraint rate_limit_pkey primary key,
  points integer not null default 0,
  expire bigint
);
comment on table rate_limit is 'owner: platform';
grant select, insert, update, delete on rate_limit to parvis_app;
alter table rate_limit enable row level security;
create policy rate_limit_all on rate_limit for all using (parvis_scope() = 'auth') with check (parvis_scope() = 'auth');
