import { PersonId, PollOptionId, PostId } from '@leerkring/shared/contract/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('poll')
export class Poll {
  @PrimaryColumn('uuid', { name: 'post_id' }) postId: PostId;
  @Column('text') question: string;
  @Column('boolean') multiple: boolean;
  /** Whether others see who chose what. */
  @Column('boolean') named: boolean;
  @Column('timestamptz', { name: 'closes_at', nullable: true }) closesAt: Date | null;
  /** From then on who chose what is known of a poll with names alone. */
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  /** How many people voted, once it closed. */
  @Column('integer', { nullable: true }) voters: number | null;
}

@Entity('poll_option')
export class PollOption {
  @PrimaryColumn('uuid') id: PollOptionId;
  @Column('uuid', { name: 'post_id' }) postId: PostId;
  @Column('integer') position: number;
  @Column('text') text: string;
  /** Once it closed. */
  @Column('integer', { nullable: true }) votes: number | null;
}

@Entity('poll_vote')
export class PollVote {
  @PrimaryColumn('uuid', { name: 'option_id' }) optionId: PollOptionId;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: PersonId;
}
