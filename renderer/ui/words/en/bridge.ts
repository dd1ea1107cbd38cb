/** Words of the link between this window and the core. */
export const bridge = {
  reconnecting: 'Reconnecting…',
};
