import { GroupId, MeetingId, PersonId } from '@leerkring/shared/contract/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('learning')
export class Learning {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'group_id' }) groupId: GroupId;
  @Column('uuid', { name: 'meeting_id' }) meetingId: MeetingId;
  @Column('uuid', { name: 'author_id' }) authorId: PersonId;
  @Column('text') text: string;
}
