import { mayContribute } from '@leerkring/shared/rules/session/rights';
import { outcomesInRoomText } from '../../../text/session';
import { usePhase, useRoom } from '../room-context';
import { SharedNotes } from '../shared-texts';
import { Actions } from './actions';
import { BreakScreen } from './break-screen';
import { CardLists } from './card-lists';
import { CaseMissing } from './case-missing';
import { CaseVote } from './case-vote';
import { CheckIn } from './check-in';
import { EvaluationForm } from './evaluation';
import { FollowUp } from './follow-up';
import { Learnings } from './learnings';
import { NextMeeting } from './next-meeting';
import { Pitches } from './pitches';
import { Pledge } from './pledge';
import { QuestionOnTable } from './question-on-table';
import './table.css';

/** What is on the table in this phase, by what the phase can do; no method is known here. */
export function Table() {
  const { frame, who } = useRoom();
  const phase = usePhase();
  const { outcomes } = phase;
  const isBreak = frame.plan.blocks[phase.blockIndex]?.kind === 'break';
  const hasSupport =
    phase.lists.length > 0 ||
    phase.pledge ||
    phase.checkIn ||
    phase.followUp ||
    phase.pitches ||
    phase.caseVote ||
    phase.sharedNotes ||
    outcomes ||
    phase.evaluation ||
    phase.nextMeeting;
  const mayAdd = mayContribute(who);
  return (
    <div className="table">
      <CaseMissing />
      {isBreak && <BreakScreen />}
      {phase.checkIn && <CheckIn question={phase.checkIn.question} />}
      {phase.pledge && <Pledge />}
      {phase.followUp && <FollowUp />}
      {phase.pitches && <Pitches />}
      {phase.caseVote && <CaseVote choices={phase.caseVote.choices} />}
      <CardLists />
      {phase.sharedNotes && <SharedNotes />}
      {outcomes?.learnings && <Learnings mayAdd={mayAdd} />}
      {outcomes?.actions && <Actions mayAdd={mayAdd} />}
      {outcomes && <p className="table__hint">{outcomesInRoomText.kept}</p>}
      {phase.evaluation && <EvaluationForm />}
      {phase.nextMeeting && <NextMeeting />}
      {!hasSupport && !isBreak && <QuestionOnTable />}
    </div>
  );
}
