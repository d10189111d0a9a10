/** How each socket command is given so that whoever may give it succeeds. */
import { randomUUID } from 'node:crypto';
import { documentSchemaVersion } from '@leerkring/shared/contract/documents';
import type { CommandName } from '@leerkring/shared/contract/events';
import * as Y from 'yjs';
import type { ActionInput } from '../visitor.js';
import type { MomentName, World } from './world.js';

export interface CommandCall {
  command: CommandName;
  input: object;
}

export interface PreparedCommand {
  /** The session is put back to it before each try. */
  moment: MomentName;
  /** What somebody does first, as far as they may. */
  first?: (world: World) => CommandCall;
  call: (world: World) => CommandCall;
}

const open = (world: World): CommandCall => ({
  command: 'document.open',
  input: { documentId: world.notesId, schemaVersion: documentSchemaVersion, holds: null },
});

/** An edit that a page could have made: a paragraph at the end. */
const edit = (): Uint8Array => {
  const doc = new Y.Doc();
  doc.getXmlFragment('content').insert(0, [new Y.XmlElement('paragraph')]);
  return Y.encodeStateAsUpdate(doc);
};
const push = (world: World): CommandCall => ({
  command: 'document.push',
  input: { documentId: world.notesId, incarnation: world.incarnation, update: edit() },
});

const acting = (moment: MomentName, action: (world: World) => ActionInput): PreparedCommand => ({
  moment,
  call: (world) => ({
    command: 'session.act',
    input: { sessionId: world.live.id, action: action(world) },
  }),
});

/** The run of the moment the session was put back to. */
const run = ({ live }: World) => live.state.runs.at(-1)?.number ?? 0;
const title = { title: 'Nog een casus', question: 'Wat nu?' };
const card = (listKey: string, column: string | null = null): ActionInput => ({
  type: 'add-card',
  cardId: randomUUID(),
  listKey,
  text: 'Een kaart',
  column,
});

