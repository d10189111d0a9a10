/**
 * What every node looks at by itself, once a second: whether the database holds something that this node
 * was not told. It is what makes a lost word harmless.
 */
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Logger } from '../logging/logger.js';

export const PULSE_MS = 1_000;

type Look = () => Promise<void>;

@Injectable()
export class Pulse implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly looks = new Map<string, Look>();
  private timer: NodeJS.Timeout | undefined;
  private beating: Promise<void> = Promise.resolve();

  constructor(private readonly logger: Logger) {}

  each(name: string, look: Look): void {
    this.looks.set(name, look);
  }

  onApplicationBootstrap(): void {
    this.timer = setTimeout(() => this.next(), PULSE_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.beating;
  }

  /** All looks once; one that fails does not keep the others from looking. */
  async beat(): Promise<void> {
    await Promise.all(
      [...this.looks].map(([name, look]) =>
        look().catch((error: unknown) => this.logger.failure(error, { look: name })),
      ),
    );
  }

  /** The next beat begins a second after the last one ended: a slow database is not asked twice at once. */
  private next(): void {
    this.beating = this.beat().then(() => {
      if (this.timer) this.timer = setTimeout(() => this.next(), PULSE_MS).unref();
    });
  }
}
