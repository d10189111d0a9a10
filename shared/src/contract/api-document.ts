import { z } from 'zod';
import { route } from './route.js';

export const apiDocumentRoutes = {
  /** Made from this contract. Loose, because what an OpenAPI document looks like is not ours to say. */
  get: route('GET', '/openapi.json', {
    access: 'public',
    summary: 'This description of the API, as OpenAPI',
    answer: z.looseObject({ openapi: z.string() }),
  }),
};
