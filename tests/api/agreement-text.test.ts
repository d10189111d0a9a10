/** The text of an agreement before there is a connection: the same text, and the same gate, as over the socket. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type AgreementView,
  agreementRetentionDays,
  agreementRoutes,
} from '@leerkring/shared/contract/agreements';
import { type DocumentText, documentRoot, documentSchemaVersion } from '@leerkring/shared/contract/documents';
import { groupRoutes } from '@leerkring/shared/contract/groups';
import * as Y from 'yjs';
import { DocumentFolder } from '../../server/src/modules/documents/document-folder.js';
import { DocumentsService } from '../../server/src/modules/documents/documents.service.js';
import { Jobs } from '../../server/src/platform/jobs/jobs.js';
import {
  buildGroup,
  type Cast,
  type CastRole,
  clientsOf,
  expected,
  statuses,
} from '../support/build-groups.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { TextClient } from '../support/text-client.js';

let testApp: TestApp;
let cast: Cast;
let agreement: AgreementView;
beforeAll(async () => {
  testApp = await startApp();
});
afterAll(() => testApp.close());
beforeEach(async () => {
  cast = await buildGroup(testApp);
  const { body } = await cast.clients.member.call(agreementRoutes.create, {
    params: { groupId: cast.groupId },
    body: { title: 'Wie belt wie', templateKey: 'police-cooperation' },
  });
  agreement = body;
});

const read = (role: CastRole = 'observer') =>
  cast.clients[role].call(agreementRoutes.text, { params: { agreementId: agreement.id } });
const textOf = async (role: CastRole = 'member') =>
  TextClient.open(await cast.clients[role].socket(), agreement.documentId);
const docOf = ({ updates }: DocumentText): Y.Doc => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, Buffer.from(update, 'base64'));
  return doc;
};
const wordsOf = (text: DocumentText): string => docOf(text).getXmlFragment(documentRoot).toString();
const written = async (words: string): Promise<TextClient> => {
  const text = await textOf();
  text.type(words);
  return text.saved();
};

describe('the text of an agreement, before there is a connection', () => {
  it('is what stands in it, also after the edits were folded away', async () => {
    const text = await written('Eerst bellen');
    expect(text.text).toContain('Eerst bellen');
    expect(wordsOf((await read()).body)).toBe(text.text);
    text.disconnect();
    await testApp.app.get(DocumentFolder).fold(agreement.documentId);
    expect(wordsOf((await read()).body)).toBe(text.text);
  });

  it('goes on over the socket with only what was written since', async () => {
    const text = await written('Eerst bellen');
    const { body } = await read();
    const { incarnation, sequence } = body;
    text.type(', dan schrijven');
    await text.saved();
    const socket = await cast.clients.observer.socket();
    const opened = await socket.send('document.open', {
      documentId: agreement.documentId,
      schemaVersion: documentSchemaVersion,
      holds: { incarnation, sequence, stateVector: Y.encodeStateVector(docOf(body)) },
    });
    expect(opened).toMatchObject({ ok: true, data: { incarnation, sequence: sequence + 1 } });
    if (!opened.ok) return;
    const doc = docOf(body);
    for (const update of opened.data.updates) Y.applyUpdate(doc, new Uint8Array(update));
    expect([opened.data.updates.length, doc.getXmlFragment(documentRoot).toString()]).toEqual([1, text.text]);
  });

  it('is of another incarnation once its history is forgotten', async () => {
    await written('Eerst bellen');
    const { body: before } = await read();
    await testApp.app.get(DocumentsService).forgetHistory(agreement.documentId);
    const { body: after } = await read();
    expect([wordsOf(after), after.incarnation === before.incarnation]).toEqual([wordsOf(before), false]);
  });

  it('is kept by no browser and nothing in between', async () => {
    expect((await read()).headers.get('cache-control')).toBe('no-store');
  });
});

describe('who reads it', () => {
  it('is who may open it, and to anybody else it is not there', async () => {
    expect(await statuses(cast, (_, role) => read(role))).toEqual(expected(200, 404));
  });

  it('is not who was removed a moment ago', async () => {
    await textOf('guest');
    expect((await read('guest')).status).toBe(200);
    await cast.clients.facilitator.call(groupRoutes.removeMember, {
      params: { groupId: cast.groupId, personId: cast.ids.guest },
    });
    expect((await read('guest')).status).toBe(404);
  });

  it('is still the group when it was withdrawn, and nobody when it was erased', async () => {
    await cast.clients.member.call(agreementRoutes.withdraw, { params: { agreementId: agreement.id } });
    expect((await read()).status).toBe(200);
    testApp.clock.advance({ hours: 24 * agreementRetentionDays });
    for (const job of ['agreements.erase', 'documents.erase']) await testApp.app.get(Jobs).runDue(job);
    cast.clients = clientsOf(testApp, cast.ids);
    expect((await read()).status).toBe(404);
  });
});
