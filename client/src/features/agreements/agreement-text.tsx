import { templateByKey } from '@leerkring/shared/agreements/all';
import type { AgreementView } from '@leerkring/shared/contract/agreements';
import { type ReactNode, useMemo, useRef } from 'react';
import type { DocumentProvider } from '../../lib/document-provider';
import { shortDay } from '../../lib/format-nl';
import { agreementPageText } from '../../text/agreements';
import { DocumentWorkspace, type DocumentWorkspaceProps } from '../documents/document-workspace';
import type { WorkspacePanel } from '../documents/side-panel';
import { Outline } from './outline';
import { useArrival } from './use-arrival';
import { useHeadings } from './use-headings';
import './agreements.css';

interface AgreementTextProps {
  provider: DocumentProvider;
  agreement: AgreementView;
  now: Date;
  /** What stands around the text. */
  about: ReactNode;
  /** What the page adds to the workspace; its panels come after those of an agreement. */
  tools: Pick<DocumentWorkspaceProps, 'actions' | 'extensions' | 'mode' | 'note' | 'nameOf'> & {
    panels: readonly WorkspacePanel[];
  };
}

/** The text, with its sections and what there is to know of it one press away. */
export function AgreementText({ provider, agreement, now, about, tools }: AgreementTextProps) {
  const { templateKey, mayWrite, eraseAt } = agreement;
  const text = useRef<HTMLDivElement>(null);
  const headings = useHeadings(provider);
  useArrival(headings, text);
  const hints = useMemo(() => hintsOf(templateKey), [templateKey]);
  const panels: WorkspacePanel[] = [
    { id: 'outline', label: agreementPageText.outline, render: () => <Outline headings={headings} /> },
    { id: 'about', label: agreementPageText.about, render: () => about },
    ...tools.panels,
  ];
  return (
    <div ref={text} className="agreement-text">
      <DocumentWorkspace
        provider={provider}
        label={agreementPageText.text}
        placeholder={agreementPageText.placeholder}
        hints={hints}
        editable={mayWrite}
        readers={agreementPageText.readers}
        kept={eraseAt ? agreementPageText.erasedOn(shortDay(eraseAt, now)) : agreementPageText.kept}
        {...tools}
        panels={panels}
      />
    </div>
  );
}

const hintsOf = (templateKey: string): Record<string, string> =>
  Object.fromEntries(
    (templateByKey(templateKey)?.sections ?? []).map(({ heading, hint }) => [heading, hint]),
  );
