import { commonText, notFoundText } from '../../text/common';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { useDocumentTitle } from '../use-document-title';

export function NotFoundPage() {
  useDocumentTitle(notFoundText.title);
  return (
    <>
      <PageHeader title={notFoundText.title} intro={notFoundText.explanation} />
      <LinkButton variant="primary" to="/">
        {commonText.toToday}
      </LinkButton>
    </>
  );
}
