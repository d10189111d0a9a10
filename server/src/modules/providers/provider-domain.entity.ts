import { ProviderId } from '@leerkring/shared/contract/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Work addresses that end in this lead to that provider. */
@Entity('provider_domain')
export class ProviderDomain {
  @PrimaryColumn('text') domain: string;
  @Column('uuid', { name: 'provider_id' }) providerId: ProviderId;
}
