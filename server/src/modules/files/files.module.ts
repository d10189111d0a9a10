import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Blobs } from './blobs.js';
import { FilesService } from './files.service.js';
import { StoredFile } from './stored-file.entity.js';
import { Upload } from './upload.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([StoredFile, Upload])],
  providers: [Blobs, FilesService],
  exports: [FilesService],
})
export class FilesModule {}
