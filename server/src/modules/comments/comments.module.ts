import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { CommentDoor } from './comment-door.js';
import { CommentNotices } from './comment-notices.js';
import { CommentsController } from './comments.controller.js';
import { CommentsService } from './comments.service.js';
import { CommentsReader } from './comments-reader.js';
import { TextSignpost } from './text-signpost.js';

@Module({
  imports: [IdentityModule, GroupsModule, DocumentsModule],
  controllers: [CommentsController],
  providers: [CommentDoor, CommentNotices, CommentsReader, CommentsService, TextSignpost],
  exports: [CommentNotices],
})
export class CommentsModule {}
