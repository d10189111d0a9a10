import { commonText, errorPageText } from '../../text/common';
import { Button } from '../../ui/button';
import { Cluster } from '../../ui/layout';
import { PageHeader } from '../../ui/page-header';
import { useDocumentTitle } from '../use-document-title';

/** A full load is the way on: what broke, a new version among it, is then fetched afresh. */
export function ErrorPage() {
  useDocumentTitle(errorPageText.title);
  return (
    <main className="plain-page">
      <PageHeader title={errorPageText.title} intro={errorPageText.explanation} />
      <Cluster>
        <Button variant="primary" onClick={() => window.location.reload()}>
          {commonText.reload}
        </Button>
        <Button onClick={() => window.location.assign('/')}>{commonText.toToday}</Button>
      </Cluster>
    </main>
  );
}
