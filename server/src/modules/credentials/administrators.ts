/**
 * The way in that needs nobody who is in already: whoever keeps the server makes a link for an administrator. It
 * is there for the first one, because no account comes with the product, and for when all of them are locked
 * out. The link is told once, to the terminal; stored is its hash. It leads to registering a first factor, as
 * an invitation does, and lets nobody in by itself. It is in the audit trail, and every administrator is told.
 */
import type { PersonView } from '@leerkring/shared/contract/identity';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import { IdentityService } from '../identity/identity.service.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { Accounts } from './accounts.js';
import { hashOf, newSecret } from './holder.js';
import { administratorLinkLetter } from './letters.js';
import { OpenInvitations } from './open-invitations.js';

const NEWS_MS = 3 * 24 * 3_600_000;

export interface NewAdministrator {
  givenName: string;
  familyName: string;
  /** Its id or its name; one that is not there yet is added. */
  organisation: string;
}

export interface AdministratorLink {
  name: string;
  organisation: string;
  address: string;
  expiresAt: Date;
  /** What they signed in with before ends when they use it. */
  replaces: boolean;
}

@Injectable()
export class Administrators {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
    private readonly accounts: Accounts,
    private readonly open: OpenInvitations,
  ) {}

  /** Null when nobody has this address; an address of somebody without that role is refused. */
  async withEmail(email: string, manager = this.database.manager): Promise<PersonView | null> {
    const known = await this.accounts.withEmail(email, manager);
    if (known && known.person.role !== 'administrator')
      throw new Error(`${email} is the address of somebody here who is no administrator; give another one`);
    return known?.person ?? null;
  }

  /** How many can sign in. */
  async count(): Promise<number> {
    const all = await this.identity.withRole('administrator');
    const factors = await Promise.all(all.map(({ id }) => this.accounts.factors(id)));
    return factors.filter((count) => count > 0).length;
  }

  async link(email: string, isNew: NewAdministrator | null, hours: number): Promise<AdministratorLink> {
    const secret = newSecret();
    const administrators = await this.count();
    return this.database.transaction(async (tx) => {
      const person = (await this.withEmail(email, tx)) ?? (await this.add(tx, email, isNew));
      const given = { personId: person.id, invitedBy: null, readmits: true, linkHash: hashOf(secret) };
      const { expiresAt } = await this.open.issue(tx, given, hours);
      await this.events.record(tx, 'administrator.link-made', {
        ...{ actorId: null, concernsId: person.id, subjectId: person.id },
        data: { administrators },
      });
      const name = `${person.givenName} ${person.familyName}`;
      await this.tellAll(tx, name);
      const replaces = (await this.accounts.factors(person.id, tx)) > 0;
      const address = this.accounts.linkAddress(secret);
      return { name, organisation: person.organisation.name, address, expiresAt, replaces };
    });
  }

  private async add(tx: EntityManager, email: string, given: NewAdministrator | null): Promise<PersonView> {
    if (!given) throw new Error(`Nobody here has the address ${email}`);
    const { organisation, ...names } = given;
    const organisationId =
      (await this.organisations.typed(organisation, tx)) ??
      (await this.organisations.addNamed(tx, organisation));
    const personId = await this.identity.addPerson(tx, { ...names, organisationId, role: 'administrator' });
    await this.accounts.add(tx, personId, email);
    return (await this.accounts.of(personId, tx)).person;
  }

  /** The one it is for included: it may not have been their wish. */
  private async tellAll(tx: EntityManager, name: string): Promise<void> {
    const all = await this.identity.withRole('administrator', tx);
    const emails = await this.accounts.emails(
      all.map(({ id }) => id),
      tx,
    );
    for (const { id, givenName } of all) {
      const email = emails.get(id);
      if (email)
        await this.accounts.write(tx, email, () => administratorLinkLetter(givenName, name), NEWS_MS);
    }
  }
}