const usual: Record<string, PreparedCommand> = {
  'session.join': {
    moment: 'check-in',
    call: ({ plannedId: meetingId }) => ({ command: 'session.join', input: { meetingId } }),
  },
  'session.leave': {
    moment: 'check-in',
    call: ({ live }) => ({ command: 'session.leave', input: { sessionId: live.id } }),
  },
  'note.write': {
    moment: 'check-in',
    call: ({ live }) => ({
      command: 'note.write',
      input: { sessionId: live.id, revision: 0, text: 'Voor mij' },
    }),
  },
  'document.open': { moment: 'questions', call: open },
  'document.push': { moment: 'questions', first: open, call: push },
  'document.push (the presenter turned away)': { moment: 'turned-away', first: open, call: push },
  'document.push (after the end)': { moment: 'ended', first: open, call: push },
  'document.caret': {
    moment: 'questions',
    first: open,
    call: ({ notesId: documentId }) => ({
      command: 'document.caret',
      input: { documentId, cursor: { anchor: { tname: 'content' }, head: { tname: 'content' } } },
    }),
  },
  'document.close': {
    moment: 'questions',
    call: ({ notesId: documentId }) => ({ command: 'document.close', input: { documentId } }),
  },
  'session.act start': acting('waiting', () => ({ type: 'start' })),
  'session.act pause': acting('questions', () => ({ type: 'pause' })),
  'session.act resume': acting('paused', () => ({ type: 'resume' })),
  'session.act extend': acting('questions', (world) => ({ type: 'extend', run: run(world), minutes: 5 })),
  'session.act advance': acting('questions', (world) => ({ type: 'advance', run: run(world) })),
  'session.act go-back': acting('questions', (world) => ({ type: 'go-back', run: run(world) })),
  'session.act skip': acting('questions', (world) => ({ type: 'skip', run: run(world) })),
  'session.act go-to': acting('free', (world) => ({ type: 'go-to', run: run(world), phaseId: world.jumpTo })),
  'session.act hand-over': acting('questions', ({ ids }) => ({ type: 'hand-over', to: ids.member })),
  'session.act take-over': acting('questions', () => ({ type: 'take-over' })),
  'session.act end': acting('evaluation', () => ({ type: 'end' })),
  'session.act add-card': acting('advice', () => card('advice')),
  'session.act add-card (the presenter turned away)': acting('turned-away', () => card('analysis', 'role')),
  'session.act edit-card': acting('turned-away', ({ analysisCardId: cardId }) => ({
    type: 'edit-card',
    cardId,
    text: 'Anders',
  })),
  'session.act remove-card': acting('shown', ({ cardId }) => ({ type: 'remove-card', cardId })),
  'session.act move-card': acting('turned-away', ({ analysisCardId: cardId }) => ({
    type: 'move-card',
    cardId,
    column: 'options',
  })),
  'session.act mark-question': acting('shown', ({ cardId }) => ({
    type: 'mark-question',
    cardId,
    status: 'answered',
  })),
  'session.act focus-card': acting('shown', ({ cardId }) => ({ type: 'focus-card', cardId })),
  'session.act rate-card': acting('response', ({ adviceCardId: cardId }) => ({
    type: 'rate-card',
    cardId,
    rating: 'warm',
  })),
  'session.act show-ratings': acting('response', () => ({ type: 'show-ratings', listKey: 'advice' })),
  'session.act reveal': acting('questions', () => ({ type: 'reveal', listKey: 'questions' })),
  'session.act ready': acting('questions', (world) => ({ type: 'ready', run: run(world), ready: true })),
  'session.act raise-hand': acting('shown', () => ({ type: 'raise-hand', kind: 'question' })),
  'session.act lower-hand': acting('shown', () => ({ type: 'lower-hand' })),
  'session.act give-floor': acting('shown', ({ ids }) => ({ type: 'give-floor', to: ids.member })),
  'session.act order-queue': acting('shown', ({ ids }) => ({ type: 'order-queue', order: [ids.member] })),
  'session.act next-speaker (it is the turn of the guest)': acting('advice', (world) => ({
    type: 'next-speaker',
    run: run(world),
    speakerId: world.ids.guest,
  })),
  'session.act pledge': acting('check-in', () => ({ type: 'pledge' })),
  'session.act check-in': acting('check-in', () => ({ type: 'check-in', text: 'Nieuwsgierig' })),
  'session.act reveal-check-in': acting('check-in', () => ({ type: 'reveal-check-in' })),
  'session.act report-action': acting('review', ({ followUpId: actionId }) => ({
    type: 'report-action',
    actionId,
    status: 'done',
    note: '',
  })),
  'session.act pitch': acting('pitches', () => ({
    type: 'pitch',
    pitchId: randomUUID(),
    caseId: null,
    ...title,
  })),
  'session.act withdraw-pitch': acting('pitches', ({ pitchId }) => ({ type: 'withdraw-pitch', pitchId })),
  'session.act vote': acting('choice', ({ pitchId }) => ({ type: 'vote', pitchIds: [pitchId] })),
  'session.act close-vote': acting('choice', () => ({ type: 'close-vote' })),
  'session.act choose-case': acting('choice', ({ pitchId }) => ({ type: 'choose-case', pitchId })),
  'session.act ask-to-stop': acting('turned-away', () => ({ type: 'ask-to-stop' })),
  'session.act add-learning': acting('response', () => ({
    type: 'add-learning',
    id: randomUUID(),
    text: 'Ik leerde iets',
  })),
  'session.act add-action': acting('response', ({ ids }) => ({
    type: 'add-action',
    id: randomUUID(),
    text: 'Ik ga bellen',
    ownerId: ids.member,
    dueOn: null,
  })),
  'session.act change-outcome': acting('response', ({ outcomeId: id, ids }) => ({
    type: 'change-outcome',
    id,
    text: 'Anders',
    ownerId: ids.member,
    dueOn: null,
  })),
  'session.act remove-outcome': acting('response', ({ outcomeId: id }) => ({ type: 'remove-outcome', id })),
  'session.act evaluate': acting('evaluation', () => ({
    type: 'evaluate',
    marks: { safety: 4, depth: 4, time: 4, method: 4, facilitation: 4 },
    moreOf: '',
    lessOf: '',
  })),
};

/** The same commands again, while nobody has accepted the ground rules. */
const before = (call: string): [string, PreparedCommand] => {
  const prepared = usual[call];
  if (!prepared) throw new Error(`there is no command ${call}`);
  return [`${call} (before the pledge)`, prepared];
};

export const commandCalls: Record<string, PreparedCommand> = {
  ...usual,
  ...Object.fromEntries(['session.join', 'session.act pledge', 'note.write', 'document.open'].map(before)),
};
