/** What the files of a version belong to, for the files. */
export const librarySubject = 'library-version';
