/** What keeps whole kinds of holes from being made, because the code cannot say otherwise. */
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { sourceFiles } from './source-files.js';

const server = sourceFiles(['server/src', 'shared/src'], /(?<!\.spec)\.ts$/);
const client = sourceFiles(['client/src'], /(?<!\.spec)\.tsx?$/);

describe('SQL', () => {
  /** Runs text in the database. */
  const RUNS_SQL = new Set(['query', 'prepared']);
  /** Names of tables, and parts of a statement with `?` or `$1` for each value, that stand beside it in the code. */
  const FROM_A_LIST = [
    'server/src/modules/audit/audit.service.ts: where',
    'server/src/modules/documents/documents.service.ts: table',
    'server/src/modules/search/search-index.ts: ids',
    'server/src/modules/search/search-statements.ts: found',
    'server/src/modules/search/search-statements.ts: counts',
  ];

  it('is never put together with a value: only with constants of the code', () => {
    const found = server.flatMap(({ path, text }) =>
      interpolations(path, text)
        .filter((name) => !/^[A-Z][A-Z_]+$/.test(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(found).toEqual(FROM_A_LIST);
  });

  function interpolations(path: string, text: string): string[] {
    const found: string[] = [];
    const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
        const sql = node.arguments.find((argument) => ts.isTemplateExpression(argument));
        if (RUNS_SQL.has(node.expression.name.text) && sql && ts.isTemplateExpression(sql))
          found.push(...sql.templateSpans.map(({ expression }) => expression.getText(tree)));
      }
      // `'... ' + value` is a template by another name.
      if (
        ts.isBinaryExpression(node) &&
        node.operatorToken.kind === ts.SyntaxKind.PlusToken &&
        /^['"`]\s*(select|insert|update|delete)\b/i.test(node.left.getText(tree))
      )
        found.push(node.getText(tree));
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return found;
  }
});

describe('a pattern', () => {
  it('is never made of what somebody sent', () => {
    const found = server.flatMap(({ path, text }) => [...text.matchAll(/new RegExp\(/g)].map(() => path));
    // Of the routes of the contract, at the start; and of the lists of the detector.
    expect([...new Set(found)].filter((path) => !/http\/security\.ts|rules\/identifier/.test(path))).toEqual(
      [],
    );
  });
});

describe('the browser', () => {
  const uses = (pattern: RegExp) => client.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

  it('keeps the choice of light or dark, what somebody looked for until they log out, and keys they turned off; nothing else', () => {
    expect(uses(/localStorage|sessionStorage|indexedDB|caches\.open|document\.cookie/)).toEqual([
      'client/src/app/theme.ts',
      'client/src/features/search/recent-searches.ts',
      'client/src/lib/single-keys.ts',
    ]);
  });

  it('makes no page of text', () => {
    expect(
      uses(/dangerouslySetInnerHTML|\.innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(/),
    ).toEqual([]);
  });

  it('hears no other window', () => {
    expect(uses(/postMessage|addEventListener\(\s*['"]message/)).toEqual([]);
  });
});
