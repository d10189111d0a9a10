/** A file that is not read, with the code of the problem that says why. */
export class FileRefused extends Error {
  constructor(
    readonly code:
      | 'file-not-readable'
      | 'file-has-macros'
      | 'file-too-complex'
      | 'file-locked'
      | 'file-is-active'
      | 'file-not-what-it-says',
  ) {
    super(code);
  }
}
