/**
 * The review of rights: somebody looks at each person of an organisation, marks those who are right, changes or
 * closes the others, and records that it was done. A mark holds until then, or until the rights change.
 */
import type { OrganisationId, PersonId } from '@leerkring/shared/contract/common';
import type { PersonView } from '@leerkring/shared/contract/identity';
import type { ReviewStanding, RightsList } from '@leerkring/shared/contract/rights';
import { reviewDueAt, reviewEveryMonths } from '@leerkring/shared/rules/rights-review';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import { AppError } from '../../platform/http/app-error.js';
import { newId } from '../../platform/ids.js';
import { AccountList } from '../identity/account-list.js';
import { IdentityService } from '../identity/identity.service.js';
import { RightsMark } from './rights-mark.entity.js';
import { RightsReview } from './rights-review.entity.js';
import { RightsRows } from './rights-rows.js';

@Injectable()
export class ReviewsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly identity: IdentityService,
    private readonly accounts: AccountList,
    private readonly rows: RightsRows,
  ) {}

  /** Of the organisations that somebody is of, or that were reviewed before. */
  async overview(): Promise<ReviewStanding[]> {
    return (await this.standings()).filter(({ active, lastReview }) => active > 0 || lastReview !== null);
  }

  async list(organisationId: OrganisationId): Promise<RightsList> {
    const standing = (await this.standings()).find(({ organisation }) => organisation.id === organisationId);
    if (!standing) throw new AppError('not-found');
    return { ...standing, rows: await this.rows.of({ organisationId }) };
  }

  async mark(organisationId: OrganisationId, personId: PersonId, markedBy: PersonId): Promise<RightsList> {
    await this.requireOpen(organisationId, personId);
    const mark = { personId, markedBy, markedAt: this.clock.now() };
    await this.database.manager.upsert(RightsMark, mark, ['personId']);
    return this.list(organisationId);
  }

  async unmark(organisationId: OrganisationId, personId: PersonId): Promise<RightsList> {
    await this.requireOpen(organisationId, personId);
    await this.database.manager.delete(RightsMark, { personId });
    return this.list(organisationId);
  }

  /** Refused as long as there is somebody whom nobody looked at. */
  async review(organisationId: OrganisationId, reviewedBy: PersonId): Promise<RightsList> {
    await this.list(organisationId);
    await this.database.transaction(async (tx) => {
      const open = (await this.accounts.openIn([organisationId])).map(({ id }) => id);
      const { affected } = await tx.delete(RightsMark, { personId: In(open) });
      if (affected !== open.length) throw new AppError('review-incomplete');
      const reviewedAt = this.clock.now();
      await tx.insert(RightsReview, { id: newId(), organisationId, reviewedBy, reviewedAt });
      const entry = { actorId: reviewedBy, subjectId: organisationId, data: { people: open.length } };
      await this.events.record(tx, 'rights.reviewed', entry);
    });
    return this.list(organisationId);
  }

  private async requireOpen(organisationId: OrganisationId, personId: PersonId): Promise<void> {
    const person: PersonView | undefined = (await this.identity.people([personId])).get(personId);
    if (!person?.active || person.organisation.id !== organisationId) throw new AppError('not-found');
  }

  private async standings(): Promise<ReviewStanding[]> {
    const organisations = await this.identity.allOrganisations();
    const open = await this.accounts.openIn(organisations.map(({ id }) => id));
    const last = await this.newestReviews();
    const reviewers = await this.identity.people([...last.values()].map(({ reviewedBy }) => reviewedBy));
    return organisations.map(({ id, name }) => {
      const roles = open.filter(({ organisationId }) => organisationId === id).map(({ role }) => role);
      const everyMonths = reviewEveryMonths(roles);
      const review = last.get(id);
      const by = review && reviewers.get(review.reviewedBy);
      const lastReview = review && by ? { at: review.reviewedAt.toISOString(), by } : null;
      const dueAt = review ? reviewDueAt(review.reviewedAt, everyMonths).toISOString() : null;
      return { organisation: { id, name }, active: roles.length, lastReview, everyMonths, dueAt };
    });
  }

  private async newestReviews(): Promise<Map<OrganisationId, RightsReview>> {
    const rows = await this.database.manager
      .createQueryBuilder(RightsReview, 'review')
      .distinctOn(['review.organisationId'])
      .orderBy('review.organisationId')
      .addOrderBy('review.reviewedAt', 'DESC')
      .getMany();
    return new Map(rows.map((row) => [row.organisationId, row]));
  }
}
