/** The library: an item for the group, one for the network, one for an organisation and one for all, each made by the member. */
import { type InsertedItem, insertLibraryItem } from '../insert-library.js';
import type { Prepare, RouteCall } from './route-call.js';
import type { World } from './world.js';

type Given = Parameters<typeof insertLibraryItem>[3];
type More = (made: InsertedItem) => Partial<RouteCall>;

const ofGroup = (world: World, given?: Given) =>
  insertLibraryItem(world.app, world.ids.member, world.groupId, given);
const ofNetwork = (world: World, given?: Given) =>
  insertLibraryItem(world.app, world.ids.member, null, given);

const ofPublic = (world: World, given?: Given) => ofNetwork(world, { classification: 'public', ...given });

const withFile = ({ id: itemId, fileId }: InsertedItem): RouteCall => ({ params: { itemId, fileId } });
const call = (made: InsertedItem, more: More = () => ({})): RouteCall => ({
  params: { itemId: made.id },
  ...more(made),
});
const inGroup =
  (more?: More, given?: Given): Prepare =>
  async (world) =>
    call(await ofGroup(world, given), more);
const inNetwork =
  (more?: More, given?: Given): Prepare =>
  async (world) =>
    call(await ofNetwork(world, given), more);

const hidden = { hiddenAt: new Date() };
const text = 'Van [gemeente], bel {{contactpersoon}}.';
const passed = '2020-01-01';
const facts = {
  ...{ kind: 'talk-show', documentType: null, title: 'Aflevering 1', description: 'Kort', story: '' },
  ...{ stepKey: null, themeIds: [], year: 2026, status: 'adopted', sizeClass: null, licence: 'free' },
  ...{ contactRole: '', reviewOn: null, organisationId: null, fileIds: [] },
  links: [{ label: 'Kijk', url: 'https://kijk.example/1' }],
};
const change: More = () => ({ body: { revision: 0, title: 'Anders' } });
const version: More = ({ fileId }) => ({
  body: { after: 1, name: '', note: 'Artikel 4 is nieuw', fileIds: [fileId] },
});
const copy = async (world: World): Promise<InsertedItem> => {
  const { id: source } = await ofGroup(world);
  return ofGroup(world, { source });
};

export const libraryCalls: Record<string, Prepare> = {
  'GET /library/items (a group)': async (world) => ({ shows: (await ofGroup(world)).id }),
  'GET /library/items (the network)': async (world) => ({ shows: (await ofNetwork(world)).id }),
  'POST /library/items (a group)': ({ groupId }) => ({
    body: { ...facts, classification: 'group', groupId },
  }),
  'POST /library/items (the network)': () => ({
    body: { ...facts, classification: 'network', groupId: null },
  }),
  'GET /library/items/:itemId (a group)': inGroup(),
  'GET /library/items/:itemId (the network)': inNetwork(),
  'GET /library/items/:itemId (an organisation)': inNetwork(undefined, { classification: 'organisation' }),
  'GET /library/items/:itemId (hidden)': inNetwork(undefined, hidden),
  'GET /library/items/:itemId (hidden, a group)': inGroup(undefined, hidden),
  'PATCH /library/items/:itemId (hidden)': inNetwork(change, { text, ...hidden }),
  'DELETE /library/items/:itemId (hidden)': inNetwork(undefined, hidden),
  'PATCH /library/items/:itemId (a group)': inGroup(change, { text }),
  'PATCH /library/items/:itemId (the network)': inNetwork(change, { text }),
  'DELETE /library/items/:itemId (a group)': inGroup(),
  'DELETE /library/items/:itemId (the network)': inNetwork(),
  'POST /library/items/:itemId/versions': inGroup(version, { text }),
  'POST /library/items/:itemId/reuses (a group)': inGroup(undefined, { text }),
  'POST /library/items/:itemId/reuses (the network)': inNetwork(undefined, { text }),
  'GET /library/items/:itemId/placeholders': inGroup(undefined, { text }),
  'POST /library/items/:itemId/fillings': inGroup(
    ({ fileId }) => ({ body: { fileId, values: { gemeente: 'Veldhoek' } } }),
    { text },
  ),
  'POST /library/items/:itemId/filled-versions': inGroup(
    () => ({ body: { after: 1, note: 'Ingevuld', values: { gemeente: 'Veldhoek' } } }),
    { text },
  ),
  'GET /library/items/:itemId/source-news': async (world) => call(await copy(world)),
  'PUT /library/items/:itemId/source-news': async (world) =>
    call(await copy(world), () => ({ body: { version: 1 } })),
  'GET /library/items/:itemId/files/:fileId/text': async (world) => withFile(await ofGroup(world, { text })),
  'GET /library/items/:itemId/files/:fileId/text (hidden)': async (world) =>
    withFile(await ofNetwork(world, { text, ...hidden })),
  'GET /public-library/items': async (world) => ({ shows: (await ofPublic(world)).id }),
  'GET /public-library/items/:itemId (public)': async (world) => call(await ofPublic(world)),
  'GET /public-library/items/:itemId (hidden)': async (world) => call(await ofPublic(world, hidden)),
  'GET /public-library/items/:itemId (a concept)': async (world) =>
    call(await ofPublic(world, { status: 'concept' })),
  'GET /public-library/items/:itemId (the network)': inNetwork(),
  'GET /public-library/items/:itemId (an organisation)': inNetwork(undefined, {
    classification: 'organisation',
  }),
  'GET /public-library/items/:itemId (a group)': inGroup(),
  'GET /public-library/items/:itemId/files/:fileId (public)': async (world) =>
    withFile(await ofPublic(world, { text })),
  'GET /public-library/items/:itemId/files/:fileId (hidden)': async (world) =>
    withFile(await ofPublic(world, { text, ...hidden })),
  'GET /public-library/items/:itemId/files/:fileId (the network)': async (world) =>
    withFile(await ofNetwork(world, { text })),
  'GET /public-library/items/:itemId/files/:fileId (a group)': async (world) =>
    withFile(await ofGroup(world, { text })),
  'GET /my-library-notices': async (world) => ({ shows: (await ofGroup(world, { reviewOn: passed })).id }),
};
