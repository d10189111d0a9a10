import { commentRoutes } from '@leerkring/shared/contract/comments';
import { CommentId, CommentThreadId, DocumentId } from '@leerkring/shared/contract/common';
import type { BodyOf } from '@leerkring/shared/contract/route';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { CurrentActor, Handles, PathId, RouteBody } from '../../platform/http/handles.js';
import { CommentDoor } from './comment-door.js';
import { CommentNotices } from './comment-notices.js';
import { CommentsService } from './comments.service.js';
import { CommentsReader } from './comments-reader.js';

const OfDocument = PathId('documentId', DocumentId);
const OfThread = PathId('threadId', CommentThreadId);
const OfComment = PathId('commentId', CommentId);

@Controller()
export class CommentsController {
  constructor(
    private readonly door: CommentDoor,
    private readonly comments: CommentsService,
    private readonly reader: CommentsReader,
    private readonly notices: CommentNotices,
  ) {}

  @Handles(commentRoutes.list)
  async list(@CurrentActor() actor: Actor, @OfDocument documentId: DocumentId) {
    return this.reader.all(actor, await this.door.toRead(actor, documentId));
  }

  @Handles(commentRoutes.open)
  async open(
    @CurrentActor() actor: Actor,
    @OfDocument documentId: DocumentId,
    @RouteBody(commentRoutes.open) { body, ...given }: BodyOf<typeof commentRoutes.open>,
  ) {
    const entry = await this.door.toComment(actor, documentId);
    return this.reader.one(actor, entry, await this.comments.open(actor, entry, given, body));
  }

  @Handles(commentRoutes.answer)
  async answer(
    @CurrentActor() actor: Actor,
    @OfDocument documentId: DocumentId,
    @OfThread threadId: CommentThreadId,
    @RouteBody(commentRoutes.answer) { body }: BodyOf<typeof commentRoutes.answer>,
  ) {
    return this.inThread(actor, documentId, threadId, (entry) =>
      this.comments.answer(actor, entry, threadId, body),
    );
  }

  @Handles(commentRoutes.change)
  async change(
    @CurrentActor() actor: Actor,
    @OfDocument documentId: DocumentId,
    @OfThread threadId: CommentThreadId,
    @OfComment commentId: CommentId,
    @RouteBody(commentRoutes.change) body: BodyOf<typeof commentRoutes.change>,
  ) {
    return this.inThread(actor, documentId, threadId, async (entry) => {
      const comment = await this.comments.find(entry, threadId, commentId);
      await this.door.requireChange(actor, entry, comment.authorId);
      await this.comments.change(actor, entry, comment, body);
    });
  }

  @Handles(commentRoutes.remove)
  async remove(
    @CurrentActor() actor: Actor,
    @OfDocument documentId: DocumentId,
    @OfThread threadId: CommentThreadId,
    @OfComment commentId: CommentId,
  ) {
    const entry = await this.door.toRead(actor, documentId);
    const comment = await this.comments.find(entry, threadId, commentId);
    await this.door.requireRemove(actor, entry, comment.authorId);
    await this.comments.remove(actor, entry, comment);
  }

  @Handles(commentRoutes.settle)
  async settle(
    @CurrentActor() actor: Actor,
    @OfDocument documentId: DocumentId,
    @OfThread threadId: CommentThreadId,
    @RouteBody(commentRoutes.settle) body: BodyOf<typeof commentRoutes.settle>,
  ) {
    return this.inThread(actor, documentId, threadId, (entry) =>
      this.comments.settle(actor, entry, threadId, body),
    );
  }

  @Handles(commentRoutes.move)
  async move(
    @CurrentActor() actor: Actor,
    @OfDocument documentId: DocumentId,
    @OfThread threadId: CommentThreadId,
    @RouteBody(commentRoutes.move) body: BodyOf<typeof commentRoutes.move>,
  ) {
    const entry = await this.door.toMove(actor, documentId);
    await this.comments.move(actor, entry, threadId, body);
    return this.reader.one(actor, entry, threadId);
  }

  @Handles(commentRoutes.read)
  async read(
    @CurrentActor() actor: Actor,
    @OfDocument documentId: DocumentId,
    @OfThread threadId: CommentThreadId,
  ) {
    await this.door.toRead(actor, documentId);
    await this.notices.read(actor, documentId, threadId);
  }

  /** For who may comment: the deed, and the thread as it is after it. */
  private async inThread(
    actor: Actor,
    documentId: DocumentId,
    threadId: CommentThreadId,
    act: (entry: Awaited<ReturnType<CommentDoor['toComment']>>) => Promise<unknown>,
  ) {
    const entry = await this.door.toComment(actor, documentId);
    await act(entry);
    return this.reader.one(actor, entry, threadId);
  }
}
