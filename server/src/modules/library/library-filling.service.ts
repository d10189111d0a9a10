/** What is there to be filled in in the documents of an item, and those documents filled in. */
import type { FileId, LibraryItemId } from '@leerkring/shared/contract/common';
import type { FileView } from '@leerkring/shared/contract/files';
import { maxPlaceholders, type Placeholder } from '@leerkring/shared/contract/library';
import { type Filler, placeholderKey, suggestionFor } from '@leerkring/shared/rules/placeholders';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/http/actor.js';
import { Intake } from '../files/intake.js';
import { IdentityService } from '../identity/identity.service.js';
import { LibraryDocuments } from './library-documents.js';
import { isText } from './library-texts.js';
import { LibraryWritingService } from './library-writing.service.js';

/** What is filled in, by key. */
type Values = Readonly<Record<string, string>>;

@Injectable()
export class LibraryFillingService {
  constructor(
    private readonly clock: Clock,
    private readonly documents: LibraryDocuments,
    private readonly intake: Intake,
    private readonly identity: IdentityService,
    private readonly writing: LibraryWritingService,
  ) {}

  /** In the order of the documents; what stands in several is asked once. */
  async placeholders(actor: Actor, itemId: LibraryItemId): Promise<Placeholder[]> {
    const filler = await this.filler(actor);
    const asked = new Map<string, Placeholder>();
    for (const file of await this.documents.textsOf(actor, itemId))
      for (const { key, label, count } of await this.documents.find(actor, file)) {
        const before = asked.get(key);
        asked.set(key, {
          ...{ key, label: before?.label ?? label, suggestion: suggestionFor(key, filler) },
          count: (before?.count ?? 0) + count,
          fileIds: [...(before?.fileIds ?? []), file.id],
        });
      }
    return [...asked.values()].slice(0, maxPlaceholders);
  }

  /** Nothing is kept. */
  async fill(
    actor: Actor,
    itemId: LibraryItemId,
    { fileId, values }: { fileId: FileId; values: Values },
  ): Promise<{ file: FileView; bytes: Uint8Array }> {
    const file = await this.documents.text(actor, itemId, fileId);
    return { file, bytes: await this.documents.fill(actor, file, keyed(values)) };
  }

  /** The other files come along as they are. */
  async fillVersion(
    actor: Actor,
    itemId: LibraryItemId,
    { after, note, values }: { after: number; note: string; values: Values },
  ): Promise<void> {
    await this.writing.requireChange(actor, itemId);
    const fileIds: FileId[] = [];
    for (const file of await this.documents.filesOf(actor, itemId)) {
      if (isText(file)) {
        const bytes = await this.documents.fill(actor, file, keyed(values));
        fileIds.push((await this.intake.bring(actor, file.name, bytes)).id);
      } else fileIds.push(file.id);
    }
    await this.writing.nextVersion(actor, itemId, { after, name: '', note, fileIds });
  }

  private async filler({ personId }: Actor): Promise<Filler> {
    const person = (await this.identity.people([personId])).get(personId);
    const now = this.clock.now();
    return {
      organisation: person?.organisation.name ?? '',
      person: person ? `${person.givenName} ${person.familyName}` : '',
      today: inWords.format(now),
      year: Number(inWords.formatToParts(now).find(({ type }) => type === 'year')?.value),
    };
  }
}

const inWords = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });

const keyed = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [placeholderKey(key), value]));
