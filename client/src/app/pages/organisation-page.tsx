import type { OrganisationView } from '@leerkring/shared/contract/organisations';
import { can } from '@leerkring/shared/rules/can';
import { Link, useNavigate, useParams } from 'react-router';
import { useOrganisations } from '../../features/organisations/api';
import { OrganisationForm } from '../../features/organisations/organisation-form';
import { organisationText, organisationFormText as words } from '../../text/organisations';
import { Card } from '../../ui/card';
import { PageHeader } from '../../ui/page-header';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';
import { useSignedIn } from '../use-signed-in';
import { NotFoundPage } from './not-found-page';

const list = '/beheer/organisaties';

/** Of one that is there, or without an id in the address of a new one. */
export function OrganisationPage() {
  const { organisationId } = useParams();
  const { actor } = useSignedIn();
  const organisations = useOrganisations();
  if (!can(actor, 'organisation.manage', null)) return <NotFoundPage />;
  return (
    <Loaded query={organisations} lines={8}>
      {(all) => {
        const organisation = all.find(({ id }) => id === organisationId);
        if (organisationId && !organisation) return <NotFoundPage />;
        return <Form organisation={organisation} all={all} />;
      }}
    </Loaded>
  );
}

interface FormProps {
  organisation: OrganisationView | undefined;
  all: readonly OrganisationView[];
}

function Form({ organisation, all }: FormProps) {
  const navigate = useNavigate();
  const title = organisation ? words.changeTitle(organisation.name) : words.addTitle;
  useDocumentTitle(title);
  return (
    <>
      <PageHeader
        title={title}
        eyebrow={<Link to={list}>{organisationText.title}</Link>}
        intro={organisation ? undefined : words.addIntro}
      />
      <Card>
        <OrganisationForm
          key={organisation?.revision}
          {...(organisation && { organisation })}
          all={all}
          onSaved={() => void navigate(list)}
        />
      </Card>
    </>
  );
}
