/** The themes that things are put under: what the other domains may know of them, and what moderators keep. */
import type { PersonId, ThemeId } from '@leerkring/shared/contract/common';
import {
  maxSubThemes,
  type ThemeChange,
  type ThemeInput,
  type ThemeView,
} from '@leerkring/shared/contract/themes';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import { AppError } from '../../platform/http/app-error.js';
import { newId } from '../../platform/ids.js';
import { Theme } from './theme.entity.js';

@Injectable()
export class ThemesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: EventLog,
  ) {}

  /** Each accent with its themes under it. */
  async list(): Promise<ThemeView[]> {
    const all = await this.database.manager.find(Theme, { order: { position: 'ASC', id: 'ASC' } });
    return all
      .filter(({ parentId }) => parentId === null)
      .flatMap((accent) => [accent, ...all.filter(({ parentId }) => parentId === accent.id)])
      .map(viewTheme);
  }

  /** The theme itself and, of an accent, all that stand under it: what a filter on it takes in. */
  async withThoseBelow(id: ThemeId): Promise<ThemeId[]> {
    const below = await this.database.manager.findBy(Theme, { parentId: id });
    return [id, ...below.map((theme) => theme.id)];
  }

  /** Throws when it is not there, or not offered any more. */
  async requireOpen(id: ThemeId, pointer = '/themeId'): Promise<void> {
    if (!(await this.database.manager.existsBy(Theme, { id, closedAt: IsNull() })))
      throw new AppError('invalid-input', undefined, [{ pointer, code: 'unknown-theme' }]);
  }

  add(by: PersonId, { parentId, name }: ThemeInput): Promise<ThemeView> {
    return this.database.transaction(async (tx) => {
      // One at a time, so that two do not get the same name or place.
      const accent = await tx.findOne(Theme, {
        where: { id: parentId, parentId: IsNull() },
        lock: { mode: 'pessimistic_write' },
      });
      if (!accent) throw fault('/parentId', 'unknown-theme');
      const position = await tx.countBy(Theme, { parentId });
      if (position >= maxSubThemes) throw new AppError('limit-reached');
      const theme = { id: newId<ThemeId>(), parentId, name, position, closedAt: null, revision: 0 };
      await refuseTaken(tx, theme);
      await tx.insert(Theme, theme);
      await this.events.record(tx, 'theme.added', { actorId: by, subjectId: theme.id });
      return viewTheme(theme);
    });
  }

  /** The accents are of the programme and stay as they are. */
  change(by: PersonId, id: ThemeId, { revision, name, closed }: ThemeChange): Promise<ThemeView> {
    return this.database.transaction(async (tx) => {
      const before = await tx.findOne(Theme, {
        where: { id, parentId: Not(IsNull()) },
        lock: { mode: 'pessimistic_write' },
      });
      if (!before) throw new AppError('not-found');
      if (before.revision !== revision) throw new AppError('conflict');
      const closedAt = closed === undefined ? before.closedAt : closed ? this.clock.now() : null;
      const changed = { ...before, name: name ?? before.name, closedAt, revision: revision + 1 };
      await refuseTaken(tx, changed);
      await tx.update(Theme, { id }, changed);
      await this.events.record(tx, 'theme.changed', { actorId: by, subjectId: id });
      return viewTheme(changed);
    });
  }
}

const viewTheme = ({ id, parentId, name, closedAt, revision }: Theme): ThemeView => ({
  ...{ id, parentId, name, revision },
  closed: closedAt !== null,
});

const refuseTaken = async (tx: EntityManager, { id, parentId, name }: Theme): Promise<void> => {
  const others = await tx.findBy(Theme, { parentId: parentId ?? IsNull(), id: Not(id) });
  if (others.some((other) => other.name.toLowerCase() === name.toLowerCase()))
    throw fault('/name', 'name-taken');
};

const fault = (pointer: string, code: string): AppError =>
  new AppError('invalid-input', undefined, [{ pointer, code }]);
