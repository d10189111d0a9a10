/** Gives somebody a file, where their browser puts files. */
export const saveFile = ({ name, content }: { name: string; content: Blob }): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has taken it by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
};
