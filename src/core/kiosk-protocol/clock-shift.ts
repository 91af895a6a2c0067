/** What must be added to a device's instants, in milliseconds: the database's clock when a batch was heard minus the device's when it was sent. */
export function clockShift(sentAt: Date, heardAt: Date): number {
  return heardAt.getTime() - sentAt.getTime();
}

/** When an opinion was given, by the database's clock. Never after it was heard: nobody presses in the future. */
export function givenAt(deviceAt: Date, shift: number, heardAt: Date): Date {
  return new Date(Math.min(deviceAt.getTime() + shift, heardAt.getTime()));
}
