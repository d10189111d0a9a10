import type { GroupView } from '@leerkring/shared/contract/groups';
import { can } from '@leerkring/shared/rules/can';
import { AgreementList } from '../../features/agreements/agreement-list';
import { useAgreementsOf } from '../../features/agreements/api';
import { CreateAgreement } from '../../features/agreements/create-agreement';
import { useNow } from '../../lib/use-now';
import { agreementText } from '../../text/agreements';
import { Card } from '../../ui/card';
import { Cluster, Stack } from '../../ui/layout';
import { Loaded } from '../loaded';
import { useSignedIn } from '../use-signed-in';

/** What this group wrote down together, and the way to begin. */
export function GroupAgreements({ group }: { group: GroupView }) {
  const { actor } = useSignedIn();
  const now = useNow();
  const agreements = useAgreementsOf(group.id);
  const mayCreate = can(actor, 'agreement.create', group.myRole);
  const { ofGroupEmpty, ofGroupEmptyReading } = agreementText;
  return (
    <Card as="section" aria-labelledby="agreements" className="wrapping-rows">
      <Stack gap={2}>
        <Cluster spread gap={4}>
          <h2 id="agreements" className="side-title">
            {agreementText.title}
          </h2>
          {mayCreate && <CreateAgreement groups={[group]} />}
        </Cluster>
        <Loaded query={agreements} bare>
          {(all) =>
            all.length > 0 ? (
              <AgreementList label={agreementText.title} agreements={all} now={now} inGroup />
            ) : (
              <p className="muted">{mayCreate ? ofGroupEmpty : ofGroupEmptyReading}</p>
            )
          }
        </Loaded>
      </Stack>
    </Card>
  );
}
