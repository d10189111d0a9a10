import { useState } from 'react';
import { problemToDutch, serverFaults } from '../../lib/problem-to-dutch';
import { recogniseText as words } from '../../text/case-reports';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { useReportCase } from './api';

/** For everybody, with or without an account. */
export function ReportForm({ address: given, onDone }: { address: string; onDone: () => void }) {
  const [address, setAddress] = useState(given);
  const [story, setStory] = useState('');
  const [contact, setContact] = useState('');
  const report = useReportCase();
  const faults = serverFaults(report.error, '', words.faults);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        report.mutate({ address: address.trim(), story, contact: contact.trim() }, { onSuccess: onDone });
      }}
    >
      <Card>
        <Stack gap={5}>
          <TextField
            label={words.address}
            hint={words.addressHint}
            value={address}
            maxLength={400}
            error={faults.address}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
          <TextArea
            label={words.story}
            hint={words.storyHint}
            value={story}
            rows={4}
            maxLength={2_000}
            error={faults.story}
            onChange={(event) => setStory(event.currentTarget.value)}
          />
          <TextField
            label={words.contact}
            hint={words.contactHint}
            value={contact}
            maxLength={200}
            error={faults.contact}
            onChange={(event) => setContact(event.currentTarget.value)}
          />
          {report.isError && Object.keys(faults).length === 0 && (
            <Notice tone="error">{problemToDutch(report.error)}</Notice>
          )}
          <div>
            <Button type="submit" variant="primary" busy={report.isPending} disabled={story.trim() === ''}>
              {words.submit}
            </Button>
          </div>
        </Stack>
      </Card>
    </form>
  );
}
