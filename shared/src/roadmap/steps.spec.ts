import { expect, it } from '@jest/globals';
import { roadmapSteps, StepKey, stepByKey } from './steps.js';

it('every key has one step, and the steps are numbered in order', () => {
  expect(roadmapSteps.map(({ key }) => key)).toEqual(StepKey.options);
  expect(roadmapSteps.map(({ number }) => number)).toEqual(StepKey.options.map((_, index) => index + 1));
  expect(stepByKey('privacy')?.title).toBe('Privacy en gegevensdeling');
});
