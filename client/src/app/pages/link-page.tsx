import type { Enrolled, LinkStage } from '@leerkring/shared/contract/credentials';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useEnter } from '../../features/credentials/api';
import { Enrol } from '../../features/credentials/enrol';
import { OpenLink } from '../../features/credentials/open-link';
import { Prove } from '../../features/credentials/prove';
import { RecoveryCodeList } from '../../features/credentials/recovery-code-list';
import { enrolText, linkPageText, proveText, recoveryCodesText } from '../../text/credentials';
import { Card } from '../../ui/card';
import { PageHeader } from '../../ui/page-header';
import { FrontPage } from '../front-page';
import { useDocumentTitle } from '../use-document-title';

/**
 * Where a mail link leads. Its secret is taken out of the address at once, so that it stays in no history, and
 * is used when somebody presses the button: programs that follow links in mails press nothing.
 */
export function LinkPage() {
  useDocumentTitle(linkPageText.title);
  const { hash, pathname } = useLocation();
  const navigate = useNavigate();
  const enter = useEnter();
  const [secret, setSecret] = useState(() => hash.slice(1));
  const [stage, setStage] = useState<LinkStage>();
  const [enrolled, setEnrolled] = useState<Enrolled>();

  useEffect(() => {
    if (!hash) return;
    setSecret(hash.slice(1));
    setStage(undefined);
    void navigate(pathname, { replace: true });
  }, [hash, pathname, navigate]);

  const goHome = () => void navigate('/', { replace: true });
  const finish = (done: Enrolled) => {
    if (done.recoveryCodes) return setEnrolled(done);
    enter(done.me);
    goHome();
  };
  if (enrolled?.recoveryCodes)
    return (
      <FrontPage>
        <PageHeader key="codes" title={recoveryCodesText.title} />
        <Card className="sign-in__steps">
          <RecoveryCodeList
            codes={enrolled.recoveryCodes}
            onKept={() => {
              enter(enrolled.me);
              goHome();
            }}
          />
        </Card>
      </FrontPage>
    );
  return (
    <FrontPage>
      <PageHeader key={stage?.stage ?? 'open'} {...headerOf(stage)} />
      <div className="sign-in__steps">
        {!stage && <OpenLink key={secret} secret={secret} onOpened={setStage} />}
        {stage?.stage === 'prove' && <Prove stage={stage} onSignedIn={goHome} onRecovered={setStage} />}
        {stage?.stage === 'enrol' && <Enrol authenticatorApp={stage.authenticatorApp} onEnrolled={finish} />}
      </div>
    </FrontPage>
  );
}

function headerOf(stage: LinkStage | undefined): { title: string; intro: string } {
  if (!stage) return { title: linkPageText.title, intro: linkPageText.intro };
  if (stage.stage === 'prove') return { title: proveText.title, intro: proveText.intro };
  const intro = stage.replaces ? enrolText.introReplaces : enrolText.intro;
  return { title: enrolText.title(stage.givenName), intro };
}
