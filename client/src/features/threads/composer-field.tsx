import type { PersonId } from '@leerkring/shared/contract/common';
import { Bold, Eye, Italic, Link2, List, PencilLine, Quote } from 'lucide-react';
import { type ReactNode, type Ref, useImperativeHandle, useRef, useState } from 'react';
import { composerText } from '../../text/threads';
import { MentionArea } from '../../ui/mention-area';
import { PostBody } from './post-body';
import { type Tool, withTool } from './tools';
import type { useMentioning } from './use-mentioning';
import './composer.css';

const tools: readonly { tool: Tool; icon: ReactNode }[] = [
  { tool: 'bold', icon: <Bold /> },
  { tool: 'italic', icon: <Italic /> },
  { tool: 'list', icon: <List /> },
  { tool: 'quote', icon: <Quote /> },
  { tool: 'link', icon: <Link2 /> },
];

const mentionWords = {
  list: composerText.people,
  found: composerText.peopleFound,
  taken: composerText.personTaken,
};

export interface ComposerFieldProps {
  ref?: Ref<HTMLTextAreaElement>;
  label: string;
  hint?: string;
  error?: string | undefined;
  rows?: number;
  maxLength: number;
  words: string;
  /** As it will be kept, for who wants to see it first. */
  body: () => string;
  mentioning: ReturnType<typeof useMentioning>;
  nameOf: (id: PersonId) => string;
  onChange: (words: string) => void;
  onSubmit: () => void;
}

/** A plain field with a few buttons: it loads at once, and the keyboard of a phone knows what to do with it. */
export function ComposerField(props: ComposerFieldProps) {
  const { ref, words, body, mentioning, nameOf, onChange, ...field } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const [previewing, setPreviewing] = useState(false);
  useImperativeHandle(ref, () => area.current as HTMLTextAreaElement);
  const use = (tool: Tool) => {
    const element = area.current;
    if (!element) return;
    const { value, selection } = withTool(tool, words, [element.selectionStart, element.selectionEnd]);
    onChange(value);
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(...selection);
    });
  };
  return (
    <div className="composer-field">
      <div className={previewing ? 'composer-field__away' : undefined}>
        <MentionArea
          {...field}
          ref={area}
          value={words}
          words={mentionWords}
          offer={mentioning.offer}
          onChange={onChange}
          onCaret={(caret) => mentioning.seek(area.current?.value ?? words, caret)}
          onTake={mentioning.take}
        />
      </div>
      {previewing && (
        <section className="composer-field__preview" aria-label={composerText.previewOf}>
          {words.trim() === '' ? (
            <p className="muted">{composerText.nothingYet}</p>
          ) : (
            <PostBody body={body()} nameOf={nameOf} quoted={() => null} />
          )}
        </section>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for answers, these are tools of one field */}
      <div className="composer-field__tools" role="group" aria-label={composerText.tools}>
        {tools.map(({ tool, icon }) => (
          <button
            key={tool}
            type="button"
            className="composer-field__tool"
            title={composerText[tool]}
            aria-label={composerText[tool]}
            disabled={previewing}
            onClick={() => use(tool)}
          >
            {icon}
          </button>
        ))}
        <button
          type="button"
          className="composer-field__tool composer-field__tool--worded"
          aria-pressed={previewing}
          onClick={() => setPreviewing(!previewing)}
        >
          {previewing ? <PencilLine /> : <Eye />}
          {previewing ? composerText.write : composerText.preview}
        </button>
      </div>
    </div>
  );
}
