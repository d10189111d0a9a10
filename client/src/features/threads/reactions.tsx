import type { PersonId } from '@leerkring/shared/contract/common';
import { type PostView, Reaction } from '@leerkring/shared/contract/posts';
import { SmilePlus } from 'lucide-react';
import { listInWords } from '../../lib/format-nl';
import { postText, reactionText } from '../../text/threads';
import { Menu } from '../../ui/menu';

interface ReactionsProps {
  post: PostView;
  me: string;
  mayReact: boolean;
  nameOf: (id: PersonId) => string;
  onReact: (reaction: Reaction, given: boolean) => void;
}

/** A word in place of a post of its own. What was given stands there; the others are behind one button. */
export function Reactions({ post, me, mayReact, nameOf, onReact }: ReactionsProps) {
  const given = new Map(post.reactions.map(({ reaction, personIds }) => [reaction, personIds]));
  const isMine = (reaction: Reaction) => given.get(reaction)?.some((id) => id === me) ?? false;
  const shown = Reaction.options.filter((reaction) => given.has(reaction));
  return (
    <>
      {shown.map((reaction) => {
        const people = given.get(reaction) ?? [];
        const title = postText.reactedBy(listInWords(people.map(nameOf)));
        const words = (
          <>
            {reactionText[reaction]} <span className="reaction__count">{people.length}</span>
          </>
        );
        return mayReact ? (
          <button
            key={reaction}
            type="button"
            className="reaction"
            aria-pressed={isMine(reaction)}
            title={title}
            onClick={() => onReact(reaction, !isMine(reaction))}
          >
            {words}
          </button>
        ) : (
          <span key={reaction} className="reaction" title={title}>
            {words}
          </span>
        );
      })}
      {mayReact && shown.length < Reaction.options.length && (
        <Menu
          variant="quiet"
          icon={<SmilePlus />}
          label={postText.react}
          items={Reaction.options
            .filter((reaction) => !isMine(reaction))
            .map((reaction) => ({
              id: reaction,
              label: reactionText[reaction],
              onSelect: () => onReact(reaction, true),
            }))}
        />
      )}
    </>
  );
}
