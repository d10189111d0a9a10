import { describe, expect, it } from '@jest/globals';
import { coarseNetworkOf, currentOrigin, withOrigin } from './origin.js';

describe('the network that is kept of an address', () => {
  it.each([
    ['192.0.2.77', '192.0.2.0/24'],
    ['::ffff:192.0.2.77', '192.0.2.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:0DB8::7', '2001:db8:0::/48'],
    ['::1', '127.0.0.0/24'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
    ['', null],
    ['somewhere', null],
  ])('of %s is %s', (address, network) => {
    expect(coarseNetworkOf(address)).toBe(network);
  });
});

it('an origin is there in what is awaited, and nowhere else', async () => {
  const seen = withOrigin({ network: '192.0.2.0/24' }, async () => {
    await Promise.resolve();
    return currentOrigin().network;
  });
  expect(currentOrigin()).toEqual({});
  expect(await seen).toBe('192.0.2.0/24');
});
