/** What Biome and dependency-cruiser cannot say about the shape of the code. */
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { type SourceFile, sourceFiles } from './source-files.js';

/** A seventh is a missing module. */
const DEPENDENCIES = 6;
/** Vite and Jest ask for a default export by design. */
const TOOL_CONFIGURATION = /\.config\.(ts|mjs)$|^tests\/support\/jest-[a-z-]+\.mjs$/;

const files = sourceFiles(['shared', 'server', 'client', 'migrations', 'tests'], /\.(tsx?|mjs)$/).map(parse);

function parse({ path, text }: SourceFile) {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return { path, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, kind) };
}

/** Path and line of every node that is wrong. */
function findings(isWrong: (node: ts.Node, path: string) => boolean): string[] {
  return files.flatMap(({ path, tree }) => {
    const found: string[] = [];
    const visit = (node: ts.Node) => {
      const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
      if (isWrong(node, path)) found.push(`${path}:${line}`);
      ts.forEachChild(node, visit);
    };
    ts.forEachChild(tree, visit);
    return found;
  });
}

const isDefaultExport = (node: ts.Node): boolean =>
  ts.isExportAssignment(node) ||
  (ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword));

const isReExport = (node: ts.Node): boolean =>
  ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined;

describe('the shape of the code', () => {
  it('gives no class more than six dependencies', () => {
    expect(
      findings((node) => ts.isConstructorDeclaration(node) && node.parameters.length > DEPENDENCIES),
    ).toEqual([]);
  });

  it('has no forwardRef: a circle is a missing module', () => {
    expect(findings((node) => ts.isIdentifier(node) && node.text === 'forwardRef')).toEqual([]);
  });

  it('has default exports only where a tool asks for one', () => {
    expect(findings((node, path) => isDefaultExport(node) && !TOOL_CONFIGURATION.test(path))).toEqual([]);
  });

  it('has no barrels', () => {
    expect(findings(isReExport)).toEqual([]);
    expect(files.map(({ path }) => path).filter((path) => /(^|\/)index\.[a-z]+$/.test(path))).toEqual([]);
  });

  it('has no enums', () => {
    expect(findings((node) => ts.isEnumDeclaration(node))).toEqual([]);
  });

  it('writes file names in kebab-case', () => {
    const kebab = /^[a-z0-9]+([-.][a-z0-9]+)*$/;
    expect(
      files.map(({ path }) => path).filter((path) => !kebab.test(path.slice(path.lastIndexOf('/') + 1))),
    ).toEqual([]);
  });
});
