/**
 * The built client, from the same origin as the API. Files under assets/ carry a hash of their content in
 * their name and never change; every other address that a person can type is a page of the client.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { Logger } from '../logging/logger.js';
import { rootFolder } from '../root-folder.js';
import { AppError } from './app-error.js';
import { nameForm, takeCompressed } from './compressed-files.js';
import { drawAhead, withDrawn } from './page-ahead.js';
import { pagePreloads, preload } from './page-preloads.js';
import { inTheme } from './page-theme.js';
import { API_PREFIX } from './security.js';

/** The API, a file, and what begins with a dot, which is nobody's business. */
const NO_PAGE = /^\/api(\/|$)|\.\w+$|\/\./;
const YEAR_MS = 365 * 24 * 3_600_000;

export function serveClient(app: NestExpressApplication): void {
  const folder = join(rootFolder(), 'client', 'dist');
  const page = join(folder, 'index.html');
  const assets = join(folder, 'assets');
  app.use('/assets', takeCompressed(assets));
  app.useStaticAssets(assets, {
    prefix: '/assets',
    immutable: true,
    maxAge: YEAR_MS,
    fallthrough: false,
    redirect: false,
    setHeaders: nameForm,
  });
  app.useStaticAssets(folder, { index: false, maxAge: 0, redirect: false });
  const preloadsOf = pagePreloads(join(folder, 'preloads.json'));
  const drawing = join(rootFolder(), 'client', 'dist-ahead', 'page-ahead.js');
  const draw = drawAhead(drawing, app.getHttpServer(), app.get(Logger));
  app.use(async (request: Request, response: Response, next: NextFunction) => {
    if (request.path.startsWith(`${API_PREFIX}/`)) return next();
    const isPage = ['GET', 'HEAD'].includes(request.method) && !NO_PAGE.test(request.path);
    if (!isPage || !existsSync(page)) throw new AppError('not-found');
    const preloads = preloadsOf(request.path);
    const { files, data, isDrawn } = preloads;
    const drawn = isDrawn ? await draw(request) : null;
    // What was drawn holds what was going to be asked, and is read before any code runs.
    const links = drawn ? files.filter((name) => !name.endsWith('.js')) : [...data, ...files];
    if (links.length > 0) response.setHeader('Link', links.map(preload).join(', '));
    response.setHeader('Cache-Control', drawn ? 'no-store' : 'no-cache');
    response.vary('Cookie');
    const plain = await readFile(page, 'utf8');
    const html = inTheme(plain, request.headers.cookie);
    if (drawn) response.type('html').send(withDrawn(html, drawn, preloads));
    else if (html === plain) response.sendFile(page);
    else response.type('html').send(html);
  });
}
