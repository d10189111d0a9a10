import { Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Logger } from '../../platform/logging/logger.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { IdentityController } from './identity.controller.js';
import { IdentityService } from './identity.service.js';
import { SignInGuard } from './sign-in.guard.js';
import { SignInsService } from './sign-ins.service.js';

/** How long a socket can outlive a sign-in that ended by its age or on another node. */
const CLOSE_ENDED_MS = 15_000;

@Module({
  controllers: [IdentityController],
  providers: [IdentityService, SignInsService, { provide: APP_GUARD, useClass: SignInGuard }],
  exports: [IdentityService],
})
export class IdentityModule implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly realtime: Realtime,
    private readonly signIns: SignInsService,
    private readonly logger: Logger,
  ) {}

  /** Not one of the Jobs: each node closes its own sockets. */
  onApplicationBootstrap(): void {
    this.realtime.authenticateWith((cookieHeader) => this.signIns.actorOfCookie(cookieHeader));
    this.timer = setInterval(() => {
      this.signIns.closeEnded().catch((error: unknown) => this.logger.failure(error));
    }, CLOSE_ENDED_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }
}
