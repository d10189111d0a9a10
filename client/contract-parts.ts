/**
 * Of the contract the client gets what it uses. What a route may be sent is judged by the server, and what the API
 * document says of it is nothing for a page; and a schema that nothing asks for is not made, which at each opening a
 * phone would notice.
 */
import { type Plugin, parseAst } from 'vite';

const contract = /shared\/src\/contract\/[\w-]+\.ts$/;
const ofServer = new Set([
  'query',
  'body',
  'access',
  'guessable',
  'fromElsewhere',
  'redirects',
  'summary',
  'problems',
]);

/** As much of a syntax tree (ESTree) as is looked at. */
interface Node {
  type: string;
  start: number;
  end: number;
  callee?: { name?: string };
  arguments?: Node[];
  properties?: (Node & { key?: { name?: string } })[];
  declaration?: Node | null;
  declarations?: { init?: Node | null }[];
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

const within = (node: Node): Node[] => [
  node,
  ...Object.values(node)
    .flat()
    .filter(isNode)
    .flatMap((child) => within(child)),
];

/** From where to where, and what comes in its place. */
type Edit = [start: number, end: number, text: string];

/** The part of each route that is for the server. */
const leaveOut = (program: Node, code: string): Edit[] =>
  within(program)
    .filter(({ type, callee }) => type === 'CallExpression' && callee?.name === 'route')
    .flatMap((call) => call.arguments?.[2]?.properties ?? [])
    .filter(({ key }) => ofServer.has(key?.name ?? ''))
    .map(({ start, end }) => [start, end + (/^\s*,/.exec(code.slice(end))?.[0].length ?? 0), '']);

/** What is made by calls has no other effect than that it is there; who bundles cannot know. */
const markPure = (body: readonly Node[]): Edit[] =>
  body
    .map((statement) => statement.declaration ?? statement)
    .flatMap(({ declarations = [] }) => declarations.flatMap(({ init }) => init ?? []))
    .filter(({ type }) => type === 'CallExpression' || type === 'ObjectExpression')
    .flatMap(({ start, end }): Edit[] => [
      [start, start, '/* @__PURE__ */ (() => ('],
      [end, end, '))()'],
    ]);

export const contractParts = (): Plugin => ({
  name: 'contract-parts',
  apply: 'build',
  enforce: 'post',
  transform(code, id) {
    if (!contract.test(id)) return null;
    const program = parseAst(code);
    const edits = [
      ...leaveOut(program as unknown as Node, code),
      ...markPure(program.body as unknown as Node[]),
    ];
    // From behind, so that what comes before stays where it is.
    return edits
      .toSorted(([one], [other]) => other - one)
      .reduce((rest, [start, end, text]) => rest.slice(0, start) + text + rest.slice(end), code);
  },
});
