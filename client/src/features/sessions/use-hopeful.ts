import { useEffect, useState } from 'react';

/**
 * Shows at once what I chose, where being wrong for a moment harms nobody. The server's own word takes
 * over when it comes, and when it refuses.
 */
export const useHopeful = <Value>(said: Value) => {
  const [hoped, setHoped] = useState<{ value: Value } | null>(null);
  const heard = JSON.stringify(said);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was heard is what ends the hope
  useEffect(() => setHoped(null), [heard]);
  const hope = async (value: Value, accepted: Promise<boolean>) => {
    setHoped({ value });
    if (!(await accepted)) setHoped(null);
  };
  return [hoped ? hoped.value : said, hope] as const;
};
