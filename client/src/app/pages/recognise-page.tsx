import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ReportForm } from '../../features/case-reports/report-form';
import { recogniseText as words } from '../../text/case-reports';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { FrontPage } from '../front-page';
import { useDocumentTitle } from '../use-document-title';

/** For whoever recognises themselves or somebody else: nobody needs an account for it. */
export function RecognisePage() {
  useDocumentTitle(words.title);
  const [search] = useSearchParams();
  const [done, setDone] = useState(false);
  const page = search.get('pagina') ?? '';
  const address = page.startsWith('/') ? new URL(page, window.location.origin).href : page;
  return (
    <FrontPage>
      <PageHeader title={words.title} intro={words.intro} />
      {done ? (
        <Card>
          <EmptyState
            title={words.doneTitle}
            action={<LinkButton to="/">{words.back}</LinkButton>}
          >{`${words.done} ${words.doneContact}`}</EmptyState>
        </Card>
      ) : (
        <>
          <ReportForm address={address} onDone={() => setDone(true)} />
          <p className="muted small">{words.noAccount}</p>
        </>
      )}
    </FrontPage>
  );
}
