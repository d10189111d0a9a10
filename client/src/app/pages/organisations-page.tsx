import { can } from '@leerkring/shared/rules/can';
import { Link } from 'react-router';
import { useOrganisations } from '../../features/organisations/api';
import { OrganisationList } from '../../features/organisations/organisation-list';
import { organisationText as words } from '../../text/organisations';
import { administrationText } from '../../text/sign-ins';
import { Cluster } from '../../ui/layout';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';
import { useSignedIn } from '../use-signed-in';
import { NotFoundPage } from './not-found-page';

export function OrganisationsPage() {
  useDocumentTitle(words.title);
  const { actor } = useSignedIn();
  return can(actor, 'organisation.manage', null) ? <Organisations /> : <NotFoundPage />;
}

function Organisations() {
  const organisations = useOrganisations();
  return (
    <>
      <PageHeader
        title={words.title}
        eyebrow={<Link to="/beheer">{administrationText.back}</Link>}
        intro={words.intro}
        actions={
          <Cluster>
            <LinkButton to="/beheer/organisaties/inlezen">{words.readList}</LinkButton>
            <LinkButton variant="primary" to="/beheer/organisaties/nieuw">
              {words.add}
            </LinkButton>
          </Cluster>
        }
      />
      <Loaded query={organisations} lines={12}>
        {(all) => <OrganisationList organisations={all} />}
      </Loaded>
    </>
  );
}
