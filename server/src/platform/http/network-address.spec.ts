import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { clientAddress, networkOf } from './network-address.js';

const request = (remoteAddress: string | undefined, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded ? { 'x-forwarded-for': forwarded } : {},
  }) as unknown as IncomingMessage;

describe('the address of who asks', () => {
  it.each([
    [0, 'without a trusted proxy, is that of the connection', '9.9.9.9', '1.1.1.1', '9.9.9.9'],
    [
      1,
      'is what the proxy saw, not what a stranger wrote before it',
      '10.0.0.1',
      '6.6.6.6, 1.1.1.1',
      '1.1.1.1',
    ],
    [2, 'is what the outer of two proxies saw', '10.0.0.1', '6.6.6.6, 1.1.1.1, 10.0.0.2', '1.1.1.1'],
    [2, 'is as far away as the header goes', '10.0.0.1', '1.1.1.1', '1.1.1.1'],
    [1, 'is that of the proxy itself when that says nothing', '10.0.0.1', undefined, '10.0.0.1'],
  ])('with %s trusted proxies %s', (proxies, _, remote, forwarded, address) => {
    expect(clientAddress(request(remote, forwarded), proxies)).toBe(address);
  });

  it('is nothing when the connection is gone already', () => {
    expect(clientAddress(request(undefined), 0)).toBe('');
  });
});

describe('the network of an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::1', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['', ''],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
