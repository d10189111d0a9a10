import { describe, expect, it } from '@jest/globals';
import { MeetingInput } from '@leerkring/shared/contract/meetings';
import { draftBlock, emptyMeeting, inputOf, movedEarlier, newCaseBlock, previewOf } from './meeting-draft';

const person = '01890a5d-ac96-774b-bcce-b302099a8057';
const draft = {
  ...emptyMeeting(),
  date: '2026-11-24',
  videoUrl: 'https://video.example/kamer',
  facilitatorId: person,
};

describe('the plan form', () => {
  it('makes an input that the contract accepts, in the time of Amsterdam', () => {
    const input = MeetingInput.parse(inputOf(draft));
    expect([input.startsAt, input.endsAt]).toEqual(['2026-11-24T12:30:00.000Z', '2026-11-24T14:30:00.000Z']);
  });

  it('sends no link for a meeting on site and no address for one online', () => {
    expect(inputOf({ ...draft, place: 'on-site', address: 'Zaal 2' })).toMatchObject({
      videoUrl: null,
      address: 'Zaal 2',
    });
    expect(inputOf({ ...draft, address: 'Zaal 2' })).toMatchObject({ address: null });
  });

  it('leaves an empty day for the contract to refuse', () => {
    const { error } = MeetingInput.safeParse(inputOf({ ...draft, date: '' }));
    expect(error?.issues.map(({ path }) => path[0])).toContain('startsAt');
  });

  it.each(['0002-11-24', '0202-11-24', '12026-11-24'])(
    'bears a year that is still being typed: %s',
    (date) => {
      expect(previewOf({ ...draft, date }, 6)).toBeNull();
    },
  );

  it('previews minutes that fill the time there is', () => {
    const preview = previewOf(draft, 6);
    const total = preview?.plan.phases.reduce((sum, phase) => sum + phase.plannedMinutes, 0);
    expect(preview?.available).toBe(120);
    expect(total).toBeLessThanOrEqual(120);
  });

  it('says how much a programme needs when the time is too short', () => {
    const preview = previewOf({ ...draft, end: '14:00' }, 6);
    expect(preview?.needed).toBeGreaterThan(30);
  });

  it('has no preview when the end lies before the beginning', () => {
    expect(previewOf({ ...draft, end: '12:00' }, 6)).toBeNull();
  });

  it('moves a block one place earlier, and the first one nowhere', () => {
    const [first, pause, last] = [newCaseBlock(), draftBlock({ kind: 'break', minutes: 10 }), newCaseBlock()];
    expect(movedEarlier([first, pause, last], last.key)).toEqual([first, last, pause]);
    expect(movedEarlier([first, pause, last], first.key)).toEqual([first, pause, last]);
  });
});
