/** For `npm run dev`: one process starts again soonest. */
process.env['PROCESSES'] ??= '1';
await import('./main.js');
