/** What a report can be about, and who takes it out of sight: a post or a thread, or an item of the library. */
import type { GroupId, LibraryItemId, OrganisationId, PersonId } from '@leerkring/shared/contract/common';
import type { ReportedPlace } from '@leerkring/shared/rules/case-reports';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LibraryHiding } from '../library/library-hiding.js';
import { type Hideable, ThreadHiding } from '../threads/thread-hiding.js';
import type { CaseReport } from './case-report.entity.js';

export type Reported = Hideable | { itemId: LibraryItemId };

export interface ReportedFacts {
  about: Reported;
  groupId: GroupId | null;
  /** Of an item for the people of one organisation. */
  organisationId: OrganisationId | null;
  hidden: boolean;
  lastChangedAt: Date;
}

@Injectable()
export class ReportedThings {
  constructor(
    private readonly threads: ThreadHiding,
    private readonly items: LibraryHiding,
  ) {}

  /** Null: there is nothing there, or nothing any more. */
  async find(place: ReportedPlace): Promise<ReportedFacts | null> {
    if ('itemId' in place) return this.facts(place);
    const found = await this.threads.find(place.threadId, place.number);
    return found && { ...found, about: found, organisationId: null };
  }

  async facts(about: Reported): Promise<ReportedFacts | null> {
    if ('itemId' in about) {
      const found = await this.items.find(about.itemId);
      return found && { ...found, about };
    }
    const found = await this.threads.facts(about);
    return found && { ...found, about: found, organisationId: null };
  }

  /** Null: it is of a group or an organisation whose words are not for this privacy officer. */
  words(reader: PersonId, about: Reported): Promise<{ title: string; posts: string[] } | null> {
    return 'itemId' in about ? this.items.words(reader, about.itemId) : this.threads.words(reader, about);
  }

  hide(tx: EntityManager, about: Reported): Promise<void> {
    return 'itemId' in about ? this.items.hide(tx, about.itemId) : this.threads.hide(tx, about);
  }

  restore(tx: EntityManager, about: Reported, by: PersonId): Promise<void> {
    return 'itemId' in about ? this.items.restore(tx, about.itemId, by) : this.threads.restore(tx, about, by);
  }

  remove(tx: EntityManager, about: Reported, by: PersonId): Promise<void> {
    return 'itemId' in about ? this.items.remove(tx, about.itemId, by) : this.threads.remove(tx, about, by);
  }
}

type Columns = Pick<CaseReport, 'threadId' | 'postId' | 'itemId'>;

/** Null: the address led nowhere, or what was there is gone. */
export const reportedIn = ({ threadId, postId, itemId }: Columns): Reported | null => {
  if (itemId) return { itemId };
  return threadId && { threadId, postId };
};

export const columnsOf = (about: Reported | undefined): Columns => {
  const nothing = { threadId: null, postId: null, itemId: null };
  if (!about) return nothing;
  return 'itemId' in about
    ? { ...nothing, itemId: about.itemId }
    : { ...nothing, threadId: about.threadId, postId: about.postId };
};
