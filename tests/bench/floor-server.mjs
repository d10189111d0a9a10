/** The floor: a bare Socket.IO server that answers a command by broadcasting bytes of the same size to its room. */
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer();
const io = new Server(http, { serveClient: false, perMessageDeflate: false });
const views = new Map();

io.on('connection', (socket) => {
  socket.on('enter', async ({ room, message }, answer) => {
    await socket.join(room);
    if (message) views.set(room, message);
    answer({ ok: true });
  });
  socket.on('command', ({ room }, answer) => {
    const message = views.get(room);
    message.view.revision++;
    io.to(room).emit('session.changed', message);
    answer({ ok: true, data: { revision: message.view.revision } });
  });
});
http.listen(Number(process.env.PORT), () => console.log('floor is ready'));
process.on('SIGTERM', () => process.exit(0));
