-- How long a call lasted by the marks tapped during it: what the phone measured, beside what its author answers.
alter table audit_version add column call_seconds integer constraint audit_version_call_seconds_known check (call_seconds between 0 and 86400);
