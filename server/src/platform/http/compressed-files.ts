/**
 * The smaller forms of the client's files. The build writes them once, beside each file (client/precompress.ts);
 * here the best one that the browser takes is sent in its place.
 */
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { NextFunction, Request, Response } from 'express';

/** What a browser calls it, and how the file ends; the smallest first. */
const FORMS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;
const COMPRESSIBLE = /^\/[\w-]+\.(js|css|svg)$/;

/** Goes before the files of this folder; what a path names is looked for nowhere else. */
export const takeCompressed =
  (folder: string) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const { path } = request;
    if (COMPRESSIBLE.test(path)) {
      response.vary('Accept-Encoding');
      const accepted = request.acceptsEncodings();
      const form = FORMS.find(
        ([name, end]) => accepted.includes(name) && existsSync(join(folder, path + end)),
      );
      if (form) {
        request.url = path + form[1];
        // Half of a compressed file is nothing.
        delete request.headers.range;
      }
    }
    next();
  };

/** Just before a file is sent: what is in it, and in which form. */
export function nameForm(response: Response, file: string): void {
  const form = FORMS.find(([, end]) => file.endsWith(end));
  if (!form) return;
  response.setHeader('Content-Encoding', form[0]);
  response.type(extname(file.slice(0, -form[1].length)));
}
