import { SignInId } from '@leerkring/shared/contract/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When somebody last proved again, in one browser, who they are. */
@Entity('fresh_proof')
export class FreshProof {
  @PrimaryColumn('uuid', { name: 'sign_in_id' }) signInId: SignInId;
  @Column('timestamptz') at: Date;
}
