/** An item of the library with its first version, straight into the database. */
import type {
  FileId,
  GroupId,
  LibraryItemId,
  LibraryVersionId,
  PersonId,
} from '@leerkring/shared/contract/common';
import { writeDocx } from '../../server/src/modules/exchange/docx/write-docx.js';
import { Intake } from '../../server/src/modules/files/intake.js';
import { StoredFile } from '../../server/src/modules/files/stored-file.entity.js';
import { Person } from '../../server/src/modules/identity/person.entity.js';
import { LibraryItem } from '../../server/src/modules/library/library-item.entity.js';
import { LibraryReuse } from '../../server/src/modules/library/library-reuse.entity.js';
import { librarySubject } from '../../server/src/modules/library/library-subject.js';
import { LibraryVersion } from '../../server/src/modules/library/library-version.entity.js';
import { Database } from '../../server/src/platform/database/database.js';
import type { Actor } from '../../server/src/platform/http/actor.js';
import { newId } from '../../server/src/platform/ids.js';
import type { TestApp } from './start-app.js';

interface GivenItem extends Partial<LibraryItem> {
  /** What its only file says; none: it has no file. */
  text?: string;
  /** What it was made from. */
  source?: LibraryItemId;
}

export interface InsertedItem {
  id: LibraryItemId;
  fileId: FileId;
}

export const aDocx = (text: string): Promise<Uint8Array> =>
  writeDocx({
    title: '',
    blocks: text.split('\n').map((line) => ({
      kind: 'paragraph',
      inlines: [{ kind: 'text', text: line, marks: {} }],
    })),
  });

/** Of the organisation of who made it: for a group when one is given, and else for the network. */
export async function insertLibraryItem(
  { app, clock }: TestApp,
  createdBy: PersonId,
  groupId: GroupId | null,
  { text, source, ...given }: GivenItem = {},
): Promise<InsertedItem> {
  const { manager } = app.get(Database);
  const at = clock.now();
  const { organisationId } = await manager.findOneByOrFail(Person, { id: createdBy });
  const id = newId<LibraryItemId>();
  const classification = groupId ? 'group' : 'network';
  await manager.insert(LibraryItem, {
    ...{
      id,
      kind: 'example',
      documentType: 'covenant',
      title: 'Wie belt wie',
      description: 'Kort',
      story: '',
    },
    ...{ organisationId, classification, groupId, stepKey: null, themeIds: [], year: 2025 },
    ...{ status: 'adopted', sizeClass: null, licence: 'free', contactRole: '', reviewOn: null },
    ...{ remindedOf: null, links: [], createdBy, createdAt: at, changedAt: at, revision: 0 },
    ...given,
  });
  const fileId = await insertVersion({ app, clock } as TestApp, {
    itemId: id,
    createdBy,
    groupId,
    text,
    number: 1,
  });
  if (source)
    await manager.insert(LibraryReuse, {
      ...{ itemId: id, sourceItemId: source, sourceOrganisationId: organisationId, sourceVersion: 1 },
      ...{ seenVersion: 1, organisationId, personId: createdBy, at },
    });
  return { id, fileId };
}

async function insertVersion(
  { app, clock }: TestApp,
  given: {
    itemId: LibraryItemId;
    createdBy: PersonId;
    groupId: GroupId | null;
    text: string | undefined;
    number: number;
  },
): Promise<FileId> {
  const { itemId, createdBy, groupId, text, number } = given;
  const { manager } = app.get(Database);
  const id = newId<LibraryVersionId>();
  let fileId = newId<FileId>();
  if (text !== undefined) {
    const actor = { personId: createdBy } as Actor;
    const made = await app.get(Intake, { strict: false }).bring(actor, 'tekst.docx', await aDocx(text));
    fileId = made.id;
    await manager.update(StoredFile, { id: fileId }, { subjectKind: librarySubject, subjectId: id, groupId });
  }
  await manager.insert(LibraryVersion, {
    ...{ id, itemId, number, name: '', note: '', fileIds: text === undefined ? [] : [fileId] },
    ...{ madeBy: createdBy, madeAt: clock.now() },
  });
  return fileId;
}
