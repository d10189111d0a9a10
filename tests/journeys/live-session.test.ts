/**
 * The main job from the front door to the outcome: six people in six browsers go through a whole meeting
 * with the short incident method and a real case. The tests are the acts of one play and go in order; each
 * part of it is a file.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actsOfOnePlay } from '../support/play.js';
import { Cast } from './live-session/cast.js';
import { closing } from './live-session/closing.js';
import { opening } from './live-session/opening.js';
import { thinking } from './live-session/thinking.js';

const cast = new Cast();
beforeAll(() => cast.enter(), 240_000);
afterAll(() => cast.leave());

describe('a live meeting of six', () => {
  const act = actsOfOnePlay(() => cast.stage.photographAll('broken'));

  opening(cast, act);
  thinking(cast, act);
  closing(cast, act);

  it('shut nobody out in any scene', () => {
    expect(cast.barriers).toEqual([]);
  });

  it('gave nobody an error', () => {
    expect(cast.stage.faults).toEqual([]);
  });
});
