import type { OfferedCase } from '@leerkring/shared/contract/meetings';
import { Coffee, Plus } from 'lucide-react';
import { meetingPlanText, meetingText } from '../../text/meetings';
import { Button } from '../../ui/button';
import { Cluster, Stack } from '../../ui/layout';
import { AgendaBlockEditor } from './agenda-block-editor';
import { type DraftBlock, draftBlock, type MiddleBlock, movedEarlier, newCaseBlock } from './meeting-draft';
import './agenda-editor.css';

/** The contract allows eight blocks, the opening and the closing among them. */
const maxBlocks = 6;

interface AgendaEditorProps {
  blocks: readonly DraftBlock[];
  people: number;
  offeredCases: readonly OfferedCase[];
  onChange: (blocks: DraftBlock[]) => void;
}

export function AgendaEditor({ blocks, people, offeredCases, onChange }: AgendaEditorProps) {
  const cases = blocks.filter(({ block }) => block.kind === 'case');
  const titleOf = ({ key, block }: DraftBlock) =>
    block.kind === 'break'
      ? meetingText.blocks.break
      : meetingPlanText.caseBlock(cases.findIndex((other) => other.key === key) + 1);
  const replace = (key: number, block: MiddleBlock) =>
    onChange(blocks.map((other) => (other.key === key ? { key, block } : other)));
  // A break belongs between two cases, so with a second case it goes before the last block.
  const addBreak = () =>
    onChange(
      blocks.toSpliced(
        cases.length > 1 ? blocks.length - 1 : blocks.length,
        0,
        draftBlock({ kind: 'break', minutes: 10 }),
      ),
    );
  const full = blocks.length >= maxBlocks;
  return (
    <Stack gap={3}>
      <ol className="agenda">
        <li className="agenda__fixed">{meetingText.blocks.opening}</li>
        {blocks.map((entry, index) => (
          <li key={entry.key} className="agenda__block">
            <AgendaBlockEditor
              title={titleOf(entry)}
              block={entry.block}
              people={people}
              offeredCases={offeredCases}
              onChange={(block) => replace(entry.key, block)}
              onEarlier={index > 0 ? () => onChange(movedEarlier(blocks, entry.key)) : undefined}
              onRemove={
                entry.block.kind === 'break' || cases.length > 1
                  ? () => onChange(blocks.filter(({ key }) => key !== entry.key))
                  : undefined
              }
            />
          </li>
        ))}
        <li className="agenda__fixed">{meetingText.blocks.closing}</li>
      </ol>
      <Cluster>
        <Button icon={<Plus />} disabled={full} onClick={() => onChange([...blocks, newCaseBlock()])}>
          {meetingPlanText.addCase}
        </Button>
        <Button icon={<Coffee />} disabled={full} onClick={addBreak}>
          {meetingPlanText.addBreak}
        </Button>
      </Cluster>
    </Stack>
  );
}
