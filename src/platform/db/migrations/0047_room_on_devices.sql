-- A device that cannot keep what is pressed is a trouble of its own: somebody must be told.

alter table kiosk_alert drop constraint kiosk_alert_kind_known;
alter table kiosk_alert add constraint kiosk_alert_kind_known check (kind in ('silent', 'battery', 'queue', 'storage'));
