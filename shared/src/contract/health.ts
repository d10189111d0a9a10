import { z } from 'zod';
import { route } from './route.js';

export const healthRoutes = {
  /** 200 when the database answers and is up to date, 503 otherwise. */
  health: route('GET', '/health', {
    access: 'public',
    summary: 'Whether the server is ready',
    answer: z.object({ status: z.literal('ok') }),
  }),
};
