import type { DocumentId } from '@leerkring/shared/contract/common';
import type { SessionDocument } from '@leerkring/shared/contract/sessions';
import { mayWriteTogether } from '@leerkring/shared/rules/session/rights';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { DocumentProvider } from '../../lib/document-provider';
import type { Connection } from '../../lib/socket';
import { textsText } from '../../text/session';
import { RichText } from '../documents/rich-text';
import { VersionsDialog } from '../documents/versions/versions-dialog';
import { notesOf, reflectionFor } from './phase-facts';
import { usePhase, useRoom } from './room-context';

const TextsContext = createContext<ReadonlyMap<DocumentId, DocumentProvider>>(new Map());

/** Opens the texts of this phase and keeps them open, whatever tab is shown: `saved` is about all of them. */
export function SharedTexts({ connection, children }: { connection: Connection; children: ReactNode }) {
  const { frame, saving } = useRoom();
  const { blockIndex } = usePhase();
  const needed = [notesOf(frame.documents), reflectionFor(frame.documents, blockIndex)]
    .flatMap((document) => (document ? [document.id] : []))
    .join(' ');
  const [providers, setProviders] = useState<ReadonlyMap<DocumentId, DocumentProvider>>(new Map());
  useEffect(() => {
    const opened = new Map(
      needed
        .split(' ')
        .filter(Boolean)
        .map((id) => [id as DocumentId, new DocumentProvider(connection, id as DocumentId)]),
    );
    const stops = [...opened].map(([id, provider]) => {
      const report = () => saving.report(id, provider.state());
      report();
      return provider.subscribe(report);
    });
    setProviders(opened);
    return () => {
      for (const stop of stops) stop();
      for (const [id, provider] of opened) {
        provider.destroy();
        saving.drop(id);
      }
    };
  }, [connection, needed, saving]);
  return <TextsContext.Provider value={providers}>{children}</TextsContext.Provider>;
}

function SharedText({
  document,
  label,
  placeholder,
}: {
  document: SessionDocument | undefined;
  label: string;
  placeholder: string;
}) {
  const { view, who } = useRoom();
  const providers = useContext(TextsContext);
  const provider = document && providers.get(document.id);
  if (!provider) return <p className="table__empty">{textsText.noReflection}</p>;
  return (
    <>
      <VersionsDialog documentId={provider.documentId} label={label} kept={textsText.versionsKept} />
      <RichText
        key={provider.documentId}
        provider={provider}
        label={label}
        placeholder={placeholder}
        editable={mayWriteTogether(view.status, who)}
      />
    </>
  );
}

export function SharedNotes() {
  const { frame } = useRoom();
  return (
    <SharedText
      document={notesOf(frame.documents)}
      label={textsText.notes}
      placeholder={textsText.notesPlaceholder}
    />
  );
}

export function SharedReflection() {
  const { frame } = useRoom();
  return (
    <SharedText
      document={reflectionFor(frame.documents, usePhase().blockIndex)}
      label={textsText.reflection}
      placeholder={textsText.reflectionPlaceholder}
    />
  );
}
