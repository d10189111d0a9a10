import type { RightsList, RightsRow } from '@leerkring/shared/contract/rights';
import { Link } from 'react-router';
import { shortDay } from '../../lib/format-nl';
import { colourOf, fullName } from '../../lib/person';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { useNow } from '../../lib/use-now';
import { rightsText as words } from '../../text/rights';
import { Avatar } from '../../ui/avatar';
import { Card } from '../../ui/card';
import { Checkbox } from '../../ui/checkbox';
import { Chip } from '../../ui/chip';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Row, Rows } from '../../ui/rows';
import { useMark } from './api';
import { rightsFacts } from './rights-facts';

/** Everybody of the organisation; who is right gets a mark, who is not has a page where that is changed. */
export function RightsRows({ list }: { list: RightsList }) {
  const now = useNow();
  const mark = useMark(list.organisation.id);
  const end = ({ person, closedAt, markedAt }: RightsRow) =>
    closedAt ? (
      <Chip>{words.closed(shortDay(closedAt, now))}</Chip>
    ) : (
      <Checkbox
        label={words.right(person.givenName)}
        aria-label={words.right(fullName(person))}
        checked={markedAt !== null}
        onChange={(event) => mark.mutate({ personId: person.id, isRight: event.currentTarget.checked })}
      />
    );
  return (
    <Card className="wrapping-rows">
      <Stack>
        {mark.isError && <Notice tone="error">{problemToDutch(mark.error)}</Notice>}
        <Rows label={words.list}>
          {list.rows.map((row) => (
            <Row
              key={row.person.id}
              lead={<Avatar name={fullName(row.person)} colour={colourOf(row.person.id)} decorative />}
              title={
                <Link className="title-link" to={`/beheer/${row.person.id}`}>
                  {fullName(row.person)}
                </Link>
              }
              detail={rightsFacts(row, now).map((line) => <div key={line}>{line}</div>)}
              end={end(row)}
            />
          ))}
        </Rows>
      </Stack>
    </Card>
  );
}
