/** People of three organisations, and what they do with the library through its routes. */
import type { FileId, PersonId } from '@leerkring/shared/contract/common';
import { type FileView, fileRoutes, partType } from '@leerkring/shared/contract/files';
import {
  type LibraryAsk,
  type LibraryItemInput,
  type LibraryItemView,
  libraryRoutes,
} from '@leerkring/shared/contract/library';
import { accents } from '@leerkring/shared/contract/themes';
import { insertOrganisation, insertPerson } from './builders.js';
import { aDocx } from './insert-library.js';
import type { TestApp } from './start-app.js';
import type { TestClient } from './test-client.js';

export interface LibraryPeople {
  /** Of Sluiswijk, as the colleague. */
  adviser: TestClient;
  adviserId: PersonId;
  colleague: TestClient;
  colleagueId: PersonId;
  /** Of Duinwaard. */
  neighbour: TestClient;
  neighbourId: PersonId;
  moderator: TestClient;
}

export const libraryOrganisations = async (app: TestApp) => ({
  ours: await insertOrganisation(app, { name: 'Sluiswijk' }),
  theirs: await insertOrganisation(app, { name: 'Duinwaard' }),
});

export const libraryPeople = async (
  app: TestApp,
  given?: Awaited<ReturnType<typeof libraryOrganisations>>,
): Promise<LibraryPeople> => {
  const { ours, theirs } = given ?? (await libraryOrganisations(app));
  const adviserId = await insertPerson(app, { organisationId: ours, role: 'policy-adviser' });
  const colleagueId = await insertPerson(app, { organisationId: ours });
  const neighbourId = await insertPerson(app, { organisationId: theirs, role: 'policy-adviser' });
  const moderatorId = await insertPerson(app, { role: 'moderator' });
  return {
    ...{ adviser: app.as(adviserId), adviserId },
    ...{ colleague: app.as(colleagueId), colleagueId },
    ...{ neighbour: app.as(neighbourId), neighbourId },
    moderator: app.as(moderatorId),
  };
};

/** A file that belongs to nothing yet. */
export const brought = async (
  client: TestClient,
  text: string,
  name = 'Convenant.docx',
): Promise<FileView> => {
  const content = await aDocx(text);
  const { body: upload } = await client.call(fileRoutes.begin, {
    body: { name, bytes: content.byteLength, sha256: null },
  });
  const params = { uploadId: upload.id };
  const file = { type: partType, bytes: content };
  await client.call(fileRoutes.append, { params, query: { offset: '0' }, file });
  const { body, problem } = await client.call(fileRoutes.finish, { params });
  if (problem) throw new Error(`bringing a file was answered with ${problem.code}`);
  return body;
};

export const itemInput = (given: Partial<LibraryItemInput> = {}): LibraryItemInput => ({
  ...{
    kind: 'example',
    documentType: 'covenant',
    title: 'Convenant',
    description: 'Wie belt wie',
    story: '',
  },
  ...{ stepKey: 'cooperation', themeIds: [accents.careAndSafety], year: 2026, status: 'adopted' },
  ...{ sizeClass: '20-50', licence: 'free', contactRole: 'Beleidsadviseur', reviewOn: null, links: [] },
  ...{ classification: 'network', groupId: null, organisationId: null, fileIds: [] },
  ...given,
});

export const add = (client: TestClient, given: Partial<LibraryItemInput> = {}) =>
  client.call(libraryRoutes.add, { body: itemInput(given) });

/** With a document that says this. */
export const shared = async (
  client: TestClient,
  text = 'Van [gemeente].\nBel {{contactpersoon}}.',
  given: Partial<LibraryItemInput> = {},
): Promise<LibraryItemView> => {
  const { body, problem } = await add(client, { fileIds: [(await brought(client, text)).id], ...given });
  if (problem) throw new Error(`sharing was answered with ${problem.code}`);
  return body;
};

export const read = (client: TestClient, itemId: string) =>
  client.call(libraryRoutes.get, { params: { itemId } });
export const list = async (client: TestClient, query: Partial<LibraryAsk> = {}) =>
  (await client.call(libraryRoutes.list, { query })).body;
export const change = (client: TestClient, { id, revision }: LibraryItemView, body: object) =>
  client.call(libraryRoutes.change, { params: { itemId: id }, body: { revision, ...body } });
export const addVersion = (
  client: TestClient,
  item: LibraryItemView,
  fileIds: FileId[],
  note = 'Artikel 4 is nieuw',
) =>
  client.call(libraryRoutes.addVersion, {
    params: { itemId: item.id },
    body: { after: item.version, name: '', note, fileIds },
  });
export const reuse = (client: TestClient, itemId: string) =>
  client.call(libraryRoutes.reuse, { params: { itemId } });
export const download = (client: TestClient, fileId: FileId) =>
  client.call(fileRoutes.download, { params: { fileId } });
export const notices = async (client: TestClient) => (await client.call(libraryRoutes.notices)).body;
