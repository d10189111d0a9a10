import type { CaseId } from '@leerkring/shared/contract/common';
import { Agenda } from '@leerkring/shared/contract/meetings';
import type { FieldError } from '@leerkring/shared/contract/problem';
import { methodByKey } from '@leerkring/shared/methods/all';

/**
 * A programme as somebody who may not know the cases sends it back: it names none, because they saw none.
 * Where the block is still for the same method, the case that was there stays.
 */
export const keepUnseenCases = (sent: Agenda, stored: Agenda): Agenda =>
  sent.map((block, index) => {
    const before = stored[index];
    return block.kind === 'case' && before?.kind === 'case' && before.methodKey === block.methodKey
      ? { ...block, caseId: before.caseId }
      : block;
  });

export const casesOn = (agenda: Agenda): CaseId[] =>
  agenda.flatMap((block) => (block.kind === 'case' && block.caseId ? [block.caseId] : []));

/** What the schema cannot know: whether the methods exist and the cases may be discussed here. */
export const agendaFaults = (agenda: Agenda, knownCases: Set<CaseId>): FieldError[] =>
  agenda.flatMap((block, index) => {
    if (block.kind !== 'case') return [];
    const known = block.caseId === null || knownCases.has(block.caseId);
    return [
      ...(methodByKey(block.methodKey)
        ? []
        : [{ pointer: `/agenda/${index}/methodKey`, code: 'unknown-method' }]),
      ...(known ? [] : [{ pointer: `/agenda/${index}/caseId`, code: 'unknown-case' }]),
    ];
  });
