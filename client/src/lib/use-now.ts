import { useEffect, useState } from 'react';

const minute = 60_000;

/** The time, renewed at each full minute and when the page comes back into view. */
export const useNow = (): Date => {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    let timer = 0;
    const tick = () => {
      window.clearTimeout(timer);
      const time = new Date();
      setNow(time);
      timer = window.setTimeout(tick, minute - (time.getTime() % minute) + 20);
    };
    timer = window.setTimeout(tick, minute - (Date.now() % minute) + 20);
    // A phone that slept has stopped the timer.
    document.addEventListener('visibilitychange', tick);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, []);
  return now;
};
