-- Nothing calls it: parvis_newer_document (0037) says which document replaced an older one, and never takes a document of an edition for another.
drop function parvis_replaced_by(text);
