/** Where the answers of the server are kept on this screen; the second part of a key is an id. */
export const queryKeys = {
  me: ['me'],
  waysToSignIn: ['ways-to-sign-in'],
  groups: ['groups'],
  meetings: ['meetings'],
  cases: ['cases'],
  actions: ['actions'],
} as const;
