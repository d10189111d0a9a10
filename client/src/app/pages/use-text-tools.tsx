/**
 * What belongs to every text, on whatever page it stands: what is said about it and proposed in it, its versions, and
 * files. The page gives it to the workspace, and puts `around` on an element that holds the text.
 */
import type { DocumentComments } from '@leerkring/shared/contract/comments';
import type { CommentThreadId, PersonId } from '@leerkring/shared/contract/common';
import type { VersionList } from '@leerkring/shared/contract/document-versions';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { CommentTools } from '../../features/comments/comment-tools';
import { CommentsPanel } from '../../features/comments/comments-panel';
import { commentsPanel, useTextComments } from '../../features/comments/use-text-comments';
import { FileMenu } from '../../features/documents/exchange/file-menu';
import { SuggestionChoice } from '../../features/documents/suggestions/suggestion-choice';
import type { WritingMode } from '../../features/documents/suggestions/suggestion-store';
import { SuggestionsPanel } from '../../features/documents/suggestions/suggestions-panel';
import {
  suggestionsPanel,
  useTextSuggestions,
} from '../../features/documents/suggestions/use-text-suggestions';
import { SuggestingNote, WritingSwitch } from '../../features/documents/suggestions/writing-switch';
import { useVersions } from '../../features/documents/versions/api';
import { RemovalNotice } from '../../features/documents/versions/removal-notice';
import { Versions } from '../../features/documents/versions/versions';
import type { LoadExtensions } from '../../features/documents/workspace-context';
import type { DocumentProvider } from '../../lib/document-provider';
import { fullName } from '../../lib/person';
import { commentText } from '../../text/comments';
import { suggestionText } from '../../text/suggestions';
import { versionsText } from '../../text/versions';

interface TextToolsOptions {
  /** What the text is called. */
  label: string;
  mayWrite: boolean;
  me: PersonId;
}

/**
 * `?opmerking=` in the address names the thread that somebody comes for. `&wijze=voorstellen` keeps that somebody
 * suggests: the browser stores nothing of anybody, and an address stays when the page is loaded anew.
 */
export function useTextTools(provider: DocumentProvider, { label, mayWrite, me }: TextToolsOptions) {
  const { documentId } = provider;
  const comments = useTextComments(documentId, provider);
  const [query] = useSearchParams();
  const [mode, switchTo] = useWritingMode(`${me} ${documentId}`);
  const versions = useVersions(documentId);
  const nameOf = useNames(comments.query.data, versions.data, me);
  const suggestions = useTextSuggestions(provider, { me, mayWrite, mode, nameOf });
  const extensions = useBoth(comments.extensions, suggestions.extensions);
  const open = comments.query.data?.threads.filter(({ resolved }) => !resolved).length ?? 0;
  return {
    around: comments.around,
    extensions,
    nameOf,
    notice: <RemovalNotice documentId={documentId} label={label} me={me} />,
    mode: <WritingSwitch suggestions={suggestions} onSwitch={switchTo} />,
    note: <SuggestingNote suggestions={suggestions} />,
    panels: [
      {
        id: commentsPanel,
        label: commentText.panel(open),
        render: () => <CommentsPanel comments={comments} />,
      },
      {
        id: suggestionsPanel,
        label: suggestionText.panel(suggestions.all.length),
        render: () => <SuggestionsPanel suggestions={suggestions} />,
      },
      { id: 'versions', label: versionsText.title, render: () => <Versions documentId={documentId} /> },
    ],
    actions: (
      <>
        <CommentTools comments={comments} wanted={query.get('opmerking') as CommentThreadId | null} />
        <SuggestionChoice suggestions={suggestions} />
        <FileMenu documentId={documentId} mayWrite={mayWrite} suggestions={suggestions.all.length} />
      </>
    ),
  };
}

const modeParameter = 'wijze';
const suggestValue = 'voorstellen';
/** Of who left the page and comes back to it without loading it anew. */
const chosenModes = new Map<string, WritingMode>();

const useWritingMode = (place: string): [WritingMode, (mode: WritingMode) => void] => {
  const [query, setQuery] = useSearchParams();
  const isInAddress = query.get(modeParameter) === suggestValue;
  const switchTo = useCallback(
    (mode: WritingMode) => {
      chosenModes.set(place, mode);
      setQuery(
        (before) => {
          const after = new URLSearchParams(before);
          if (mode === 'suggest') after.set(modeParameter, suggestValue);
          else after.delete(modeParameter);
          return after;
        },
        { replace: true, preventScrollReset: true },
      );
    },
    [place, setQuery],
  );
  return [chosenModes.get(place) ?? (isInAddress ? 'suggest' : 'edit'), switchTo];
};

/** Of who is in the group, and of who wrote in the text and left. */
const useNames = (comments: DocumentComments | undefined, versions: VersionList | undefined, me: PersonId) =>
  useMemo(() => {
    const people = [...(comments?.people ?? []), ...(versions?.people ?? [])];
    return (person: PersonId): string => {
      if (person === me) return suggestionText.me;
      const known = people.find(({ id }) => id === person);
      return known ? fullName(known) : suggestionText.somebody;
    };
  }, [comments, versions, me]);

/** What two features add to the editor. */
const useBoth = (one: LoadExtensions, other: LoadExtensions): LoadExtensions =>
  useCallback(async () => (await Promise.all([one(), other()])).flat(), [one, other]);
