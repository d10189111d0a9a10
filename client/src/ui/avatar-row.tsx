import { Avatar, type PersonColour } from './avatar';
import './avatar-row.css';

export interface AvatarRowProps {
  /** Who they are, in words: "Lotte, Youssef en 4 anderen". */
  label: string;
  people: readonly { id: string; name: string; colour: PersonColour }[];
  max?: number;
}

/** Faces that overlap, as one picture with one name. */
export function AvatarRow({ label, people, max = 6 }: AvatarRowProps) {
  const more = people.length - max;
  return (
    <span className="leerkring-avatar-row" role="img" aria-label={label}>
      {people.slice(0, max).map((person) => (
        <Avatar key={person.id} name={person.name} colour={person.colour} size="small" decorative />
      ))}
      {more > 0 && <span className="leerkring-avatar-row__more">+{more}</span>}
    </span>
  );
}
