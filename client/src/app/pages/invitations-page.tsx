import { can } from '@leerkring/shared/rules/can';
import { rolesToGive } from '@leerkring/shared/rules/given-roles';
import { useInvitations } from '../../features/credentials/api';
import { InvitationForm } from '../../features/credentials/inviting/invitation-form';
import { InvitationList } from '../../features/credentials/inviting/invitation-list';
import { inviteText as words } from '../../text/credentials';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { PageHeader } from '../../ui/page-header';
import { Loaded } from '../loaded';
import { MailboxHint } from '../mailbox-hint';
import { useDocumentTitle } from '../use-document-title';
import { useSignedIn } from '../use-signed-in';
import { NotFoundPage } from './not-found-page';

export function InvitationsPage() {
  useDocumentTitle(words.title);
  const { actor } = useSignedIn();
  if (!can(actor, 'person.invite', null)) return <NotFoundPage />;
  return <Inviting />;
}

function Inviting() {
  const { actor } = useSignedIn();
  const invitations = useInvitations();
  return (
    <>
      <PageHeader title={words.title} intro={words.intro} />
      <Stack gap={6}>
        <Card>
          <InvitationForm roles={rolesToGive(actor.networkRole)} />
        </Card>
        <MailboxHint />
        <Card as="section" aria-labelledby="invitations">
          <Stack gap={4}>
            <h2 id="invitations">{words.listTitle}</h2>
            <Loaded query={invitations} bare>
              {(all) => <InvitationList invitations={all} />}
            </Loaded>
          </Stack>
        </Card>
      </Stack>
    </>
  );
}
