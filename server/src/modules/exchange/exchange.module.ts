import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { FilesModule } from '../files/files.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { ExchangeController } from './exchange.controller.js';
import { ExchangeService } from './exchange.service.js';
import { ExchangePictures } from './exchange-pictures.js';
import { ExchangeThread } from './exchange-thread.js';

@Module({
  imports: [IdentityModule, DocumentsModule, FilesModule],
  controllers: [ExchangeController],
  providers: [ExchangePictures, ExchangeService, ExchangeThread],
})
export class ExchangeModule {}
