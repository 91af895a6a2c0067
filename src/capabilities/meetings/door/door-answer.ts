/** What the server tells a telephone at the door, and what that keeps to work without network. Instants are ISO texts. */
export interface DoorAnswer {
  title: string;
  door: string;
  /** When nobody is expected any more: the telephone forgets everything a day later. */
  endsAt: string;
  guests: DoorGuest[];
  arrivals: { attendeeId: string; at: string }[];
}

/** No address, and nothing of what they need. */
export interface DoorGuest {
  id: string;
  name: string;
  bodyName: string;
  badgeCode: string;
  waiting: boolean;
}
