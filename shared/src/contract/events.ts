/**
 * The socket map. Commands go from client to server and are answered with a Reply; topics go from
 * server to client. The server refuses to boot when a command has no handler.
 */
import { z } from 'zod';
import { MeetingId, PersonId, Revision, SessionId, writtenText } from './common.js';
import {
  DocumentCaret,
  DocumentFrame,
  DocumentOpen,
  DocumentOpened,
  DocumentPush,
  DocumentRef,
  DocumentRight,
  Pushed,
} from './documents.js';
import { SessionAction } from './session-actions.js';
import { Joined, SessionFrame, SessionMine, SessionView } from './sessions.js';

const done = z.object({});

const command = <Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) => ({
  input,
  output,
});

export const socketCommands = {
  'session.join': command(z.strictObject({ meetingId: MeetingId }), Joined),
  'session.leave': command(z.strictObject({ sessionId: SessionId }), done),
  'session.act': command(
    z.strictObject({ sessionId: SessionId, action: SessionAction }),
    z.object({ revision: Revision }),
  ),
  /** Private notes: nobody else ever receives them. `revision`: the one this text was based on. */
  'note.write': command(
    z.strictObject({ sessionId: SessionId, revision: Revision, text: writtenText(10_000, 0) }),
    z.object({ revision: Revision }),
  ),
  'document.open': command(DocumentOpen, DocumentOpened),
  'document.push': command(DocumentPush, Pushed),
  'document.caret': command(DocumentCaret, done),
  'document.close': command(DocumentRef, done),
} as const;

export type CommandName = keyof typeof socketCommands;
export type CommandInput<Name extends CommandName> = z.input<(typeof socketCommands)[Name]['input']>;
export type ParsedCommand<Name extends CommandName> = z.output<(typeof socketCommands)[Name]['input']>;
export type CommandOutput<Name extends CommandName> = z.output<(typeof socketCommands)[Name]['output']>;

export const socketTopics = {
  'session.framed': SessionFrame,
  'session.changed': z.object({ sessionId: SessionId, view: SessionView }),
  'session.mine': z.object({ sessionId: SessionId, mine: SessionMine }),
  'session.present': z.object({ sessionId: SessionId, present: z.array(PersonId) }),
  'note.written': z.object({ sessionId: SessionId, text: z.string(), revision: Revision }),
  'document.updated': DocumentFrame,
  'document.right': DocumentRight,
  /** It has another incarnation: open it anew. */
  'document.replaced': DocumentRef,
  /** It has other versions than before: read the list again. */
  'document.versioned': DocumentRef,
  /** Something I may read changed: read it again through its route. */
  'thing.changed': z.object({
    kind: z.enum(['group', 'meeting', 'case', 'action', 'comments', 'agreement', 'thread', 'library']),
    id: z.uuid(),
  }),
  /** I am told of something, or read it in another tab: read the list again. */
  'notifications.changed': z.object({}),
  /** My sign-in ended; the socket closes. */
  'sign-in.ended': z.object({}),
} as const;

export type TopicName = keyof typeof socketTopics;
export type TopicPayload<Name extends TopicName> = z.output<(typeof socketTopics)[Name]>;
