import type { GroupId } from '@leerkring/shared/contract/common';
import type { LibraryCard } from '@leerkring/shared/contract/library';
import { SubjectRef, type ThreadDraft } from '@leerkring/shared/contract/threads';
import { can } from '@leerkring/shared/rules/can';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useGroups } from '../../features/groups/api';
import { useThemes } from '../../features/themes/api';
import { useThreadDraft } from '../../features/threads/api';
import { NewThreadForm } from '../../features/threads/new-thread-form';
import { threadText, newThreadText as words } from '../../text/threads';
import { PageHeader } from '../../ui/page-header';
import { Loaded } from '../loaded';
import { PledgeMoment } from '../pledge-moment';
import { useDocumentTitle } from '../use-document-title';
import { useSignedIn } from '../use-signed-in';

export function NewThreadPage() {
  useDocumentTitle(words.title);
  const [themes, groups, draft] = [useThemes(), useGroups(), useThreadDraft()];
  return (
    <div className="reading-page">
      <PageHeader title={words.title} intro={words.intro} />
      <Loaded query={themes} lines={12}>
        {() => (
          <Loaded query={groups} lines={12}>
            {() => (
              <Loaded query={draft} lines={12}>
                {({ draft: kept, attachments }) => <NewThread {...{ kept, attachments }} />}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}

/** `?over=agreement:<id>&groep=<id>`: what it is about, and where that stands. */
const subjectIn = (search: URLSearchParams): SubjectRef | null => {
  const [kind, id] = (search.get('over') ?? '').split(':');
  const subject = SubjectRef.safeParse({ kind, id });
  return subject.success ? subject.data : null;
};

interface NewThreadProps {
  kept: ThreadDraft | null;
  attachments: readonly LibraryCard[];
}

function NewThread({ kept, attachments }: NewThreadProps) {
  const { actor } = useSignedIn();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const themes = useThemes().data ?? [];
  const mine = (useGroups().data ?? []).filter(({ myRole }) => can(actor, 'thread.write', myRole));
  const asked = mine.find(({ id }) => id === search.get('groep'))?.id ?? null;
  const places = [
    { groupId: null, name: threadText.readers.network },
    ...mine.map(({ id, name }) => ({ groupId: id as GroupId, name })),
  ];
  // What was kept counts as it was when the page opened.
  const [draft] = useState((): ThreadDraft => {
    const empty = { groupId: null, title: '', themeId: null, step: null, body: '', itemIds: [] };
    const begun = { ...empty, ...kept };
    const known = places.some(({ groupId }) => groupId === begun.groupId);
    return { ...begun, groupId: asked ?? (known ? begun.groupId : null) };
  });
  return (
    <>
      <PledgeMoment />
      <NewThreadForm
        me={actor.personId}
        {...{ themes, places, draft, attachments }}
        subject={subjectIn(search)}
        onStarted={(threadId) => void navigate(`/gesprekken/${threadId}`, { replace: true })}
      />
    </>
  );
}
