/** The words by which a contact is cut into cells. Closed lists: data uses them, nobody invents another. */
export const commonChannels = ['phone', 'email', 'letter', 'website', 'social'] as const;

/** The paid option, reported beside the common score and never inside it. */
export const optionalChannel = 'counter';

export const channels = [...commonChannels, optionalChannel] as const;
export const steps = ['access', 'information', 'processing', 'complaints'] as const;
export const determinants = [
  'accessibility',
  'waiting_time',
  'responsiveness',
  'transfer',
  'courtesy',
  'personalisation',
  'claims',
] as const;

export type CommonChannel = (typeof commonChannels)[number];
export type Channel = (typeof channels)[number];
export type Step = (typeof steps)[number];
export type Determinant = (typeof determinants)[number];
