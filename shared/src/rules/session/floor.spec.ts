import { describe, expect, it } from '@jest/globals';
import type { PersonId } from '../../contract/common.js';
import { leaveSeat } from './machine.js';
import {
  anouk,
  fenna,
  lotte,
  marieke,
  olga,
  phase,
  pitchId,
  pitchOf,
  planOf,
  ruben,
  stranger,
  TestSession,
  table,
  youssef,
} from './test-session.js';

const round = planOf([phase('round', { round: true }), phase('after')]);
const hands = planOf([phase('hands', { queue: true }), phase('after', { queue: true })]);
const turned = planOf([
  phase('talk', { round: true, queue: true }),
  phase('turned', { presenterMode: 'turned-away', queue: true }),
  phase('after', { queue: true }),
]);
const raise = { type: 'raise-hand', kind: 'question' } as const;
const heardIn = (session: TestSession) => {
  const heard: PersonId[] = [];
  while (session.run.speakerId !== null) {
    heard.push(session.run.speakerId);
    session.nextSpeaker();
  }
  return heard;
};
const leave = (session: TestSession, personId: PersonId) => {
  session.present.delete(personId);
  session.state = leaveSeat(session.state, personId);
};

describe('a round', () => {
  it('goes by seat, gives everybody one turn and leaves observers out', () => {
    expect(heardIn(new TestSession(round).start())).toEqual([...table]);
  });

  it('gives a late joiner the last turn, and a second tab no second turn', () => {
    const session = new TestSession(round).start();
    session.nextSpeaker();
    session.sit(stranger);
    session.sit(lotte);
    session.sit(marieke);
    session.sit(ruben);
    expect(heardIn(session)).toEqual([marieke, youssef, anouk, ruben, fenna, stranger]);
  });

  it('passes over who is away, and lets them speak when they are back in time', () => {
    const session = new TestSession(round).start();
    session.present.delete(marieke);
    session.nextSpeaker();
    expect(session.run.speakerId).toBe(youssef);
    session.present.add(marieke);
    expect(heardIn(session)).toEqual([youssef, marieke, anouk, ruben, fenna]);
  });

  it('waits for nobody: with only absent people left the floor is free, until one of them is back', () => {
    const session = new TestSession(round).start();
    session.present = new Set([lotte]);
    session.nextSpeaker();
    expect(session.run.speakerId).toBeNull();
    session.present.add(fenna);
    session.nextSpeaker();
    expect(session.run.speakerId).toBe(fenna);
  });

  it('gives who had a seat but was away when it began the last turn', () => {
    const session = new TestSession(round);
    session.present.delete(marieke);
    session.start();
    session.sit(marieke);
    expect(heardIn(session)).toEqual([lotte, youssef, anouk, ruben, fenna, marieke]);
  });

  it('passes one turn when the speaker and the facilitator press next together', () => {
    const session = new TestSession(round).start();
    session.nextSpeaker();
    const press = { type: 'next-speaker', run: 1, speakerId: marieke } as const;
    session.as(marieke, press);
    session.as(lotte, press, 'phase-moved-on');
    expect(session.run.speakerId).toBe(youssef);
    session.as(anouk, { ...press, speakerId: youssef }, 'not-your-turn');
  });

  it('does not move on a press that was meant for the phase before', () => {
    const session = new TestSession(
      planOf([phase('one', { round: true }), phase('two', { round: true })]),
    ).start();
    session.next();
    session.as(lotte, { type: 'next-speaker', run: 1, speakerId: lotte }, 'phase-moved-on');
  });

  it('leaves out the presenter while they listen', () => {
    const session = TestSession.presentedBy(
      marieke,
      planOf([phase('intro'), phase('round', { round: true, presenterMode: 'listening' })]),
    );
    session.next();
    expect(heardIn(session)).toEqual([lotte, youssef, anouk, ruben, fenna]);
  });

  it('goes on without who leaves the group', () => {
    const session = new TestSession(round).start();
    leave(session, lotte);
    leave(session, youssef);
    expect(session.run.speakerId).toBeNull();
    session.state = { ...session.state, facilitatorId: anouk };
    session.nextSpeaker();
    expect(heardIn(session)).toEqual([marieke, anouk, ruben, fenna]);
  });

  it('has no turn for somebody who becomes an observer', () => {
    const session = new TestSession(round).start();
    session.sit(lotte, 'observer');
    session.sit(marieke, 'observer');
    expect(session.run).toMatchObject({ speakerId: null, upNext: [youssef, anouk, ruben, fenna] });
  });
});

