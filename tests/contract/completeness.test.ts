import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { socketCommands } from '@leerkring/shared/contract/events';
import { allRoutes } from '@leerkring/shared/contract/routes';
import { ModulesContainer } from '@nestjs/core';
import { assertEveryRouteHandled, handledRoutes } from '../../server/src/platform/http/handles.js';
import { assertEveryCommandHandled, handledCommands } from '../../server/src/platform/realtime/command.js';
import { GroundFloor } from '../support/ground-floor.js';
import { startApp, type TestApp } from '../support/start-app.js';

const named = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;

describe('the whole app', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('handles the routes of the contract, each once, and no others', () => {
    expect(handledRoutes(app.app).map(named).sort()).toEqual(allRoutes.map(named).sort());
  });

  it('handles the socket commands of the contract, each once', () => {
    const names = handledCommands(app.app.get(ModulesContainer)).map(([name]) => name);
    expect(names.sort()).toEqual(Object.keys(socketCommands).sort());
  });
});

describe('an app that is not whole', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ root: GroundFloor });
  });
  afterAll(() => app.close());

  it('does not boot, and names the route without a handler', () => {
    expect(() => assertEveryRouteHandled(app.app, allRoutes)).toThrow('GET /groups has no handler');
  });

  it('does not boot, and names the command without a handler', () => {
    expect(() => assertEveryCommandHandled(app.app)).toThrow('session.join has no handler');
  });
});
