-- Words that a body hides from the jury may name somebody: as a text they are cleaned of a person who asks to be forgotten.
alter table prize_file alter column hidden_words drop default;
alter table prize_file alter column hidden_words type text using array_to_string(hidden_words, ', ');
alter table prize_file alter column hidden_words set default '';
