import type { LibraryItemId, PersonId, PostId } from '@leerkring/shared/contract/common';
import type { LibraryCard } from '@leerkring/shared/contract/library';
import type { PollView, PostState, PostView, Reaction } from '@leerkring/shared/contract/posts';
import { mentionedIn } from '@leerkring/shared/rules/comment-body';
import { withoutQuotesOf } from '@leerkring/shared/rules/post-body';
import type { Post } from './post.entity.js';
import type { PostReaction } from './post-reaction.entity.js';
import type { Entry } from './thread-door.js';

/** What belongs to the posts of one thread, as one reader may see it. */
export interface PostPicture {
  reactions: readonly PostReaction[];
  polls: ReadonlyMap<PostId, PollView>;
  /** Posts of which nothing may be shown, in this thread or another. */
  gone: ReadonlySet<PostId>;
  /** Of what was added to them that which this reader may read. */
  cards: LibraryCards;
}

export type LibraryCards = ReadonlyMap<LibraryItemId, LibraryCard>;

export const stateOf = (
  { removedAt, hiddenAt }: Pick<Post, 'removedAt' | 'hiddenAt'>,
  threadHidden: boolean,
): PostState => {
  if (removedAt) return 'removed';
  return hiddenAt || threadHidden ? 'hidden' : 'present';
};

export const viewPost = (entry: Entry, post: Post, picture: PostPicture): PostView => {
  const { id, number, authorId, at, editedAt, revision } = post;
  const isOwn = authorId === entry.actor.personId;
  const state = stateOf(post, entry.thread.hiddenAt !== null);
  const present = state === 'present';
  const open = entry.thread.lockedAt === null;
  return {
    ...{ id, number, authorId, state, revision },
    at: at.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
    body: present ? withoutQuotesOf(post.body, picture.gone) : '',
    ...attachedIn(present ? post.itemIds : [], picture.cards),
    reactions: present ? byReaction(picture.reactions.filter(({ postId }) => postId === id)) : [],
    poll: present ? (picture.polls.get(id) ?? null) : null,
    mayChange: present && open && entry.may('post.change', isOwn),
    mayRemove: present && entry.may('post.remove', isOwn),
  };
};

export const attachedIn = (
  itemIds: readonly LibraryItemId[],
  cards: LibraryCards,
): Pick<PostView, 'attachments' | 'unseenAttachments'> => {
  const attachments = itemIds.flatMap((id) => cards.get(id) ?? []);
  return { attachments, unseenAttachments: itemIds.length - attachments.length };
};

const byReaction = (reactions: readonly PostReaction[]): PostView['reactions'] => {
  const found = new Map<Reaction, PersonId[]>();
  for (const { reaction, personId } of reactions)
    found.set(reaction, [...(found.get(reaction) ?? []), personId]);
  return [...found].map(([reaction, personIds]) => ({ reaction, personIds }));
};

/** Everybody whose name is needed to show a post. */
export const peopleInPost = ({ authorId, body, reactions, poll }: PostView): PersonId[] => [
  authorId,
  ...mentionedIn(body),
  ...reactions.flatMap(({ personIds }) => personIds),
  ...(poll?.options.flatMap(({ voterIds }) => voterIds ?? []) ?? []),
];
