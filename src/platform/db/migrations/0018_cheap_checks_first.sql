-- The policies of the link that shows one registration called a function for every row, whoever asked: 10 ms of a list
-- of 250. The scope is asked first, so that only who comes by a link pays for it.
drop policy registration_read_by_link on registration;
create policy registration_read_by_link on registration for select
  using (parvis_scope() = 'registrant' and parvis_holds(organisation_id, id));
drop policy registration_site_read_by_link on registration_site;
create policy registration_site_read_by_link on registration_site for select
  using (parvis_scope() = 'registrant' and parvis_holds(organisation_id, registration_id));
drop policy registration_contact_read_by_link on registration_contact;
create policy registration_contact_read_by_link on registration_contact for select
  using (parvis_scope() = 'registrant' and parvis_holds(organisation_id, registration_id));
drop policy registration_decision_read_by_link on registration_decision;
create policy registration_decision_read_by_link on registration_decision for select
  using (parvis_scope() = 'registrant' and parvis_holds(organisation_id, registration_id));
