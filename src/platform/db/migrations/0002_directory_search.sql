-- Search of the directory. Owner: organisations.
-- The words of a body as a text-search vector: a built-in index that answers "every word begins with", in any order.
create index organisation_words_index on organisation using gin (array_to_tsvector(search_tokens));

-- A SIREN is found from its first digits on, whatever the collation of the database.
create index organisation_siren_prefix_index on organisation (siren text_pattern_ops);
drop index organisation_siren_index;
