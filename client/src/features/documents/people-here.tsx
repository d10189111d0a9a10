import { useEffect, useState } from 'react';
import type { DocumentProvider } from '../../lib/document-provider';
import { colourOf } from '../../lib/person';
import { documentText } from '../../text/documents';
import { Avatar } from '../../ui/avatar';
import { useFollowing, type Writer } from './use-following';

/** Everybody else whose caret is in the text; somebody in two windows counts once. */
const writersIn = ({ awareness }: DocumentProvider): Writer[] => {
  const found = new Map<string, Writer>();
  for (const [seat, { user }] of awareness.getStates()) {
    const { id, name } = (user ?? {}) as Partial<Writer>;
    if (seat !== awareness.clientID && id && name) found.set(id, { id, name });
  }
  return [...found.values()].sort((one, other) => one.name.localeCompare(other.name, 'nl'));
};

/**
 * Who writes here. A press follows them: the view goes along with their caret until one goes one's own way. A text that
 * can only be read shows no carets, and so there is nothing to go along with.
 */
export function PeopleHere({ provider }: { provider: DocumentProvider }) {
  const [writers, setWriters] = useState<Writer[]>(() => writersIn(provider));
  useEffect(() => {
    const { awareness } = provider;
    const look = () =>
      setWriters((before) => {
        const now = writersIn(provider);
        return now.map(({ id }) => id).join() === before.map(({ id }) => id).join() ? before : now;
      });
    look();
    awareness.on('change', look);
    return () => awareness.off('change', look);
  }, [provider]);
  const { followed, press, isPossible } = useFollowing();
  return (
    <>
      {writers.length > 0 && (
        <ul className="people-here" aria-label={documentText.here}>
          {writers.map((writer) => (
            <li key={writer.id}>
              {isPossible ? (
                <FollowButton
                  writer={writer}
                  isFollowed={followed?.id === writer.id}
                  onPress={() => press(writer)}
                />
              ) : (
                <span className="people-here__person" title={writer.name}>
                  <Avatar name={writer.name} colour={colourOf(writer.id)} size="small" />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {/* The head, with its button, is out of sight by then. */}
      {followed && <p className="following">{documentText.following(followed.name)}</p>}
    </>
  );
}

function FollowButton({
  writer: { id, name },
  isFollowed,
  onPress,
}: {
  writer: Writer;
  isFollowed: boolean;
  onPress: () => void;
}) {
  return (
    <button
      type="button"
      className="people-here__person"
      aria-pressed={isFollowed}
      aria-label={documentText.follow(name)}
      title={documentText.follow(name)}
      onClick={onPress}
    >
      <Avatar name={name} colour={colourOf(id)} size="small" decorative />
    </button>
  );
}
