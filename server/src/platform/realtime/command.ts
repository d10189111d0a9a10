/**
 * `@Command('session.act')` on a method of a provider makes it the one handler of that socket command.
 * The decorator only marks: command-dispatcher.ts validates, answers and logs, without the pipes, guards
 * and interceptors of Nest, because this is the hot path of the live session.
 */
import {
  type CommandName,
  type CommandOutput,
  type ParsedCommand,
  socketCommands,
} from '@leerkring/shared/contract/events';
import type { INestApplicationContext } from '@nestjs/common';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { Socket } from 'socket.io';

const COMMAND = 'leerkring:command';

/** What a handler returns when whoever asked is told in another way, as the contract of the command says. */
export const noAnswer = Symbol('no answer');

type Output<Name extends CommandName> = CommandOutput<Name> | typeof noAnswer;

type Handler<Name extends CommandName> = (
  socket: Socket,
  input: ParsedCommand<Name>,
) => Output<Name> | Promise<Output<Name>>;

export type AnyHandler = (socket: Socket, input: unknown) => unknown;

export const Command =
  <Name extends CommandName>(name: Name) =>
  <Method extends Handler<Name>>(_: object, __: string, method: TypedPropertyDescriptor<Method>): void => {
    if (method.value) Reflect.defineMetadata(COMMAND, name, method.value);
  };

export function handledCommands(modules: ModulesContainer): Array<[CommandName, AnyHandler]> {
  return [...modules.values()]
    .flatMap((module) => [...module.providers.values()])
    .flatMap(({ instance }) => (typeof instance === 'object' && instance ? commandsOf(instance) : []));
}

function commandsOf(provider: object): Array<[CommandName, AnyHandler]> {
  const methods: Record<string, unknown> = Object.getPrototypeOf(provider) ?? {};
  return new MetadataScanner().getAllMethodNames(methods).flatMap((key): Array<[CommandName, AnyHandler]> => {
    const method = methods[key];
    if (typeof method !== 'function') return [];
    const name: CommandName | undefined = Reflect.getMetadata(COMMAND, method);
    return name ? [[name, method.bind(provider)]] : [];
  });
}

export function assertEveryCommandHandled(app: INestApplicationContext): void {
  const handled = handledCommands(app.get(ModulesContainer)).map(([name]) => name);
  const faults = Object.keys(socketCommands).flatMap((name) => {
    const count = handled.filter((other) => other === name).length;
    return count === 1 ? [] : [`${name} has ${count === 0 ? 'no handler' : 'several handlers'}`];
  });
  if (faults.length > 0) throw new Error(`The socket commands are not complete:\n${faults.join('\n')}`);
}
