import { useEffect, useRef, useSyncExternalStore } from 'react';
import { sayText } from '../../text/session';
import { announce } from '../../ui/announcer';
import { useSavingAnnounced } from '../documents/use-saving-announced';
import type { Room } from './room-context';
import { whatToSay } from './say';
import { markPassed } from './timer-facts';

const checkEveryMs = 1_000;

type Heard = Pick<Room, 'view' | 'frame' | 'me' | 'clock' | 'saving'>;

export const useAnnouncements = ({ view, frame, me, clock, saving }: Heard): void => {
  useSavingAnnounced(useSyncExternalStore(saving.subscribe, saving.getTotal).status);
  const last = useRef(view);
  useEffect(() => {
    const words = whatToSay(last.current, { view, plan: frame.plan, me });
    last.current = view;
    if (words) announce(words);
  }, [view, frame, me]);

  const { timer } = view;
  useEffect(() => {
    if (!timer || timer.endsAt === null) return undefined;
    let before = clock.now();
    const interval = window.setInterval(() => {
      const now = clock.now();
      const mark = markPassed(timer, before, now);
      before = now;
      if (mark) announce(mark === 5 ? sayText.fiveLeft : sayText.oneLeft);
    }, checkEveryMs);
    return () => window.clearInterval(interval);
  }, [timer, clock]);
};
