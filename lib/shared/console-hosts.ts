/** Under which the hosts are stored that the user has allowed and yet switched off. */
export const CONSOLES_OFF = 'consoles-off';

/** Match patterns out of what was stored. */
export const hostsFrom = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((host): host is string => typeof host === 'string') : [];
