import { beforeEach, describe, expect, it } from '@jest/globals';
import { chooseTheme, savedTheme, wearTheme } from './theme';

describe('theme', () => {
  beforeEach(() => localStorage.clear());

  it('remembers a choice on this device', () => {
    chooseTheme('dark');
    expect(savedTheme()).toBe('dark');
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });

  it('leaves it to the device without a choice, or with one we do not know', () => {
    expect(savedTheme()).toBe('device');
    localStorage.setItem('leerkring-theme', 'sepia');
    expect(savedTheme()).toBe('device');
    wearTheme('device');
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });
});
