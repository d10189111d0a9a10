import { beforeEach, describe, expect, it } from '@jest/globals';
import type { DocumentId, PersonId } from '@leerkring/shared/contract/common';
import type { Clock } from '../../platform/clock/clock.js';
import type { EventLog } from '../../platform/events/event-log.js';
import type { DocumentStore, Place } from './document-store.js';
import { DocumentWall } from './document-wall.js';

const [ann, ben] = ['ann', 'ben'] as PersonId[] as [PersonId, PersonId];
const text = 'text' as DocumentId;
const place = { groupId: 'group', subjectKind: 'session', subjectId: 'session' } as Place;

let now: number;
let asked: string[];
let answer: () => Promise<Place | null>;
let happen: (kind: string) => void;
let wall: DocumentWall;
beforeEach(() => {
  now = 0;
  asked = [];
  answer = () => Promise.resolve(place);
  const store = {
    placeFor: (personId: string) => {
      asked.push(personId);
      return answer();
    },
  };
  const events = {
    onCommitted: (listener: (event: { kind: string }) => void) => {
      happen = (kind) => listener({ kind });
    },
  };
  const clock = { now: () => new Date(now) };
  wall = new DocumentWall(store as unknown as DocumentStore, clock as Clock, events as unknown as EventLog);
});

describe('the wall around texts', () => {
  it('asks once for each person and text', async () => {
    for (const personId of [ann, ann, ben, ann]) expect(await wall.place(personId, text)).toBe(place);
    await wall.place(ann, 'another' as DocumentId);
    expect(asked).toEqual([ann, ben, ann]);
  });

  it('asks again when a membership changed, and not when anything else did', async () => {
    await wall.place(ann, text);
    happen('session.started');
    await wall.place(ann, text);
    expect(asked).toHaveLength(1);
    happen('group.member-left');
    answer = () => Promise.resolve(null);
    expect(await wall.place(ann, text)).toBeNull();
  });

  it('asks again after a minute, because time takes rights away too', async () => {
    await wall.place(ann, text);
    now = 59_999;
    await wall.place(ann, text);
    expect(asked).toHaveLength(1);
    now = 60_000;
    await wall.place(ann, text);
    expect(asked).toHaveLength(2);
  });

  it('does not keep what was asked before a change', async () => {
    answer = async () => {
      happen('group.member-left');
      return place;
    };
    await wall.place(ann, text);
    await wall.place(ann, text);
    expect(asked).toHaveLength(2);
  });

  it('does not keep that somebody may not read: they may be let in the next moment', async () => {
    answer = () => Promise.resolve(null);
    expect(await wall.place(ann, text)).toBeNull();
    answer = () => Promise.resolve(place);
    expect(await wall.place(ann, text)).toBe(place);
  });

  it('forgets a text that nobody here has open', async () => {
    await wall.place(ann, text);
    wall.letGo(text);
    await wall.place(ann, text);
    expect(asked).toHaveLength(2);
  });
});
