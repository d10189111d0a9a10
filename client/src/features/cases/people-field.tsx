import type { CaseInput } from '@leerkring/shared/contract/cases';
import { Plus, X } from 'lucide-react';
import { caseFormText } from '../../text/cases';
import { commonText } from '../../text/common';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/layout';
import { TextField } from '../../ui/text-field';
import { Findings } from './findings';
import type { CaseForm } from './use-case-form';

type Person = CaseInput['peopleInvolved'][number];
const maxPeople = 12;

/** Roles and made-up initials of who is involved; the one place where people are listed at all. */
export function PeopleField({ form }: { form: CaseForm }) {
  const people = form.draft.peopleInvolved;
  const set = (peopleInvolved: Person[]) => form.change({ peopleInvolved });
  const changeAt = (at: number, part: Partial<Person>) =>
    set(people.map((person, index) => (index === at ? { ...person, ...part } : person)));
  return (
    <fieldset className="case-field">
      <legend className="leerkring-field__label">{caseFormText.people}</legend>
      <Stack gap={3}>
        <p className="small muted">{caseFormText.peopleHint}</p>
        {people.map((person, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity of their own and are only added at the end
          <div className="case-person" key={index}>
            <TextField
              label={caseFormText.personRole}
              maxLength={60}
              value={person.role}
              onChange={(event) => changeAt(index, { role: event.currentTarget.value })}
            />
            <TextField
              label={caseFormText.personPseudonym}
              maxLength={40}
              value={person.pseudonym}
              onChange={(event) => changeAt(index, { pseudonym: event.currentTarget.value })}
            />
            <Button
              variant="quiet"
              icon={<X />}
              aria-label={caseFormText.removePerson(person.role)}
              onClick={() => set(people.toSpliced(index, 1))}
            >
              {commonText.remove}
            </Button>
          </div>
        ))}
        <div>
          <Button
            icon={<Plus />}
            disabled={people.length >= maxPeople}
            onClick={() => set([...people, { role: '', pseudonym: '' }])}
          >
            {caseFormText.addPerson}
          </Button>
        </div>
      </Stack>
      <Findings form={form} field="peopleInvolved" label={caseFormText.people} />
    </fieldset>
  );
}
