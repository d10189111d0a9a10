import { z } from 'zod';

/** Identifiers are UUIDs (version 7, made by the application), branded so that they cannot be mixed up. */
export const PersonId = z.uuid().brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;
export const OrganisationId = z.uuid().brand<'OrganisationId'>();
export type OrganisationId = z.infer<typeof OrganisationId>;
export const SignInId = z.uuid().brand<'SignInId'>();
export type SignInId = z.infer<typeof SignInId>;
export const ProviderId = z.uuid().brand<'ProviderId'>();
export type ProviderId = z.infer<typeof ProviderId>;
export const GroupId = z.uuid().brand<'GroupId'>();
export type GroupId = z.infer<typeof GroupId>;
export const MeetingId = z.uuid().brand<'MeetingId'>();
export type MeetingId = z.infer<typeof MeetingId>;
export const CaseId = z.uuid().brand<'CaseId'>();
export type CaseId = z.infer<typeof CaseId>;
export const SessionId = z.uuid().brand<'SessionId'>();
export type SessionId = z.infer<typeof SessionId>;
export const DocumentId = z.uuid().brand<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentId>;
export const CommentThreadId = z.uuid().brand<'CommentThreadId'>();
export type CommentThreadId = z.infer<typeof CommentThreadId>;
export const CommentId = z.uuid().brand<'CommentId'>();
export type CommentId = z.infer<typeof CommentId>;
export const DocumentVersionId = z.uuid().brand<'DocumentVersionId'>();
export type DocumentVersionId = z.infer<typeof DocumentVersionId>;
export const ActionItemId = z.uuid().brand<'ActionItemId'>();
export type ActionItemId = z.infer<typeof ActionItemId>;
export const AgreementId = z.uuid().brand<'AgreementId'>();
export type AgreementId = z.infer<typeof AgreementId>;
export const BreakGlassId = z.uuid().brand<'BreakGlassId'>();
export type BreakGlassId = z.infer<typeof BreakGlassId>;
export const FileId = z.uuid().brand<'FileId'>();
export type FileId = z.infer<typeof FileId>;
export const UploadId = z.uuid().brand<'UploadId'>();
export type UploadId = z.infer<typeof UploadId>;
export const ThemeId = z.uuid().brand<'ThemeId'>();
export type ThemeId = z.infer<typeof ThemeId>;
export const ThreadId = z.uuid().brand<'ThreadId'>();
export type ThreadId = z.infer<typeof ThreadId>;
export const PostId = z.uuid().brand<'PostId'>();
export type PostId = z.infer<typeof PostId>;
export const PollOptionId = z.uuid().brand<'PollOptionId'>();
export type PollOptionId = z.infer<typeof PollOptionId>;
export const PostFlagId = z.uuid().brand<'PostFlagId'>();
export type PostFlagId = z.infer<typeof PostFlagId>;
export const CaseReportId = z.uuid().brand<'CaseReportId'>();
export type CaseReportId = z.infer<typeof CaseReportId>;
export const LibraryItemId = z.uuid().brand<'LibraryItemId'>();
export type LibraryItemId = z.infer<typeof LibraryItemId>;
export const LibraryVersionId = z.uuid().brand<'LibraryVersionId'>();
export type LibraryVersionId = z.infer<typeof LibraryVersionId>;

/** An instant: ISO 8601 with a zone, as in `2026-11-24T13:30:00+01:00`; answers are in UTC. */
export const Instant = z.iso.datetime({ offset: true });
/** A calendar day without a time: `2026-11-24`. */
export const Day = z.iso.date();
/** Milliseconds since 1970 by the server's clock; used where the live session only counts. */
export const EpochMs = z.int().min(0);

/** The version of a row; an edit names the one it was based on and is refused when it is no longer current. */
export const Revision = z.int().min(0);

/** Text a person wrote: trimmed, without control characters other than line ends and tabs. */
export const writtenText = (max: number, min = 1) =>
  z
    .string()
    .max(max)
    .transform((text) => text.trim())
    // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is the purpose
    .refine((text) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text), 'control-characters')
    .refine((text) => text.length >= min, 'too-short');

export const oneLine = (max: number) =>
  writtenText(max).refine((text) => !/[\n\r\t]/.test(text), 'control-characters');