describe('the queue', () => {
  const queue = (session: TestSession) => session.view.run?.queue.map((hand) => hand.personId);
  const three = () => {
    const session = new TestSession(hands).start();
    for (const id of [anouk, youssef, fenna]) session.as(id, raise);
    return session;
  };

  it('is first come, first served, and takes a hand once', () => {
    const session = three();
    session.as(anouk, { type: 'raise-hand', kind: 'process' });
    expect(queue(session)).toEqual([anouk, youssef, fenna]);
    session.nextSpeaker();
    expect(heardIn(session)).toEqual([anouk, youssef, fenna]);
  });

  it('is put in another order by the facilitator only; a hand that is not named goes last', () => {
    const session = three();
    session.as(youssef, { type: 'order-queue', order: [youssef] }, 'not-allowed');
    session.as(lotte, { type: 'order-queue', order: [fenna, stranger, youssef] });
    expect(queue(session)).toEqual([fenna, youssef, anouk]);
  });

  it('lets go of a hand that is lowered, of who gets the floor, and of who leaves', () => {
    const session = three();
    session.as(youssef, { type: 'lower-hand' });
    session.as(lotte, { type: 'give-floor', to: fenna });
    expect(queue(session)).toEqual([anouk]);
    leave(session, anouk);
    expect(queue(session)).toEqual([]);
  });

  it('is empty in a new phase, and so is the floor', () => {
    const session = three();
    session.nextSpeaker();
    session.next();
    expect(session.run).toMatchObject({ speakerId: null, queue: [], heard: [] });
  });

  it('is not there in a phase without one', () => {
    new TestSession(round).start().as(anouk, raise, 'not-allowed');
  });
});

describe('the floor', () => {
  it('is given to people with a seat, not to an observer, and not where nobody speaks', () => {
    const session = new TestSession(
      planOf([phase('talk'), phase('silence', { speakers: 'nobody' })]),
    ).start();
    session.as(lotte, { type: 'give-floor', to: stranger }, 'not-found');
    session.as(lotte, { type: 'give-floor', to: olga }, 'not-allowed');
    session.as(lotte, { type: 'give-floor', to: anouk });
    expect(session.view.run?.speakerId).toBe(anouk);
    session.as(lotte, { type: 'give-floor', to: null });
    session.next();
    session.as(lotte, { type: 'give-floor', to: anouk }, 'not-now');
  });

  it('given in a round counts as that person’s turn, and ends the turn of who had it', () => {
    const session = new TestSession(round).start();
    session.as(lotte, { type: 'give-floor', to: fenna });
    session.sit(lotte);
    expect(heardIn(session)).toEqual([fenna, marieke, youssef, anouk, ruben]);
  });

  it('is not the turned-away presenter’s, also when they had it in the phase before', () => {
    const session = TestSession.presentedBy(marieke, turned);
    session.as(lotte, { type: 'give-floor', to: marieke });
    session.next();
    expect(session.run.speakerId).toBeNull();
    session.as(lotte, { type: 'give-floor', to: marieke }, 'presenter-listens');
  });

  it('goes back from a presenter who had asked to stop when the session resumes', () => {
    const session = TestSession.presentedBy(marieke, turned);
    session.next();
    session.as(marieke, { type: 'ask-to-stop' });
    session.as(youssef, raise);
    session.as(marieke, raise);
    session.as(lotte, { type: 'give-floor', to: marieke });
    session.as(marieke, raise);
    session.as(lotte, { type: 'resume' });
    expect(session.run).toMatchObject({ speakerId: null, queue: [{ personId: youssef }] });
  });

  it('is lost by who becomes the presenter in a phase where the presenter is turned away', () => {
    const plan = planOf([phase('turned', { presenterMode: 'turned-away', queue: true })]);
    const session = new TestSession(plan, [pitchOf(marieke, 1)]).start();
    session.as(lotte, { type: 'give-floor', to: marieke });
    session.as(marieke, raise);
    session.as(lotte, { type: 'choose-case', pitchId: pitchId(1) });
    expect(session.run).toMatchObject({ speakerId: null, queue: [] });
  });
});
