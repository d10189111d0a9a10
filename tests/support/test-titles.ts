/** The titles of the tests in a file as Jest prints them: `what is described › what it does`. */
import ts from 'typescript';

export function testTitles(path: string, text: string): string[] {
  const titles: string[] = [];
  const visit = (node: ts.Node, around: string[]): void => {
    const [name, title] = named(node);
    if (name === 'it') titles.push([...around, title].join(' › '));
    ts.forEachChild(node, (child) => visit(child, name === 'describe' ? [...around, title] : around));
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest), []);
  return titles;
}

/** `it('title', ...)`, `it.each(...)('title', ...)` and `(condition ? describe.skip : describe)('title', ...)`. */
function named(node: ts.Node): [name: string, title: string] {
  if (!ts.isCallExpression(node)) return ['', ''];
  const [first] = node.arguments;
  if (!first || !ts.isStringLiteralLike(first)) return ['', ''];
  return [calleeOf(node.expression), first.text];
}

function calleeOf(node: ts.Expression): string {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)) return calleeOf(node.expression);
  if (ts.isParenthesizedExpression(node)) return calleeOf(node.expression);
  return ts.isConditionalExpression(node) ? calleeOf(node.whenFalse) : '';
}
