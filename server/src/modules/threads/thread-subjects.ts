/**
 * The things that threads can begin with. Each belongs to a module above this one, which says whether somebody may
 * see it and what it is called; for whoever may not, the thread began with nothing.
 */
import type { SubjectRef, ThreadSubject } from '@leerkring/shared/contract/threads';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';

/** What it is called; null: it is not there for this person. */
type TitleFor = (actor: Actor, id: string) => Promise<string | null>;

@Injectable()
export class ThreadSubjects {
  private readonly known = new Map<SubjectRef['kind'], TitleFor>();

  know(kind: SubjectRef['kind'], titleFor: TitleFor): void {
    this.known.set(kind, titleFor);
  }

  async read(actor: Actor, { kind, id }: SubjectRef): Promise<ThreadSubject | null> {
    const title = (await this.known.get(kind)?.(actor, id)) ?? null;
    return title === null ? null : { kind, id, title };
  }
}
