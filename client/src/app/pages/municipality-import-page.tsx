import { can } from '@leerkring/shared/rules/can';
import { Link } from 'react-router';
import { MunicipalityImport } from '../../features/organisations/municipality-import';
import { organisationText, importText as words } from '../../text/organisations';
import { PageHeader } from '../../ui/page-header';
import { useDocumentTitle } from '../use-document-title';
import { useSignedIn } from '../use-signed-in';
import { NotFoundPage } from './not-found-page';

export function MunicipalityImportPage() {
  useDocumentTitle(words.title);
  const { actor } = useSignedIn();
  if (!can(actor, 'organisation.manage', null)) return <NotFoundPage />;
  return (
    <div className="reading-page">
      <PageHeader
        title={words.title}
        eyebrow={<Link to="/beheer/organisaties">{organisationText.title}</Link>}
        intro={words.intro}
      />
      <MunicipalityImport />
    </div>
  );
}
