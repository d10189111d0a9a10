/**
 * Warns before a sign-in ends because nobody did anything, and lets somebody stay with one press. While
 * somebody is busy the server is told so now and then: what they do here is not always a request.
 */
import type { SignInTerm } from '@leerkring/shared/contract/sign-ins';
import { useEffect, useRef, useState } from 'react';
import { minutesInWords } from '../../lib/format-nl';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { commonText } from '../../text/common';
import { stayText } from '../../text/sign-ins';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { useSignOut } from './api';
import { leadMsOf, useSignInTerm, useStay } from './sign-ins-api';

/** Of the idle limit: how much of it may pass before the server is told that somebody is still busy. */
const tellAfter = 1 / 12;
const signs = ['pointerdown', 'keydown'] as const;

const inWords = (ms: number) => minutesInWords(Math.max(1, Math.ceil(ms / 60_000)));

export function StaySignedIn() {
  const { data: term } = useSignInTerm();
  if (!term) return null;
  return <Stay term={term} />;
}

function Stay({ term }: { term: SignInTerm }) {
  const lead = leadMsOf(term);
  const lastsNoLonger = term.absoluteMs !== null && term.absoluteMs <= lead;
  const isIdle = term.idleMs <= lead && !lastsNoLonger;
  const [understood, setUnderstood] = useState(false);
  const stay = useStay();
  const signOut = useSignOut();
  useTellingThatSomebodyIsThere(term.idleLimitMs * tellAfter, isIdle, stay.mutate);
  const understand = () => setUnderstood(true);
  return (
    <>
      <Dialog
        open={isIdle}
        onClose={() => stay.mutate()}
        title={stayText.title}
        closeLabel={commonText.close}
        actions={
          <>
            <Button variant="primary" busy={stay.isPending} onClick={() => stay.mutate()}>
              {stayText.stay}
            </Button>
            <Button busy={signOut.isPending} onClick={() => signOut.mutate()}>
              {stayText.signOut}
            </Button>
          </>
        }
      >
        <Stack>
          <p>{stayText.explanation(inWords(term.idleMs))}</p>
          {stay.isError && <Notice tone="error">{problemToDutch(stay.error)}</Notice>}
        </Stack>
      </Dialog>
      <Dialog
        open={lastsNoLonger && !understood}
        onClose={understand}
        title={stayText.lastTitle}
        closeLabel={commonText.close}
        actions={
          <Button variant="primary" onClick={understand}>
            {stayText.understood}
          </Button>
        }
      >
        <p>{stayText.lastExplanation(inWords(term.absoluteMs ?? 0))}</p>
      </Dialog>
    </>
  );
}

/** Not while it is asked: then only the answer counts. */
function useTellingThatSomebodyIsThere(everyMs: number, isAsked: boolean, tell: () => void): void {
  const told = useRef(Date.now());
  useEffect(() => {
    if (isAsked) return;
    const onSign = () => {
      if (Date.now() - told.current < everyMs) return;
      told.current = Date.now();
      tell();
    };
    for (const sign of signs) window.addEventListener(sign, onSign, { capture: true, passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, onSign, { capture: true });
    };
  }, [everyMs, isAsked, tell]);
}
