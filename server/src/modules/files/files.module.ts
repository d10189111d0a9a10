import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Blobs } from './blobs.js';
import { CheckThread } from './check-thread.js';
import { FileQuota } from './file-quota.js';
import { FileRecords } from './file-records.js';
import { FilesController } from './files.controller.js';
import { FilesService } from './files.service.js';
import { Intake } from './intake.js';
import { StoredFile } from './stored-file.entity.js';
import { Upload } from './upload.entity.js';
import { UploadsController } from './uploads.controller.js';
import { UploadsService } from './uploads.service.js';
import { VirusScan } from './virus-scan.js';

@Module({
  imports: [TypeOrmModule.forFeature([StoredFile, Upload])],
  controllers: [FilesController, UploadsController],
  providers: [Blobs, CheckThread, FileQuota, FileRecords, FilesService, Intake, UploadsService, VirusScan],
  exports: [FilesService, Intake],
})
export class FilesModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly files: FilesService,
    private readonly uploads: UploadsService,
    private readonly blobs: Blobs,
  ) {}

  onModuleInit(): void {
    this.jobs.every('files.clear-away', 10, async (now) => {
      await this.uploads.removeOld(now);
      await this.files.removeLoose(now);
      await this.blobs.sweep();
    });
  }
}
