import { Link, useParams } from 'react-router';
import { useCredentialsOf } from '../../features/credentials/api';
import { ReadmissionCard } from '../../features/credentials/readmission-card';
import { useSignInsOf } from '../../features/identity/sign-ins-api';
import { SignInsOfPerson } from '../../features/identity/sign-ins-of-person';
import { usePersonRights } from '../../features/rights/api';
import { CloseCard } from '../../features/rights/close-card';
import { MoveCard } from '../../features/rights/move-card';
import { fullName } from '../../lib/person';
import { networkRoleText } from '../../text/identity';
import { personRightsText } from '../../text/rights';
import { administrationText } from '../../text/sign-ins';
import { Stack } from '../../ui/layout';
import { PageHeader } from '../../ui/page-header';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';
import { useSignedIn } from '../use-signed-in';

/** Nobody changes their own. */
function Rights({ personId }: { personId: string }) {
  const rights = usePersonRights(personId);
  const me = useSignedIn().person.id;
  if (personId === me) return <p className="muted">{personRightsText.own}</p>;
  return (
    <Loaded query={rights} lines={6}>
      {(found) => (
        <>
          {found.row.person.active && <MoveCard rights={found} />}
          <CloseCard rights={found} />
        </>
      )}
    </Loaded>
  );
}

export function AdministeredPersonPage() {
  const { personId = '' } = useParams();
  const found = useSignInsOf(personId);
  const credentials = useCredentialsOf(personId);
  const { actor } = useSignedIn();
  useDocumentTitle(found.data && fullName(found.data.person));
  return (
    <div className="reading-page">
      <Loaded query={found} lines={6}>
        {({ person, signIns }) => (
          <>
            <PageHeader
              title={fullName(person)}
              eyebrow={<Link to="/beheer">{administrationText.back}</Link>}
              intro={`${networkRoleText[person.role]}, ${person.organisation.name}`}
            />
            <Stack gap={5}>
              <SignInsOfPerson person={person} signIns={signIns} />
              <Loaded query={credentials} lines={3}>
                {(theirs) => (
                  <ReadmissionCard
                    person={person}
                    credentials={theirs}
                    isOwn={actor.personId === person.id}
                  />
                )}
              </Loaded>
              <Rights personId={person.id} />
            </Stack>
          </>
        )}
      </Loaded>
    </div>
  );
}
