/** The editor and all that joins it, for who is about to write. What goes wrong is shown where it is used. */
export const fetchEditor = (): void => {
  for (const fetching of [
    import('../features/documents/editor/text-editor'),
    import('../features/documents/suggestions/editor/suggesting'),
    import('../features/comments/editor/comment-highlights'),
  ])
    fetching.catch(() => undefined);
};
