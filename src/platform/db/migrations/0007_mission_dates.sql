-- The office reads the missions of an edition in order of date, a page at a time.
create index mission_date_index on mission (edition_id, window_from, id);
