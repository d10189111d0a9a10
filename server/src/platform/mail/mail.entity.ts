import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mail on its way, and for a while that it went. */
@Entity('mail')
export class Mail {
  @PrimaryColumn('uuid') id: string;
  @Column('text') recipient: string;
  @Column('text') subject: string;
  /** A Letter as JSON, sealed; null once it is sent or given up, except for the mailbox page. */
  @Column('bytea', { name: 'sealed_body', nullable: true }) sealedBody: Buffer | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'due_at', nullable: true }) dueAt: Date | null;
  @Column('integer', { default: 0 }) attempts: number;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt: Date | null;
  @Column('timestamptz', { name: 'given_up_at', nullable: true }) givenUpAt: Date | null;
}

/** What the text is sealed for. */
export const MAIL_PURPOSE = 'mail';
