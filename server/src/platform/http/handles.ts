/**
 * Controllers handle the routes of the contract: `@Handles(route)` takes method, path and access from it,
 * the parameter decorators check what came in against its schemas. Boot fails when a route of the
 * contract has no handler, or two, so the contract never promises what the server does not do.
 */
import { nothing, type Route } from '@leerkring/shared/contract/route';
import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  HttpCode,
  type INestApplicationContext,
  RequestMapping,
  RequestMethod,
  SetMetadata,
} from '@nestjs/common';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { z } from 'zod';
import type { Actor, AppRequest } from './actor.js';
import { AppError } from './app-error.js';
import { readPart, readUpload } from './upload.js';

export const ROUTE = 'leerkring:route';

export const Handles = (route: Route): MethodDecorator =>
  applyDecorators(
    RequestMapping({ method: RequestMethod[route.method], path: route.path }),
    HttpCode(successStatus(route)),
    SetMetadata(ROUTE, route),
  );

export function successStatus(route: Route): number {
  if (route.redirects) return 303;
  if (route.answer === nothing && route.download.length === 0) return 204;
  return route.method === 'POST' ? 201 : 200;
}

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<AppRequest>();

export const RouteBody = createParamDecorator((route: Route, context: ExecutionContext): unknown =>
  route.body.parse(requestOf(context).body),
);

export const RouteQuery = createParamDecorator((route: Route, context: ExecutionContext): unknown =>
  route.query.parse(requestOf(context).query),
);

/** Reads the file of a route that takes one; not before it is asked, so that nobody sends one in vain. */
export type ReadUpload = () => Promise<Buffer>;
export const RouteUpload = createParamDecorator(
  (route: Route, context: ExecutionContext): ReadUpload =>
    () =>
      readUpload(requestOf(context), route.upload?.maxBytes ?? 0),
);

/** The same, of a part of a file: where the line is cut, what arrived until then. */
export const RoutePart = createParamDecorator(
  (route: Route, context: ExecutionContext): ReadUpload =>
    () =>
      readPart(requestOf(context), route.upload?.maxBytes ?? 0),
);

const pathId = createParamDecorator(
  ({ name, schema }: { name: string; schema: z.ZodType }, context: ExecutionContext): unknown => {
    const id = schema.safeParse(requestOf(context).params[name]);
    if (!id.success) throw new AppError('not-found');
    return id.data;
  },
);
/** What is not an id is the id of nothing: 404. */
export const PathId = (name: string, schema: z.ZodType): ParameterDecorator => pathId({ name, schema });

export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = requestOf(context);
  if (!actor) throw new AppError('not-signed-in');
  return actor;
});

export function handledRoutes(app: INestApplicationContext): Route[] {
  const scanner = new MetadataScanner();
  const modules = [...app.get(ModulesContainer).values()];
  return modules.flatMap((module) =>
    [...module.controllers.values()].flatMap(({ metatype }) => {
      const prototype: Record<string, object> = metatype?.prototype ?? {};
      return scanner
        .getAllMethodNames(prototype)
        .map((name): Route | undefined => Reflect.getMetadata(ROUTE, prototype[name] ?? {}))
        .filter((route) => route !== undefined);
    }),
  );
}

export function assertEveryRouteHandled(app: INestApplicationContext, declared: readonly Route[]): void {
  const handled = handledRoutes(app);
  const faults = declared.flatMap((route) => {
    const count = handled.filter((other) => other === route).length;
    const fault = count === 0 ? 'no handler' : 'several handlers';
    return count === 1 ? [] : [`${route.method} ${route.path} has ${fault}`];
  });
  if (faults.length > 0) throw new Error(`The contract is not complete:\n${faults.join('\n')}`);
}
