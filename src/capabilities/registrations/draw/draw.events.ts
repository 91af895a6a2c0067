/** Events of the draw of free places; their names are part of the journal and never change. */
export const drawEvents = {
  committed: 'draw.committed',
  frozen: 'draw.list_frozen',
  beacon: 'draw.public_value_entered',
  drawn: 'draw.made',
  answered: 'draw.bodies_answered',
  placeGiven: 'draw.free_place_given',
} as const;
