/**
 * What a list of municipalities changes in the registry, without changing it. A municipality is known by its
 * code; one that was put in by hand without a code is known by its name, and gets the code. What the list does
 * not tell stays as it was, and who is not on it stays too: nothing is ever ended because it is missing.
 */
import type { OrganisationId } from '@leerkring/shared/contract/common';
import type { ImportChange, ImportFault, ImportFaultCode } from '@leerkring/shared/contract/organisations';
import { plainly } from '@leerkring/shared/rules/organisation-search';
import type { ListedMunicipality } from './municipality-list.js';
import type { Organisation } from './organisation.entity.js';

type Facts = Pick<Organisation, 'name' | 'province' | 'validFrom' | 'validUntil'> & { code: string };

export interface PlannedMunicipality extends Facts {
  /** Null when it is new. */
  id: OrganisationId | null;
  /** A code. */
  successor: string | null;
  changes: ImportChange[];
}

export interface ImportPlan {
  faults: ImportFault[];
  added: PlannedMunicipality[];
  changed: PlannedMunicipality[];
  ended: PlannedMunicipality[];
  unchanged: number;
  missing: { code: string; name: string }[];
}

export function planImport(
  registry: readonly Organisation[],
  listed: readonly ListedMunicipality[],
): ImportPlan {
  const known = new Registry(registry);
  const plans = listed.map((municipality) => ({ municipality, planned: known.plan(municipality) }));
  const planned = plans.map((plan) => plan.planned);
  const touched = planned.filter(({ changes }) => changes.length > 0);
  const isEnded = ({ id, changes }: PlannedMunicipality) =>
    id !== null && changes.some(({ field, from }) => field === 'validUntil' && from === null);
  const codes = new Set(planned.map(({ code }) => code));
  return {
    faults: faultsOf(known, plans),
    added: touched.filter(({ id }) => id === null),
    changed: touched.filter((one) => one.id !== null && !isEnded(one)),
    ended: touched.filter(isEnded),
    unchanged: planned.length - touched.length,
    missing: known.stillThere().filter(({ code }) => !codes.has(code)),
  };
}

class Registry {
  private readonly byCode = new Map<string, Organisation>();
  private readonly withoutCode = new Map<string, Organisation>();
  private readonly byId = new Map<OrganisationId, Organisation>();

  constructor(readonly all: readonly Organisation[]) {
    for (const one of all) {
      this.byId.set(one.id, one);
      if (one.code) this.byCode.set(one.code, one);
      else if (one.kind === 'municipality') this.withoutCode.set(plainly(one.name), one);
    }
  }

  plan({ code, name, province, validFrom, validUntil, successor }: ListedMunicipality): PlannedMunicipality {
    const before = this.byCode.get(code) ?? this.withoutCode.get(plainly(name)) ?? null;
    // The next line with this name is another one.
    this.withoutCode.delete(plainly(name));
    const after = {
      code,
      name,
      province: province ?? before?.province ?? null,
      validFrom: validFrom ?? before?.validFrom ?? null,
      validUntil: validUntil ?? before?.validUntil ?? null,
      successor: successor ?? this.successorOf(before),
    };
    const was = { ...before, successor: this.successorOf(before) };
    const fields = ['code', 'name', 'province', 'validFrom', 'validUntil', 'successor'] as const;
    const changes = fields.flatMap((field): ImportChange[] => {
      const from = was[field] ?? null;
      return from === after[field] ? [] : [{ field, from, to: after[field] }];
    });
    return { id: before?.id ?? null, ...after, changes };
  }

  has(code: string): boolean {
    return this.byCode.has(code);
  }

  successorOf(one: Organisation | null | undefined): string | null {
    return (one?.successorId && this.byId.get(one.successorId)?.code) || null;
  }

  successorOfCode(code: string): string | null {
    return this.successorOf(this.byCode.get(code));
  }

  stillThere(): { code: string; name: string }[] {
    return [...this.byCode.values()].flatMap(({ code, name, validUntil }) =>
      code && validUntil === null ? [{ code, name }] : [],
    );
  }
}

function faultsOf(
  known: Registry,
  plans: { municipality: ListedMunicipality; planned: PlannedMunicipality }[],
): ImportFault[] {
  const faults: ImportFault[] = [];
  const listed = new Map(plans.map(({ planned }) => [planned.code, planned]));
  const seen = new Set<string>();
  const taken = namesTaken(known, plans);
  const successorOf = (code: string) => listed.get(code)?.successor ?? known.successorOfCode(code);
  for (const { municipality, planned } of plans) {
    const { line } = municipality;
    const { code, name, validFrom, validUntil, successor } = planned;
    const note = (fault: ImportFaultCode, value: string) => void faults.push({ line, code: fault, value });
    if (seen.has(code)) note('duplicate-code', code);
    seen.add(code);
    if (validFrom && validUntil && validUntil < validFrom) note('ends-before-start', validUntil);
    if (validUntil === null && (taken.get(plainly(name)) ?? 0) > 1) note('name-taken', name);
    if (successor === null) continue;
    if (successor === code) note('own-successor', successor);
    else if (!listed.has(successor) && !known.has(successor)) note('unknown-successor', successor);
    else if (validUntil === null) note('successor-without-end', successor);
    else if (comesBack(code, successorOf)) note('successors-in-a-circle', successor);
  }
  return faults;
}

/** How many would bear a name that have no last day, the rest of the registry included. */
function namesTaken(known: Registry, plans: { planned: PlannedMunicipality }[]): ReadonlyMap<string, number> {
  const planned = new Set(plans.map(({ planned }) => planned.id));
  const others = known.all.filter(({ id }) => !planned.has(id));
  const counts = new Map<string, number>();
  for (const { name, validUntil } of [...others, ...plans.map((plan) => plan.planned)]) {
    if (validUntil !== null) continue;
    counts.set(plainly(name), (counts.get(plainly(name)) ?? 0) + 1);
  }
  return counts;
}

function comesBack(code: string, successorOf: (code: string) => string | null): boolean {
  const seen = new Set([code]);
  for (let at = successorOf(code); at !== null; at = successorOf(at)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}
