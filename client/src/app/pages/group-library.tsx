import type { GroupView } from '@leerkring/shared/contract/groups';
import { itemKindName } from '@leerkring/shared/library/kinds';
import { can } from '@leerkring/shared/rules/can';
import { Link } from 'react-router';
import { useLibrary } from '../../features/library/api';
import { ago } from '../../lib/format-nl';
import { useNow } from '../../lib/use-now';
import { groupLibraryText as words } from '../../text/library';
import { Card } from '../../ui/card';
import { Cluster, Stack } from '../../ui/layout';
import { LinkButton } from '../../ui/link-button';
import { Row, Rows } from '../../ui/rows';
import { Loaded } from '../loaded';
import { useSignedIn } from '../use-signed-in';

const most = 3;

/** What is in the library for this group alone: the latest, and the way to the rest. */
export function GroupLibrary({ group }: { group: GroupView }) {
  const { actor } = useSignedIn();
  const now = useNow();
  const found = useLibrary({ group: group.id });
  const mayAdd = can(actor, 'library.add-to-group', group.myRole);
  return (
    <Card as="section" aria-labelledby="group-library" className="wrapping-rows">
      <Stack gap={2}>
        <Cluster spread gap={4}>
          <h2 id="group-library" className="side-title">
            {words.title}
          </h2>
          {mayAdd && <LinkButton to={`/bibliotheek/nieuw?groep=${group.id}`}>{words.add}</LinkButton>}
        </Cluster>
        <Loaded query={found} bare>
          {({ items, total }) =>
            total > 0 ? (
              <>
                <Rows label={words.title}>
                  {items.slice(0, most).map((item) => (
                    <Row
                      key={item.id}
                      title={
                        <Link className="title-link" to={`/bibliotheek/${item.id}`}>
                          {item.title}
                        </Link>
                      }
                      detail={`${itemKindName(item)} · ${words.changed(ago(item.changedAt, now))}`}
                    />
                  ))}
                </Rows>
                <p>
                  <Link to={`/bibliotheek?groep=${group.id}`}>{words.all(total)}</Link>
                </p>
              </>
            ) : (
              <p className="muted">{mayAdd ? words.empty : words.emptyReading}</p>
            )
          }
        </Loaded>
      </Stack>
    </Card>
  );
}
