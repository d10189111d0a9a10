import { Module } from '@nestjs/common';
import { MunicipalityImports } from './municipality-imports.js';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationsService } from './organisations.service.js';

@Module({
  controllers: [OrganisationsController],
  providers: [OrganisationsService, MunicipalityImports],
  exports: [OrganisationsService],
})
export class OrganisationsModule {}
