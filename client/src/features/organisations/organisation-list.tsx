import { OrganisationKind, type OrganisationView } from '@leerkring/shared/contract/organisations';
import { findOrganisations, otherNamesOf } from '@leerkring/shared/rules/organisation-search';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { dayOf, shortDay } from '../../lib/format-nl';
import { useNow } from '../../lib/use-now';
import { organisationKindText, organisationText as words } from '../../text/organisations';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { Stack } from '../../ui/layout';
import { Row, Rows } from '../../ui/rows';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import './organisation-list.css';

const kinds = OrganisationKind.options.map((value) => ({ value, label: organisationKindText[value] }));

export function OrganisationList({ organisations }: { organisations: readonly OrganisationView[] }) {
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState('');
  const now = useNow();
  const found = findOrganisations(organisations, typed).filter((one) => kind === '' || one.kind === kind);
  return (
    <Card as="section" aria-labelledby="organisations">
      <Stack gap={5}>
        <h2 id="organisations" className="side-title">
          {words.list}
        </h2>
        <div className="organisation-filter">
          <TextField
            type="search"
            label={words.search}
            icon={<Search />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Select
            label={words.kind}
            placeholder={words.everyKind}
            options={kinds}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value)}
          />
        </div>
        <p className="small muted" role="status">
          {found.length === 0 ? words.nothingFound : words.count(found.length)}
        </p>
        <Rows label={words.list}>
          {found.map((organisation) => (
            <Row
              key={organisation.id}
              title={
                <Link className="title-link" to={`/beheer/organisaties/${organisation.id}`}>
                  {organisation.name}
                </Link>
              }
              detail={factsOf(organisation, now).join(' · ')}
              end={isEnded(organisation, now) && <Chip>{words.ended}</Chip>}
            />
          ))}
        </Rows>
      </Stack>
    </Card>
  );
}

const isEnded = ({ validUntil }: OrganisationView, now: Date) =>
  validUntil !== null && validUntil < dayOf(now);

function factsOf(organisation: OrganisationView, now: Date): string[] {
  const { name, kind, province, code, validFrom, validUntil, successor } = organisation;
  const others = otherNamesOf(name);
  return [
    organisationKindText[kind],
    ...(province ? [province] : []),
    ...(code ? [code] : []),
    ...(others.length > 0 ? [words.also(others.join(', '))] : []),
    ...(validFrom && validFrom > dayOf(now) ? [words.from(shortDay(validFrom, now))] : []),
    ...(validUntil ? [words.until(shortDay(validUntil, now))] : []),
    ...(successor ? [words[isEnded(organisation, now) ? 'wentInto' : 'goesInto'](successor.name)] : []),
  ];
}
