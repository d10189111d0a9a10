import { useEffect, useState } from 'react';
import type { DocumentProvider } from '../../lib/document-provider';
import { colourOf } from '../../lib/person';
import { documentText } from '../../text/documents';
import { Avatar } from '../../ui/avatar';
import { useFollowing } from './use-following';

interface Writer {
  id: string;
  name: string;
}

/** Everybody else whose caret is in the text; somebody in two windows counts once. */
const writersIn = ({ awareness }: DocumentProvider): Writer[] => {
  const found = new Map<string, Writer>();
  for (const [seat, { user }] of awareness.getStates()) {
    const { id, name } = (user ?? {}) as Partial<Writer>;
    if (seat !== awareness.clientID && id && name) found.set(id, { id, name });
  }
  return [...found.values()].sort((one, other) => one.name.localeCompare(other.name, 'nl'));
};

/** Who writes here. A press follows them: the view goes along with their caret until one types or scrolls. */
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
  const { followed, follow } = useFollowing(provider);
  if (writers.length === 0) return null;
  return (
    <ul className="people-here" aria-label={documentText.here}>
      {writers.map(({ id, name }) => (
        <li key={id}>
          <button
            type="button"
            className="people-here__person"
            aria-pressed={followed === id}
            aria-label={documentText.follow(name)}
            title={documentText.follow(name)}
            onClick={() => follow(followed === id ? null : id)}
          >
            <Avatar name={name} colour={colourOf(id)} size="small" decorative />
          </button>
        </li>
      ))}
    </ul>
  );
}
