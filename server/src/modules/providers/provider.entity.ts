import { OrganisationId, ProviderId } from '@leerkring/shared/contract/common';
import { NetworkRole } from '@leerkring/shared/contract/identity';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The OpenID provider of one organisation, and what we ask of it. */
@Entity('provider')
export class Provider {
  @PrimaryColumn('uuid') id: ProviderId;
  @Column('uuid', { name: 'organisation_id' }) organisationId: OrganisationId;
  /** To the letter as the provider names itself. */
  @Column('text') issuer: string;
  @Column('text', { name: 'client_id' }) clientId: string;
  /** Sealed, see platform/secrets.ts. */
  @Column('bytea', { name: 'client_secret' }) clientSecret: Buffer;
  /** One of these must be what the provider did to know the person; none: anything will do. */
  @Column('text', { array: true, name: 'required_acr' }) requiredAcr: string[];
  /** Each of these must be among the means that the person used. */
  @Column('text', { array: true, name: 'required_amr' }) requiredAmr: string[];
  /** Of whoever comes in for the first time. */
  @Column('text', { name: 'default_role' }) defaultRole: NetworkRole;
  @Column('boolean') enabled: boolean;
  @Column('timestamptz', { name: 'valid_from', nullable: true }) validFrom: Date | null;
  @Column('timestamptz', { name: 'valid_until', nullable: true }) validUntil: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
