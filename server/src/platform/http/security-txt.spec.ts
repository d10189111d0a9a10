import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../config/config.js';
import { warningAbout, written } from './security-txt.js';

const DAY_MS = 24 * 3_600_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);
const contacts = ['mailto:security@leerkring.example'];
const given = (SECURITY_EXPIRES: Date, more: Record<string, string> = {}) => ({
  SECURITY_CONTACT: contacts.join(','),
  SECURITY_EXPIRES: SECURITY_EXPIRES.toISOString(),
  ...more,
});

describe('security.txt', () => {
  it('has each field of RFC 9116 on a line of its own', () => {
    const expiresAt = new Date('2027-06-30T00:00:00Z');
    const text = written(
      {
        contacts: [...contacts, 'https://leerkring.example/melden'],
        expiresAt,
        policy: 'https://leerkring.example/beleid',
      },
      'https://leerkring.example',
    );
    expect(text).toBe(
      [
        'Contact: mailto:security@leerkring.example',
        'Contact: https://leerkring.example/melden',
        'Expires: 2027-06-30T00:00:00.000Z',
        'Preferred-Languages: nl, en',
        'Canonical: https://leerkring.example/.well-known/security.txt',
        'Policy: https://leerkring.example/beleid',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [400, /within a year/],
    [366.5, /within a year/],
  ])('cannot promise anything for %s days', (days, message) => {
    expect(() => readConfig(given(inDays(days)))).toThrow(message);
  });

  it('needs a contact and a day, or neither', () => {
    const { SECURITY_CONTACT, SECURITY_EXPIRES } = given(inDays(100));
    expect(() => readConfig({ SECURITY_CONTACT })).toThrow('SECURITY_EXPIRES');
    expect(() => readConfig({ SECURITY_EXPIRES })).toThrow('SECURITY_CONTACT');
    expect(readConfig({}).securityTxt).toBeNull();
  });

  it.each([
    'security@leerkring.example',
    'http://leerkring.example',
    'mailto:a@b.nl\nContact: mailto:evil@x.nl',
  ])('takes no contact like %j', (SECURITY_CONTACT) => {
    expect(() => readConfig(given(inDays(100), { SECURITY_CONTACT }))).toThrow('SECURITY_CONTACT');
  });

  it('is warned about when there is none, when it is about to pass, and when it has', () => {
    const { securityTxt } = readConfig(given(inDays(100)));
    expect(warningAbout(null, new Date())).toMatch('SECURITY_CONTACT');
    expect(warningAbout(securityTxt, new Date())).toBeNull();
    expect(warningAbout(securityTxt, inDays(75.5))).toMatch('in 24 days');
    expect(warningAbout(securityTxt, inDays(101))).toMatch('has passed');
  });
});
