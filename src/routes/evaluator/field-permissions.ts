/** The field may ask for a coarse place, and only when its author ticks the box; every other page may not. */
export const fieldPermissions = { 'permissions-policy': 'camera=(), microphone=(), geolocation=(self), payment=()' };
