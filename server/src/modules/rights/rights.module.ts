import { Module } from '@nestjs/common';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { ProvidersModule } from '../providers/providers.module.js';
import { PersonRightsService } from './person-rights.service.js';
import { PersonRightsView } from './person-rights.view.js';
import { ReviewsService } from './reviews.service.js';
import { RightsController } from './rights.controller.js';
import { RightsRows } from './rights-rows.js';

@Module({
  imports: [OrganisationsModule, IdentityModule, CredentialsModule, ProvidersModule, GroupsModule],
  controllers: [RightsController],
  providers: [PersonRightsService, PersonRightsView, ReviewsService, RightsRows],
})
export class RightsModule {}
