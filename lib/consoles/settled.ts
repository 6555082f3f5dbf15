/**
 * Consoles change the open conversation's key, its messages and its orders at different moments. Rows that stood under another key
 * for longer than this (ms) before the key changed are that conversation's; younger ones may have come with the switch, ahead of it. Short,
 * because an agent who hurries from one conversation to the next must never be shown the words of the one between.
 */
export const SETTLED = 150;
