import type { PostId } from '@leerkring/shared/contract/common';
import type { PostView } from '@leerkring/shared/contract/posts';
import { useNavigate } from 'react-router';
import { postText as words } from '../../text/threads';
import { announce } from '../../ui/announcer';
import { Menu, type MenuItem } from '../../ui/menu';
import type { OpenThread } from './use-open-thread';

interface PostMenuProps {
  open: OpenThread;
  post: PostView;
  name: string;
  onChange: () => void;
  onDialog: (dialog: 'remove' | 'flag' | 'editions') => void;
  onMark: (postId: PostId | null) => void;
}

export function PostMenu({ open: { thread, me }, post, onChange, onDialog, onMark }: PostMenuProps) {
  const navigate = useNavigate();
  const { id, number, mayChange, mayRemove, editedAt, authorId } = post;
  const isAnswer = thread.answerPostId === id;
  const marks = thread.mayMarkAnswer && number > 1;
  const address = `/gesprekken/${thread.id}#bericht-${number}`;
  const item = (
    shown: boolean,
    key: string,
    label: string,
    onSelect: () => void,
    danger = false,
  ): MenuItem[] => (shown ? [{ id: key, label, onSelect, danger }] : []);
  const copy = async () => {
    await navigator.clipboard.writeText(new URL(address, window.location.origin).href);
    announce(words.linkCopied);
  };
  return (
    <Menu
      variant="quiet"
      label={words.more}
      items={[
        ...item(
          marks && !isAnswer,
          'mark',
          thread.author.id === me ? words.markHelped : words.markHelpedFor,
          () => onMark(id),
        ),
        ...item(marks && isAnswer, 'unmark', words.unmark, () => onMark(null)),
        ...item(mayChange, 'change', words.change, onChange),
        ...item(mayRemove && editedAt !== null, 'editions', words.editions, () => onDialog('editions')),
        ...item(true, 'copy', words.copyLink, () => void copy()),
        ...item(authorId !== me, 'flag', words.flag, () => onDialog('flag')),
        ...item(
          true,
          'recognise',
          words.recognise,
          () => void navigate(`/herken-je-een-casus?pagina=${encodeURIComponent(address)}`),
        ),
        ...item(mayRemove, 'remove', words.remove, () => onDialog('remove'), true),
      ]}
    />
  );
}
