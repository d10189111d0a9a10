import type { DocumentVersionId } from '@leerkring/shared/contract/common';
import type { VersionList as List, VersionView } from '@leerkring/shared/contract/document-versions';
import { capitalise, clock, dayOf, nearDay } from '../../../lib/format-nl';
import { faceOf } from '../../../lib/person';
import { useNow } from '../../../lib/use-now';
import { versionsText, versionTitle } from '../../../text/versions';
import { AvatarRow } from '../../../ui/avatar-row';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { handsOn } from './version-names';

interface VersionListProps {
  list: List;
  onLook: (id: DocumentVersionId) => void;
  onRestore: (version: VersionView) => void;
}

/** By day, the newest first. */
export function VersionList({ list, ...does }: VersionListProps) {
  const now = useNow();
  const { versions, mayWrite } = list;
  if (versions.length === 0)
    return (
      <EmptyState title={versionsText.none} headingLevel={3}>
        {mayWrite ? versionsText.noneExplanation : versionsText.noneReading}
      </EmptyState>
    );
  const days = [...new Set(versions.map(({ madeAt }) => dayOf(madeAt)))];
  return days.map((day) => {
    const ofDay = versions.filter(({ madeAt }) => dayOf(madeAt) === day);
    const name = capitalise(nearDay(ofDay[0]?.madeAt ?? now, now));
    return (
      <section key={day} aria-label={name}>
        <h3 className="versions__day">{name}</h3>
        <ol className="versions__list">
          {ofDay.map((version) => (
            <OneVersion key={version.id} version={version} list={list} {...does} />
          ))}
        </ol>
      </section>
    );
  });
}

function OneVersion({
  version,
  list: { people, mayWrite },
  onLook,
  onRestore,
}: VersionListProps & { version: VersionView }) {
  const title = versionTitle(version);
  const when = `${clock(version.madeAt)} uur`;
  const hands = handsOn(version, people);
  const authors = people.filter(({ id }) => version.authors.includes(id));
  return (
    <li className="versions__version">
      <div className="versions__what">
        <span className="versions__title">{title}</span>
        <span className="versions__detail">
          {when}
          {version.isCurrent && ` · ${versionsText.isCurrent}`}
        </span>
        <span className="versions__detail">{hands}</span>
      </div>
      {authors.length > 0 && <AvatarRow label={hands} people={authors.map(faceOf)} max={3} />}
      <div className="versions__does">
        <Button
          variant="quiet"
          aria-label={versionsText.lookAt(title, when)}
          onClick={() => onLook(version.id)}
        >
          {versionsText.look}
        </Button>
        {mayWrite && !version.isCurrent && (
          <Button
            variant="quiet"
            aria-label={versionsText.restoreOf(title, when)}
            onClick={() => onRestore(version)}
          >
            {versionsText.restore}
          </Button>
        )}
      </div>
    </li>
  );
}
