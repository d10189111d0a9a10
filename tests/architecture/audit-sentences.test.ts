import { expect, it } from '@jest/globals';
import { auditSentences } from '../../client/src/text/audit.js';
import { sourceFiles } from './source-files.js';

const recorded = sourceFiles(['server/src', 'shared/src/rules/session'], /(?<!\.spec|\/test-[^/]+)\.ts$/)
  .flatMap(({ text }) => [
    ...text.matchAll(
      /(?:record|save|go|givesLeadTo|accounts\.changed|this\.change|this\.note)\([^;]*?;|\bkind[:=]? [^;{}]*?[,;})]/g,
    ),
  ])
  .flatMap(([statement]) => [...statement.matchAll(/'([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)'/g)])
  .map(([, kind = '']) => kind);

it('every kind of event that is recorded has a Dutch sentence, and no other has', () => {
  expect([...new Set(recorded)].sort()).toEqual(Object.keys(auditSentences).sort());
});
