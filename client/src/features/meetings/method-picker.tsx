import { builtInMethods, firstMethods } from '@leerkring/shared/methods/all';
import type { Method } from '@leerkring/shared/methods/method';
import { useState } from 'react';
import { commonText } from '../../text/common';
import { meetingPlanText } from '../../text/meetings';
import { methodLevelText, methodSafetyText, methodText } from '../../text/methods';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { Dialog } from '../../ui/dialog';
import { Cluster, Stack } from '../../ui/layout';
import './method-picker.css';

/** A group begins with what asks no experience; the rest is there for who looks for it. */
const more = builtInMethods.filter((method) => !firstMethods.includes(method));

interface MethodPickerProps {
  open: boolean;
  chosenKey: string;
  people: number;
  onChoose: (methodKey: string) => void;
  onClose: () => void;
}

export function MethodPicker({ open, chosenKey, people, onChoose, onClose }: MethodPickerProps) {
  const [wantsMore, setWantsMore] = useState(false);
  const showMore = wantsMore || more.some(({ key }) => key === chosenKey);
  const cards = (methods: readonly Method[]) =>
    methods.map((method) => (
      <li key={method.key}>
        <MethodCard
          method={method}
          people={people}
          chosen={method.key === chosenKey}
          onChoose={() => onChoose(method.key)}
        />
      </li>
    ));
  return (
    <Dialog open={open} onClose={onClose} title={meetingPlanText.methodTitle} closeLabel={commonText.close}>
      <Stack>
        <h3 className="method-picker__title">{meetingPlanText.methodsFirst}</h3>
        <ul className="method-picker__cards">{cards(firstMethods)}</ul>
        {showMore ? (
          <>
            <h3 className="method-picker__title">{meetingPlanText.methodsMore}</h3>
            <ul className="method-picker__cards">{cards(more)}</ul>
          </>
        ) : (
          <Button wide onClick={() => setWantsMore(true)}>
            {meetingPlanText.methodsMore}
          </Button>
        )}
      </Stack>
    </Dialog>
  );
}

interface MethodCardProps {
  method: Method;
  people: number;
  chosen: boolean;
  onChoose: () => void;
}

function MethodCard({ method, people, chosen, onChoose }: MethodCardProps) {
  const { group } = method;
  const fits = people >= group.min && people <= group.max;
  const minutes = (bound: 'default' | 'min') =>
    method.phases.reduce((sum, phase) => sum + phase.minutes[bound], 0);
  const safety = methodSafetyText[method.safety];
  return (
    <button type="button" className="method-picker__card" aria-pressed={chosen} onClick={onChoose}>
      <span className="method-picker__name">{method.name}</span>
      <span>{method.goal}</span>
      <span className="method-picker__facts">
        {[
          methodText.minutes(minutes('default'), minutes('min')),
          methodText.group(group.min, group.max),
          methodLevelText[method.level],
        ].join(' · ')}
      </span>
      {(chosen || safety || !fits || method.withholdsOutcome) && (
        <Cluster gap={1}>
          {chosen && <Chip tone="brand">{meetingPlanText.chosen}</Chip>}
          {safety && <Chip tone="private">{safety}</Chip>}
          {method.withholdsOutcome && <Chip>{methodText.withholdsOutcome}</Chip>}
          {!fits && <Chip tone="now">{meetingPlanText.groupSizeMismatch(group.min, group.max, people)}</Chip>}
        </Cluster>
      )}
    </button>
  );
}
