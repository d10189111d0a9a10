import { classNames } from './class-names';
import './progress-steps.css';

export interface ProgressStepsProps {
  total: number;
  /** Counted from 1. */
  current: number;
  /** The same in words, in sight: "Fase 2 van 5". */
  label: string;
}

export function ProgressSteps({ total, current, label }: ProgressStepsProps) {
  const steps = Array.from({ length: total }, (_, index) => index + 1);
  const state = (step: number) => (step < current ? 'done' : step === current ? 'now' : 'next');
  return (
    <div className="leerkring-progress-steps">
      <div className="leerkring-progress-steps__bar" aria-hidden="true">
        {steps.map((step) => (
          <span key={step} className={classNames('leerkring-progress-steps__step', [state(step)])} />
        ))}
      </div>
      <span className="leerkring-progress-steps__label">{label}</span>
    </div>
  );
}
