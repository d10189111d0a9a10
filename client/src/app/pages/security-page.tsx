import { useMyCredentials } from '../../features/credentials/api';
import { OwnCredentials } from '../../features/credentials/own/own-credentials';
import { MySignIns } from '../../features/identity/my-sign-ins';
import { useMySignIns } from '../../features/identity/sign-ins-api';
import { securityText } from '../../text/credentials';
import { Stack } from '../../ui/layout';
import { PageHeader } from '../../ui/page-header';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';

/** What I sign in with; where I am signed in stands under it. */
export function SecurityPage() {
  useDocumentTitle(securityText.title);
  const credentials = useMyCredentials();
  const signIns = useMySignIns();
  return (
    <div className="reading-page">
      <PageHeader title={securityText.title} intro={securityText.intro} />
      <Stack gap={5}>
        <Loaded query={credentials} lines={9}>
          {(mine) => <OwnCredentials credentials={mine} />}
        </Loaded>
        <Loaded query={signIns} lines={6}>
          {(mine) => <MySignIns signIns={mine} />}
        </Loaded>
      </Stack>
    </div>
  );
}
