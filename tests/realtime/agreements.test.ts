/** The text of an agreement: who writes in it together, and who has no part in it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type AgreementView, agreementRoutes } from '@leerkring/shared/contract/agreements';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import { buildGroup, type Cast, type CastRole } from '../support/build-groups.js';
import { codeOf, settled, wide } from '../support/document-stage.js';
import { eventually } from '../support/eventually.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { opening, TextClient } from '../support/text-client.js';

const soon = 2_000;

let app: TestApp;
let cast: Cast;
let agreement: AgreementView;
beforeAll(async () => {
  app = await startApp({ env: wide });
});
afterAll(() => app.close());
beforeEach(async () => {
  cast = await buildGroup(app);
  const { body } = await cast.clients.member.call(agreementRoutes.create, {
    params: { groupId: cast.groupId },
    body: { title: 'Wie belt wie', templateKey: 'police-cooperation' },
  });
  agreement = body;
});

const open = async (role: CastRole) =>
  TextClient.open(await cast.clients[role].socket(), agreement.documentId);

describe('the text of an agreement', () => {
  it('is written by two people at once, and is the same for both', async () => {
    const [member, guest] = [await open('member'), await open('guest')];
    member.type('De agent belt de meldkamer. ');
    guest.type('De meldkamer verbindt door. ', 0);
    await settled(member, guest);
    await member.caughtUp();
    expect(guest.text).toBe(member.text);
    for (const words of ['De agent belt', 'De meldkamer verbindt']) expect(member.text).toContain(words);
    expect((await open('facilitator')).text).toBe(member.text);
  });

  it('is read and not written by an observer', async () => {
    const observer = await open('observer');
    expect([observer.mayWrite, observer.text]).toEqual([
      false,
      expect.stringContaining('1 Aanleiding en doel'),
    ]);
    observer.type('Van de observator');
    await expect(observer.saved()).rejects.toThrow('read-only');
  });

  it.each(['stranger', 'formerMember', 'expiredGuest', 'moderator'] as const)(
    'is not there for the %s',
    async (role) => {
      const socket = await cast.clients[role].socket();
      expect(codeOf(await socket.send('document.open', opening(agreement.documentId)))).toBe('not-found');
    },
  );

  it('goes out of the hands of a guest who is removed, within two seconds', async () => {
    const socket = await cast.clients.guest.socket();
    const guest = await TextClient.open(socket, agreement.documentId);
    const params = { groupId: cast.groupId, personId: cast.ids.guest };
    await cast.clients.facilitator.call(groupRoutes.removeMember, { params });
    await eventually(
      'the guest is told',
      async () => socket.received('document.right'),
      (told) => told.some(({ mayWrite }) => mayWrite === null),
      soon,
    );
    const before = guest.text;
    const member = await open('member');
    member.type('Niet voor de gast. ');
    await settled(member);
    guest.type('Toch nog. ');
    await expect(guest.saved()).rejects.toThrow('not-found');
    expect(socket.received('document.updated')).toEqual([]);
    expect(before).not.toContain('Niet voor de gast');
  });

  it('can be read and not written by who has it open when it is withdrawn', async () => {
    const socket = await cast.clients.presenter.socket();
    await TextClient.open(socket, agreement.documentId);
    await cast.clients.member.call(agreementRoutes.withdraw, { params: { agreementId: agreement.id } });
    const told = await socket.next('document.right');
    expect(told).toEqual({ documentId: agreement.documentId, mayWrite: false });
  });
});
