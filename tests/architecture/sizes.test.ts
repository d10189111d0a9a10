/**
 * Short files are the cheapest reviewers. Method data and texts are content and may be as long as they are;
 * tests have a limit of their own.
 */
import { describe, expect, it } from '@jest/globals';
import { type SourceFile, sourceFiles } from './source-files.js';

const all = sourceFiles(
  ['shared/src', 'server/src', 'client/src', 'migrations', 'tests'],
  /\.(tsx?|mjs|css)$/,
);
const CONTENT = /^(shared\/src\/methods|client\/src\/text)\//;
const TEST = /^tests\/|(\.spec|\/test-[^/]+)\.tsx?$/;
const code = all.filter(({ path }) => !CONTENT.test(path) && !TEST.test(path));
const tests = all.filter(({ path }) => TEST.test(path));

const lines = ({ text }: SourceFile) => text.trimEnd().split('\n').length;
const longerThan = (limit: number, files: SourceFile[]) =>
  files.filter((file) => lines(file) > limit).map((file) => `${file.path}: ${lines(file)} lines`);

describe('the length of files', () => {
  it('is at most 400 lines for every file written by hand', () => {
    expect(longerThan(400, [...code, ...tests])).toEqual([]);
  });

  it('is at most 250 lines for 95 of 100 files', () => {
    expect(longerThan(250, code).length / code.length).toBeLessThanOrEqual(0.05);
  });

  it('is at most 60 lines for half of the files', () => {
    expect(longerThan(60, code).length / code.length).toBeLessThanOrEqual(0.5);
  });
});
