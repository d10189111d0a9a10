/** From which item of the library a text was begun, and from which text an item was made: told to who may read both. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { agreementRetentionDays, agreementRoutes } from '@leerkring/shared/contract/agreements';
import type { DocumentId, LibraryItemId } from '@leerkring/shared/contract/common';
import { libraryRoutes } from '@leerkring/shared/contract/library';
import { Jobs } from '../../server/src/platform/jobs/jobs.js';
import { buildGroup, type Cast, type CastRole, clientsOf } from '../support/build-groups.js';
import { insertAgreement } from '../support/insert-agreement.js';
import { insertLibraryItem } from '../support/insert-library.js';
import { add, brought, read, reuse } from '../support/library-stage.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let cast: Cast;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  cast = await buildGroup(app);
});

describe('a text that was begun with an item', () => {
  const begin = (itemId: LibraryItemId, version = 1, role: CastRole = 'member') =>
    cast.clients[role].call(agreementRoutes.create, {
      params: { groupId: cast.groupId },
      body: { title: 'Wie belt wie', templateKey: 'blank', basedOn: { itemId, version } },
    });
  const begun = async (itemId: LibraryItemId) => {
    const { body, problem } = await begin(itemId);
    if (problem) throw new Error(`beginning a text was answered with ${problem.code}`);
    return body.id;
  };
  const text = (agreementId: string, role: CastRole) =>
    cast.clients[role].call(agreementRoutes.get, { params: { agreementId } });

  it('says with which one, and in what version', async () => {
    const { id: itemId } = await insertLibraryItem(app, cast.ids.stranger, null, { text: 'Bel eerst.' });
    const id = await begun(itemId);
    for (const role of ['member', 'observer'] as const)
      expect((await text(id, role)).body.basedOn).toEqual({ itemId, version: 1, title: 'Wie belt wie' });
  });

  it('says nothing of it to who may read the text and not the item', async () => {
    const given = { text: 'Bel eerst.', classification: 'organisation' as const };
    const { id: itemId } = await insertLibraryItem(app, cast.ids.member, null, given);
    const id = await begun(itemId);
    expect((await text(id, 'member')).body.basedOn?.itemId).toBe(itemId);
    const { status, body } = await text(id, 'presenter');
    expect([status, body.basedOn, JSON.stringify(body).includes(itemId)]).toEqual([200, null, false]);
  });

  it('does not begin with what its maker wants to be asked about, what is not there or what I may not read', async () => {
    const { id: asked } = await insertLibraryItem(app, cast.ids.stranger, null, { licence: 'ask-first' });
    const { id: closed } = await insertLibraryItem(app, cast.ids.stranger, null, {
      classification: 'organisation',
    });
    const { id: open } = await insertLibraryItem(app, cast.ids.stranger, null);
    const answers = [await begin(asked), await begin(closed), await begin(open, 2)];
    expect(answers.map(({ status }) => status)).toEqual([403, 404, 404]);
    const params = { groupId: cast.groupId };
    expect((await cast.clients.member.call(agreementRoutes.ofGroup, { params })).body).toEqual([]);
  });

  it('no longer says so when nothing of the item came into it', async () => {
    const { id: itemId } = await insertLibraryItem(app, cast.ids.stranger, null, { text: 'Bel eerst.' });
    const id = await begun(itemId);
    const change = (role: CastRole) =>
      cast.clients[role].call(agreementRoutes.change, {
        ...{ params: { agreementId: id }, body: { revision: 0, basedOn: null } },
      });
    expect((await change('observer')).status).toBe(403);
    expect((await text(id, 'member')).body.basedOn?.itemId).toBe(itemId);
    expect((await change('member')).body.basedOn).toBeNull();
    expect((await text(id, 'observer')).body).toMatchObject({ basedOn: null, title: 'Wie belt wie' });
  });

  it('stays when the item is taken away, and no longer names it', async () => {
    const { id: itemId } = await insertLibraryItem(app, cast.ids.member, null, { text: 'Bel eerst.' });
    const id = await begun(itemId);
    await cast.clients.member.call(libraryRoutes.remove, { params: { itemId } });
    const { status, body } = await text(id, 'member');
    expect([status, body.basedOn]).toEqual([200, null]);
  });
});

describe('an item that was made from a text', () => {
  const save = async (documentId: DocumentId, role: CastRole = 'member') =>
    add(cast.clients[role], {
      documentId,
      fileIds: [(await brought(cast.clients[role], 'Bel eerst.')).id],
    });
  const saved = async () => {
    const agreement = await insertAgreement(app, cast.groupId, cast.ids.member);
    const { body, problem } = await save(agreement.documentId);
    if (problem) throw new Error(`saving a text was answered with ${problem.code}`);
    return { agreement, item: body };
  };

  it('says from which one to the group of that text, and nothing of it to the others', async () => {
    const { agreement, item } = await saved();
    const page = { kind: 'agreement', id: agreement.id };
    for (const role of ['member', 'observer'] as const)
      expect((await read(cast.clients[role], item.id)).body.fromText).toEqual({
        ...{ documentId: agreement.documentId, title: 'Wie belt wie', page },
      });
    for (const role of ['stranger', 'formerMember', 'expiredGuest', 'moderator'] as const) {
      const { status, body } = await read(cast.clients[role], item.id);
      const told = JSON.stringify(body).includes(agreement.documentId);
      expect([role, status, body.fromText, told]).toEqual([role, 200, null, false]);
    }
  });

  it('cannot name a text that its maker may not read', async () => {
    const { documentId } = await insertAgreement(app, cast.groupId, cast.ids.member);
    expect((await save(documentId, 'stranger')).status).toBe(404);
  });

  it('hands the text on to nobody who makes their own from it', async () => {
    const { item } = await saved();
    expect((await reuse(cast.clients.member, item.id)).body).toMatchObject({
      ...{ fromText: null, basedOn: { itemId: item.id } },
    });
  });

  it('stays when the text is erased, and no longer names it', async () => {
    const { agreement, item } = await saved();
    await cast.clients.member.call(agreementRoutes.withdraw, { params: { agreementId: agreement.id } });
    expect((await read(cast.clients.member, item.id)).body.fromText?.title).toBe('Wie belt wie');
    app.clock.advance({ hours: agreementRetentionDays * 24 + 1 });
    for (const job of ['agreements.erase', 'documents.erase']) await app.app.get(Jobs).runDue(job);
    const { status, body } = await read(clientsOf(app, cast.ids).member, item.id);
    expect([status, body.fromText]).toEqual([200, null]);
  });
});
