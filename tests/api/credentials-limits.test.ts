/** Who is there is nobody's business, and asking often helps nobody. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { credentialRoutes as routes } from '@leerkring/shared/contract/credentials';
import { Newcomers, ok } from '../support/newcomers.js';

let house: Newcomers;
beforeEach(async () => {
  house = await Newcomers.start({ TRUST_PROXY: '1' });
});
afterEach(() => house.close());

/** From another network each time. */
const ask = (email: string, from: string) =>
  house.app.anonymous.fetch('/api/v1/sign-in-links', {
    method: 'POST',
    body: JSON.stringify({ email }),
    headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
  });

describe('asking for a link', () => {
  it('is answered the same for an address that is known and one that is not, and mails the first only', async () => {
    const { email } = await house.withPasskey();
    const mailed = house.sink.caught.length;
    const seen = [];
    for (const address of [email, email.toUpperCase(), 'nobody@example.nl']) {
      const answer = await ask(address, '10.1.1.1');
      const names = [...answer.headers.keys()].sort();
      const cookie = answer.headers.get('set-cookie')?.replace(/=[\w-]{43};/, '=;');
      seen.push({
        status: answer.status,
        body: await answer.text(),
        names,
        cookie: cookie?.replace(/Expires=[^;]+/, ''),
      });
    }
    expect(seen[0]).toMatchObject({ status: 204, body: '' });
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
    await house.sink.newest(email, mailed + 2);
    expect(house.sink.caught.filter(({ to }) => to === 'nobody@example.nl')).toEqual([]);
  });

  it('does not wait for whether the address is known', async () => {
    const { email } = await house.withPasskey();
    await house.sink.close();
    const { status } = await ask(email, '10.1.1.2');
    expect(status).toBe(204);
    await house.sink.open();
  });

  it('is refused after a few times from one network, known or not, and elsewhere goes on', async () => {
    const { email } = await house.withPasskey();
    for (const [address, network] of [
      [email, '10.2.2.1'],
      ['nobody@example.nl', '10.2.2.2'],
    ] as const) {
      const statuses: number[] = [];
      for (let time = 0; time < 5; time += 1) statuses.push((await ask(address, network)).status);
      expect(statuses).toEqual([204, 204, 204, 204, 429]);
      const refused = await ask(address, network);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await ask(address, '10.2.2.9')).status).toBe(204);
    }
  });

  it('for one address from everywhere ends too, and leaves its passkeys alone', async () => {
    const { email, device } = await house.withPasskey();
    const statuses: number[] = [];
    for (let network = 1; network <= 12; network += 1)
      statuses.push((await ask(email, `10.3.${network}.1`)).status);
    expect(statuses.filter((status) => status === 204).length).toBeLessThanOrEqual(8);
    expect(statuses.at(-1)).toBe(429);
    const browser = house.browser();
    const options = ok(await browser.call(routes.passkeyChallenge));
    ok(await browser.call(routes.signInWithPasskey, { body: device.answer(options) }));
  });

  it('for many addresses from one network ends', async () => {
    const statuses: number[] = [];
    for (let person = 0; person < 41; person += 1)
      statuses.push((await ask(`somebody${person}@example.nl`, '10.4.4.4')).status);
    expect(statuses.slice(0, 40).every((status) => status === 204)).toBe(true);
    expect(statuses[40]).toBe(429);
  });
});
