import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { AuditController } from './audit.controller.js';
import { AuditService } from './audit.service.js';
import { RefusedAccess } from './refused-access.js';

@Module({
  imports: [IdentityModule, GroupsModule],
  controllers: [AuditController],
  providers: [AuditService, { provide: APP_INTERCEPTOR, useClass: RefusedAccess }],
})
export class AuditModule {}
