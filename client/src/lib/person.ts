import type { PersonView } from '@leerkring/shared/contract/identity';
import type { PersonColour } from '../ui/avatar';

export const fullName = ({ givenName, familyName }: Pick<PersonView, 'givenName' | 'familyName'>) =>
  `${givenName} ${familyName}`;

/** Any odd number does; this one gives the people of the demonstration's first group all another colour. */
const spread = 279;

/** The same colour for the same person on every screen, from the digits of the id. */
export const colourOf = (personId: string): PersonColour => {
  let sum = 0;
  for (const character of personId) sum = (sum * spread + character.charCodeAt(0)) % 65_521;
  return (sum % 8) as PersonColour;
};

/** As AvatarRow takes them. */
export const faceOf = (person: PersonView) => ({
  id: person.id,
  name: fullName(person),
  colour: colourOf(person.id),
});
