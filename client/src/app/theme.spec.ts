import { beforeEach, describe, expect, it } from '@jest/globals';
import { chooseTheme, savedTheme, wearSavedTheme, wearTheme } from './theme';

describe('theme', () => {
  beforeEach(() => localStorage.clear());

  it('remembers a choice on this device', () => {
    chooseTheme('dark');
    expect(savedTheme()).toBe('dark');
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });

  it('tells the next page, and no longer when the device decides again', () => {
    chooseTheme('dark');
    expect(document.cookie).toBe('leerkring-theme=dark');
    chooseTheme('device');
    expect(document.cookie).toBe('');
  });

  it('follows a choice made in another tab', () => {
    wearSavedTheme();
    localStorage.setItem('leerkring-theme', 'contrast');
    window.dispatchEvent(new StorageEvent('storage', { key: 'leerkring-theme' }));
    expect(document.documentElement.dataset['theme']).toBe('contrast');
  });

  it('leaves it to the device without a choice, or with one we do not know', () => {
    expect(savedTheme()).toBe('device');
    localStorage.setItem('leerkring-theme', 'sepia');
    expect(savedTheme()).toBe('device');
    wearTheme('device');
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });
});
