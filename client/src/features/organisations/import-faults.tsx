import type { ImportFault } from '@leerkring/shared/contract/organisations';
import { faultInWords, importText as words } from '../../text/organisations';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Row, Rows } from '../../ui/rows';

export function ImportFaults({ faults }: { faults: readonly ImportFault[] }) {
  return (
    <Card>
      <Stack>
        <Notice tone="error" title={words.faultsTitle}>
          {words.faultsIntro}
        </Notice>
        <Rows label={words.faultsList}>
          {faults.map((fault) => (
            <Row key={`${fault.line} ${fault.code} ${fault.value}`} title={faultInWords(fault)} />
          ))}
        </Rows>
      </Stack>
    </Card>
  );
}
