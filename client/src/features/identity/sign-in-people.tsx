import type { PersonId } from '@leerkring/shared/contract/common';
import type { PersonView } from '@leerkring/shared/contract/identity';
import { useState } from 'react';
import { colourOf, fullName } from '../../lib/person';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { circleOfRole, networkRoleText, signInText } from '../../text/identity';
import { Avatar } from '../../ui/avatar';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { useDemonstrationSignIn } from './api';
import './sign-in.css';

const words = signInText.demonstration;
const circles = Object.keys(words.circles) as (keyof typeof words.circles)[];

/** One way to sign in: as one of the made-up people. */
export function SignInPeople({
  people,
  onSignedIn,
}: {
  people: readonly PersonView[];
  onSignedIn: () => void;
}) {
  const signIn = useDemonstrationSignIn();
  const [chosen, setChosen] = useState<PersonId>();
  const enter = (personId: PersonId) => {
    setChosen(personId);
    signIn.mutate(personId, { onSuccess: onSignedIn });
  };
  return (
    <Stack gap={6}>
      <div>
        <Chip tone="now">{words.chip}</Chip>
        <h2 className="sign-in__title">{words.title}</h2>
        <p className="sign-in__explanation">{words.explanation}</p>
      </div>
      {signIn.isError && <Notice tone="error">{problemToDutch(signIn.error)}</Notice>}
      <div className="sign-in__circles">
        {circles.map((circle) => (
          <Card
            as="section"
            key={circle}
            className={`sign-in__circle sign-in__circle--${circle}`}
            aria-labelledby={`circle-${circle}`}
          >
            <h3 id={`circle-${circle}`}>{words.circles[circle]}</h3>
            <ul className="sign-in__people">
              {people
                .filter((person) => circleOfRole[person.role] === circle)
                .map((person) => (
                  <li key={person.id}>
                    <PersonButton
                      person={person}
                      busy={signIn.isPending && chosen === person.id}
                      disabled={signIn.isPending}
                      onPress={() => enter(person.id)}
                    />
                  </li>
                ))}
            </ul>
          </Card>
        ))}
      </div>
    </Stack>
  );
}

interface PersonButtonProps {
  person: PersonView;
  busy: boolean;
  disabled: boolean;
  onPress: () => void;
}

function PersonButton({ person, busy, disabled, onPress }: PersonButtonProps) {
  const name = fullName(person);
  return (
    <button
      type="button"
      className="sign-in__person"
      aria-disabled={disabled}
      aria-busy={busy}
      onClick={disabled ? undefined : onPress}
    >
      <Avatar name={name} colour={colourOf(person.id)} decorative />
      <span>
        <span className="sign-in__name">{name}</span>
        <span className="sign-in__role">
          {networkRoleText[person.role]} · {person.organisation.name}
        </span>
      </span>
    </button>
  );
}
