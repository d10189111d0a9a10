import { describe, expect, it } from '@jest/globals';
import { rovingTarget } from './roving-keys';

const items = ['one', 'two', 'three'];

describe('arrow keys', () => {
  it('walk round at both ends', () => {
    expect(rovingTarget('ArrowRight', items, 'three')).toBe('one');
    expect(rovingTarget('ArrowUp', items, 'one')).toBe('three');
  });

  it('jump to the ends with Home and End', () => {
    expect(rovingTarget('Home', items, 'two')).toBe('one');
    expect(rovingTarget('End', items, 'two')).toBe('three');
  });

  it('enter a list at the side they come from', () => {
    expect(rovingTarget('ArrowDown', items, 'elsewhere')).toBe('one');
    expect(rovingTarget('ArrowUp', items, 'elsewhere')).toBe('three');
  });

  it('leave other keys and empty lists alone', () => {
    expect(rovingTarget('Enter', items, 'one')).toBeUndefined();
    expect(rovingTarget('ArrowDown', [], 'one')).toBeUndefined();
  });
});
