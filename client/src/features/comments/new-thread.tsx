import { MessageSquarePlus } from 'lucide-react';
import { useState } from 'react';
import type { DocumentProvider } from '../../lib/document-provider';
import { hasCode } from '../../lib/http';
import { commentText } from '../../text/comments';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Select } from '../../ui/select';
import { useTextChanges } from '../documents/use-provider';
import { useOpenThread } from './api';
import { CommentForm, Refused } from './comment-form';
import { passageAt, rangeOf, stretchesOf, wordsAt } from './passages';
import type { People } from './people';
import { useCommentState } from './use-passages';
import type { TextComments } from './use-text-comments';

const maxWords = 70;
const short = (words: string) => (words.length > maxWords ? `${words.slice(0, maxWords).trimEnd()}…` : words);

/** To say something: about the words that are chosen in the text, or about a paragraph that is chosen here. */
export function NewThread({ comments, people }: { comments: TextComments; people: People }) {
  const { documentId, provider, store } = comments;
  const { chosen } = useCommentState(store);
  const [asked, setAsked] = useState(false);
  const open = useOpenThread(documentId);
  useTextChanges(provider);
  const range = chosen && rangeOf(provider.doc, chosen);
  const stop = () => {
    store.set({ chosen: null });
    setAsked(false);
  };
  if (!chosen && !asked)
    return (
      <div className="new-thread">
        <Button icon={<MessageSquarePlus />} onClick={() => setAsked(true)} data-new-thread>
          {commentText.begin}
        </Button>
        <p className="new-thread__hint">
          {commentText.beginHint} <span className="new-thread__keys">{commentText.beginKeys}</span>
        </p>
      </div>
    );
  const submit = async (body: string) => {
    if (!chosen || !range) throw new Refused(commentText.failed);
    if (provider.state().unsaved) throw new Refused(commentText.waitForSave);
    const { incarnation } = provider.state();
    try {
      const thread = await open.mutateAsync({ incarnation, passage: chosen, body });
      announce(commentText.placed);
      stop();
      store.set({ active: thread.id });
    } catch (error) {
      throw hasCode(error, 'document-replaced') ? new Refused(commentText.failed) : error;
    }
  };
  return (
    <div className="new-thread new-thread--open">
      {chosen ? (
        <CommentForm
          label={commentText.write}
          submitLabel={commentText.place}
          focused
          people={people}
          onSubmit={submit}
          onCancel={stop}
        >
          <p className="new-thread__about">
            {commentText.about}{' '}
            <q className="comment-thread__quote">{range ? short(wordsAt(provider.doc, range)) : ''}</q>
          </p>
        </CommentForm>
      ) : (
        <ChooseStretch provider={provider} store={store} onCancel={stop} />
      )}
    </div>
  );
}

interface ChooseStretchProps {
  provider: DocumentProvider;
  store: TextComments['store'];
  onCancel: () => void;
}

function ChooseStretch({ provider, store, onCancel }: ChooseStretchProps) {
  const stretches = stretchesOf(provider.doc);
  const options = stretches.map((range, index) => ({
    value: String(index),
    label: short(wordsAt(provider.doc, range)),
  }));
  return (
    <>
      <Select
        label={commentText.stretch}
        placeholder={commentText.chooseStretch}
        value=""
        options={options}
        onChange={(event) => {
          const range = stretches[Number(event.currentTarget.value)];
          if (event.currentTarget.value !== '' && range)
            store.set({ chosen: passageAt(provider.doc, range) });
        }}
      />
      <div>
        <Button variant="quiet" onClick={onCancel}>
          {commentText.stopChoosing}
        </Button>
      </div>
    </>
  );
}
