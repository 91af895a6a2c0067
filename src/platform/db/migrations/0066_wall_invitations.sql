-- The point whose code a screen shows; null: the place's own desk or waiting room.
alter table wall_display add column invited_point_id uuid,
  add constraint wall_display_invited_point_fkey foreign key (organisation_id, invited_point_id) references collection_point (organisation_id, id);
