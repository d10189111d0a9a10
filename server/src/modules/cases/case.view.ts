import type { CaseSummary, CaseView } from '@leerkring/shared/contract/cases';
import type { PersonView } from '@leerkring/shared/contract/identity';
import type { OfferedCase } from '@leerkring/shared/contract/meetings';
import { can, canReadWithheldOutcome, type PolicyActor, type Relation } from '@leerkring/shared/rules/can';
import type { LearningCase } from './case.entity.js';

/** Who somebody is and what their group is called come from other modules. */
export interface CaseSurroundings {
  groupName: string;
  presenter: PersonView;
}

export const summariseCase = (
  reader: PolicyActor,
  row: LearningCase,
  { groupName, presenter }: CaseSurroundings,
): CaseSummary => ({
  id: row.id,
  groupId: row.groupId,
  groupName,
  workingTitle: row.workingTitle,
  learningQuestion: row.learningQuestion,
  questionKind: row.questionKind,
  status: row.status,
  presenter,
  mine: row.presenterId === reader.personId,
  meetingId: row.meetingId,
  eraseAt: row.eraseAt?.toISOString() ?? null,
  revision: row.revision,
});

export const viewCase = (
  reader: PolicyActor,
  relation: Relation,
  row: LearningCase,
  surroundings: CaseSurroundings,
): CaseView => ({
  ...summariseCase(reader, row, surroundings),
  situation: row.situation,
  peopleInvolved: row.peopleInvolved,
  triedSoFar: row.triedSoFar,
  whatTouchesMe: row.whatTouchesMe,
  withheldOutcome: canReadWithheldOutcome(reader, {
    presenterId: row.presenterId,
    unlocked: row.withheldUnlockedAt !== null,
  })
    ? row.withheldOutcome
    : null,
  domains: row.domains,
  preferredMethodKey: row.preferredMethodKey,
  urgency: row.urgency,
  mayChange: can(reader, 'case.change', relation, row.presenterId === reader.personId),
});

export const viewOfferedCase = (row: LearningCase, presenter: PersonView): OfferedCase => ({
  id: row.id,
  workingTitle: row.workingTitle,
  learningQuestion: row.learningQuestion,
  presenter,
});
