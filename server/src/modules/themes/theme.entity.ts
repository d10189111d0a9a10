import { ThemeId } from '@leerkring/shared/contract/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('theme')
export class Theme {
  @PrimaryColumn('uuid') id: ThemeId;
  /** Null: one of the accents. */
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId: ThemeId | null;
  @Column('text') name: string;
  /** Among those with the same parent. */
  @Column('integer') position: number;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column('integer') revision: number;
}
