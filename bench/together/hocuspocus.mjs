// The peer that most editors use: Hocuspocus, keeping its documents in SQLite, as its manual sets it up.
// node hocuspocus.mjs PORT FILE
import {Server} from '@hocuspocus/server';
import {SQLite} from '@hocuspocus/extension-sqlite';

const [port, file] = process.argv.slice(2);
await new Server({
  port: Number(port),
  address: '127.0.0.1',
  quiet: true,
  onAuthenticate: async ({token}) => {
    if (token !== 'token') throw new Error('not known');
  },
  extensions: [new SQLite({database: file})],
}).listen();
