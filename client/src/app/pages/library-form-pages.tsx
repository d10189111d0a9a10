/** Adding to the library, changing what is said about something in it, and giving it a next version. */
import { DocumentId } from '@leerkring/shared/contract/common';
import type { FileView } from '@leerkring/shared/contract/files';
import type { LibraryItemView } from '@leerkring/shared/contract/library';
import type { ThemeView } from '@leerkring/shared/contract/themes';
import { can } from '@leerkring/shared/rules/can';
import { ArrowLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useGroups } from '../../features/groups/api';
import { useAddItem, useChangeItem, useLibraryItem, useThemes } from '../../features/library/api';
import { AttachedFiles } from '../../features/library/attached-files';
import { checkChange, checkNew, draftOf, emptyDraft } from '../../features/library/item-draft';
import { ItemForm } from '../../features/library/item-form';
import { VersionForm } from '../../features/library/version-form';
import { dayOf } from '../../lib/format-nl';
import { useUploads } from '../../lib/use-uploads';
import { itemFormText, versionFormText } from '../../text/library';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';
import { useSignedIn } from '../use-signed-in';
import { NotFoundPage } from './not-found-page';
import { SenderField } from './sender-field';
import { useFilesOfText } from './use-files-of-text';

export function NewLibraryItemPage() {
  useDocumentTitle(itemFormText.newTitle);
  const themes = useThemes();
  const groups = useGroups();
  return (
    <>
      <PageHeader title={itemFormText.newTitle} intro={itemFormText.newIntro} />
      <Loaded query={groups} lines={12}>
        {() => (
          <Loaded query={themes} lines={12}>
            {(all) => <NewItem themes={all} />}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

/** From a text that people wrote together its files come along: `?tekst=`, what it is called, and whether anything is proposed in it. */
function NewItem({ themes }: { themes: readonly ThemeView[] }) {
  const { actor } = useSignedIn();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const add = useAddItem();
  const groups = (useGroups().data ?? []).filter(({ myRole }) => can(actor, 'library.add-to-group', myRole));
  const asked = groups.find(({ id }) => id === search.get('groep'));
  const [files, setFiles] = useState<readonly FileView[]>([]);
  const uploads = useUploads({ onFile: (file) => setFiles((before) => [...before, file]) });
  const textId = DocumentId.safeParse(search.get('tekst')).data;
  const fromText = useFilesOfText(textId ?? null, uploads.add);
  const initial = useMemo(
    () => ({
      ...emptyDraft(dayOf(new Date())),
      title: (search.get('titel') ?? '').slice(0, 140),
      ...(asked && { classification: 'group' as const, groupId: asked.id }),
    }),
    [search, asked],
  );
  return (
    <>
      {fromText.isPending && <Notice>{itemFormText.fromText}</Notice>}
      {search.has('voorstellen') && <Notice>{itemFormText.suggestionsStay}</Notice>}
      {fromText.isError && <Notice tone="error">{itemFormText.fromTextFailed}</Notice>}
      <ItemForm
        initial={initial}
        themes={themes}
        groups={groups}
        organisations={(draft, set) =>
          can(actor, 'library.add-for-another', null) && (
            <SenderField
              value={draft.organisationId}
              onChange={(organisationId) => set({ organisationId })}
            />
          )
        }
        check={(draft) =>
          checkNew(
            draft,
            files.map(({ id }) => id),
            fromText.isSuccess ? textId : undefined,
          )
        }
        files={(error) => (
          <AttachedFiles
            label={itemFormText.files}
            error={error}
            files={files}
            uploads={uploads}
            onRemove={({ id }) => setFiles(files.filter((file) => file.id !== id))}
          />
        )}
        waits={uploads.busy || fromText.isPending}
        save={add}
        saveWord={itemFormText.save}
        onSaved={({ id }) => void navigate(`/bibliotheek/${id}`)}
      />
    </>
  );
}

export function EditLibraryItemPage() {
  const { itemId = '' } = useParams();
  const item = useLibraryItem(itemId);
  const themes = useThemes();
  useDocumentTitle(itemFormText.changeTitle);
  return (
    <Loaded query={item} lines={12}>
      {(view) =>
        view.mayChange ? (
          <Loaded query={themes} lines={12}>
            {(all) => <EditItem key={view.id} item={view} themes={all} />}
          </Loaded>
        ) : (
          <NotFoundPage />
        )
      }
    </Loaded>
  );
}

function EditItem({ item, themes }: { item: LibraryItemView; themes: readonly ThemeView[] }) {
  const navigate = useNavigate();
  const change = useChangeItem(item.id);
  const [initial] = useState(() => draftOf(item));
  return (
    <>
      <PageHeader title={itemFormText.changeTitle} eyebrow={<BackToItem item={item} />} />
      <ItemForm
        initial={initial}
        item={item}
        themes={themes}
        groups={[]}
        check={(draft) => checkChange(draft, item)}
        waits={false}
        save={change}
        saveWord={itemFormText.saveChange}
        onSaved={({ id }) => void navigate(`/bibliotheek/${id}`)}
      />
    </>
  );
}

export function NewVersionPage() {
  const { itemId = '' } = useParams();
  const navigate = useNavigate();
  const item = useLibraryItem(itemId);
  useDocumentTitle(versionFormText.title);
  return (
    <Loaded query={item} lines={9}>
      {(view) =>
        view.mayChange ? (
          <>
            <PageHeader
              title={versionFormText.title}
              eyebrow={<BackToItem item={view} />}
              intro={versionFormText.intro}
            />
            <VersionForm
              key={view.id}
              item={view}
              onSaved={({ id }) => void navigate(`/bibliotheek/${id}`)}
            />
          </>
        ) : (
          <NotFoundPage />
        )
      }
    </Loaded>
  );
}

export function BackToItem({ item }: { item: LibraryItemView }) {
  return (
    <Link className="icon-link" to={`/bibliotheek/${item.id}`}>
      <ArrowLeft />
      {item.title}
    </Link>
  );
}
