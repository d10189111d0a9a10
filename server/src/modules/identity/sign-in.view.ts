import type { SignInId } from '@leerkring/shared/contract/common';
import type { Device, SignInView } from '@leerkring/shared/contract/sign-ins';
import Bowser from 'bowser';
import type { SignIn } from './sign-in.entity.js';

const kinds: Readonly<Record<string, Device['kind']>> = {
  desktop: 'computer',
  mobile: 'phone',
  tablet: 'tablet',
};

export function viewSignIn(row: SignIn, current: SignInId | null): SignInView {
  return {
    id: row.id,
    device: deviceOf(row.userAgent),
    means: row.means,
    startedAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    network: row.network,
    current: row.id === current,
  };
}

function deviceOf(userAgent: string): Device {
  if (!userAgent) return { kind: 'unknown', browser: null, system: null };
  const { browser, os, platform } = Bowser.parse(userAgent);
  return {
    kind: kinds[platform.type ?? ''] ?? 'unknown',
    browser: browser.name || null,
    system: os.name || null,
  };
}
