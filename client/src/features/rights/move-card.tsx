import type { OrganisationId } from '@leerkring/shared/contract/common';
import { NetworkRole } from '@leerkring/shared/contract/identity';
import type { PersonRights } from '@leerkring/shared/contract/rights';
import { type FormEvent, useState } from 'react';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { networkRoleText } from '../../text/identity';
import { personRightsText as words } from '../../text/rights';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { useMove } from './api';

const roles = NetworkRole.options.map((value) => ({ value, label: networkRoleText[value] }));

/** Another role or organisation, of somebody whose account is open. */
export function MoveCard({ rights: { row, organisations } }: { rights: PersonRights }) {
  const { person } = row;
  const was = { role: person.role, organisationId: person.organisation.id };
  const [chosen, setChosen] = useState<Partial<typeof was>>({});
  const move = useMove(person.id);
  const now = { ...was, ...chosen };
  const isChanged = now.role !== was.role || now.organisationId !== was.organisationId;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isChanged && !move.isPending) move.mutate({ was, now }, { onSuccess: () => setChosen({}) });
  };
  return (
    <Card as="section" aria-labelledby="move">
      <form onSubmit={submit}>
        <Stack>
          <h2 id="move" className="side-title">
            {words.title}
          </h2>
          <p className="muted">{words.explanation(person.givenName)}</p>
          <Select
            label={words.role}
            options={roles}
            value={now.role}
            onChange={(event) => {
              const role = NetworkRole.parse(event.currentTarget.value);
              setChosen((before) => ({ ...before, role }));
            }}
          />
          <Select
            label={words.organisation}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            value={now.organisationId}
            onChange={(event) => {
              const organisationId = event.currentTarget.value as OrganisationId;
              setChosen((before) => ({ ...before, organisationId }));
            }}
          />
          {now.organisationId !== was.organisationId && row.waysIn.includes('employer') && (
            <Notice tone="warning">
              {words.employerEnds(person.givenName, person.organisation.name, row.waysIn.length > 1)}
            </Notice>
          )}
          {move.isError && <Notice tone="error">{problemToDutch(move.error)}</Notice>}
          {move.isSuccess && !isChanged && <Notice tone="ok">{words.saved}</Notice>}
          {isChanged && (
            <div>
              <Button type="submit" variant="primary" busy={move.isPending}>
                {words.save}
              </Button>
            </div>
          )}
        </Stack>
      </form>
    </Card>
  );
}
