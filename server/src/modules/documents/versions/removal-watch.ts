/**
 * Notices that somebody takes away a lot, at the cost of an addition for each edit, and lets it be judged when
 * they are done for a moment: cutting and pasting, or undoing, is over by then.
 */
import type { DocumentId, PersonId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { Pulse } from '../../../platform/nodes/pulse.js';
import { minRemovedCharacters } from './large-removal.js';
import { VersionKeeper } from './version-keeper.js';

/** Beats of the pulse without another deletion, after which it is judged. */
const calmAfter = 2;
/** And after which it is forgotten. */
const overAfter = 60;

interface Removing {
  documentId: DocumentId;
  personId: PersonId;
  characters: number;
  /** Judged when there are more than this. */
  judgeAbove: number;
  calm: number;
}

@Injectable()
export class RemovalWatch {
  private readonly removing = new Map<string, Removing>();

  constructor(
    private readonly keeper: VersionKeeper,
    pulse: Pulse,
  ) {
    pulse.each('removals', () => this.beat());
  }

  /** An edit that is stored takes away so many characters. */
  note(documentId: DocumentId, personId: PersonId, characters: number): void {
    if (characters === 0) return;
    const key = `${documentId} ${personId}`;
    const known = this.removing.get(key);
    this.removing.set(key, {
      documentId,
      personId,
      characters: (known?.characters ?? 0) + characters,
      judgeAbove: known?.judgeAbove ?? minRemovedCharacters,
      calm: 0,
    });
  }

  private async beat(): Promise<void> {
    for (const [key, removing] of this.removing) {
      removing.calm += 1;
      if (removing.calm > overAfter) this.removing.delete(key);
      if (removing.calm !== calmAfter || removing.characters < removing.judgeAbove) continue;
      // Each judgement reads the whole text: who goes on deleting is judged again at twice as much.
      removing.judgeAbove = removing.characters * 2;
      await this.keeper.judgeRemoval(removing.documentId, removing.personId);
    }
  }
}
