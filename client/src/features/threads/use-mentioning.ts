import type { PersonView } from '@leerkring/shared/contract/identity';
import { useMemo, useState } from 'react';
import { soughtIn } from '../../lib/mentions';
import { faceOf } from '../../lib/person';
import { useDebounced } from '../../lib/use-debounced';
import { useMentionable } from './api';

const pauseMs = 200;

/** Offers people behind an `@`: those who are in the thread, and others as the server finds them by their name. */
export const useMentioning = (groupId: string | null, present: readonly PersonView[], me: string) => {
  const [begun, setBegun] = useState<string | null>(null);
  const [taken, setTaken] = useState<readonly PersonView[]>([]);
  const settled = useDebounced(begun, pauseMs);
  const found = useMentionable(groupId, settled).data;
  const people = useMemo(() => {
    const all = [...present, ...taken, ...(found ?? [])].filter(({ id, active }) => id !== me && active);
    return [...new Map(all.map((person) => [person.id, person])).values()];
  }, [present, taken, found, me]);
  return {
    /** Whose name in the field is a mention. */
    people,
    offer: (value: string, caret: number) => {
      const sought = soughtIn(value, caret, people);
      return sought && { at: sought.at, found: sought.found.map(optionOf) };
    },
    /** Where the caret is now, so that the server is asked about what stands before it. */
    seek: (value: string, caret: number) =>
      setBegun(/(?:^|[\s(])@([^@\n]{1,40})$/.exec(value.slice(0, caret))?.[1] ?? null),
    take: ({ person }: { person: PersonView }) => setTaken((before) => [...before, person]),
  };
};

const optionOf = (person: PersonView) => ({ ...faceOf(person), detail: person.organisation.name, person });
