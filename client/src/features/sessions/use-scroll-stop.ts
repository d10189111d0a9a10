import { useEffect, useRef, useState } from 'react';

const pressable = 'a, button, input, select, textarea, [contenteditable], [tabindex]';

/**
 * For a part of the page that scrolls: whether Tab must stop there, because nothing in it can be pressed and the
 * arrows would not reach what is out of sight.
 */
export const useScrollStop = () => {
  const ref = useRef<HTMLDivElement>(null);
  const [isStop, setIsStop] = useState(false);
  useEffect(() => {
    const part = ref.current;
    if (!part) return undefined;
    const look = () => setIsStop(part.scrollHeight > part.clientHeight && !part.querySelector(pressable));
    look();
    const watch = new ResizeObserver(look);
    watch.observe(part);
    return () => watch.disconnect();
  });
  return { ref, isStop };
};
