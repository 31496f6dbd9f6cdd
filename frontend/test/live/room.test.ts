import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as Y from 'yjs';
import {arranged} from '../../src/live/arranged.ts';
import {add, remove, setText} from '../../src/live/edits.ts';
import type {Room} from '../../src/live/room.ts';
import {said, text} from '../../src/live/things.ts';
import {Unkept} from '../../src/live/unkept.ts';
import {at, fromPython, peerOf} from './kept.ts';
import {Drawer, Server, until, visit} from './server.ts';

const VRAAG = 'journeys/ideaal/steps/vraag';

function served(): Server {
  const server = new Server();
  Y.applyUpdate(server.doc, Y.encodeStateAsUpdate(fromPython()));
  return server;
}

const title = (doc: Y.Doc) => said(at(doc, VRAAG), 'title');
const isSaved = (room: Room) => () => room.state === 'saved';

async function during<Found>(rooms: Room[], story: () => Promise<Found>): Promise<Found> {
  try {
    return await story();
  } finally {
    for (const room of rooms) await room.close();
  }
}

test('what one types another sees, and it is kept', async () => {
  const server = served();
  const [marlies, cynthia] = [visit(server), visit(server)];
  await during([marlies, cynthia], async () => {
    assert.equal(marlies.state, 'loading');
    await until(() => marlies.state === 'saved' && cynthia.state === 'saved');
    assert.ok(marlies.ready);
    setText(at(marlies.doc, VRAAG), 'title', 'Samen');
    assert.deepEqual([marlies.state, marlies.waiting], ['saving', 1]);
    await until(() => title(cynthia.doc) === 'Samen' && marlies.state === 'saved');
    text(at(cynthia.doc, VRAAG), 'title')!.delete(0, 2);
    await until(isSaved(cynthia));
    assert.equal(title(server.doc), 'men');
  });
});

test('without a network work goes on, waits, and joins when there is one', async () => {
  const server = served();
  const [marlies, cynthia] = [visit(server), visit(server)];
  await during([marlies, cynthia], async () => {
    await until(() => marlies.state === 'saved' && cynthia.state === 'saved');
    server.fall();
    await until(() => marlies.state === 'offline');
    setText(at(marlies.doc, VRAAG), 'title', 'In de trein');
    remove(at(marlies.doc, 'journeys/nu/steps/wachten'));
    setText(at(cynthia.doc, VRAAG), 'resident.does', 'Op kantoor');
    assert.deepEqual([marlies.state, marlies.waiting], ['offline', 1]);
    server.up = true;
    await until(() => marlies.state === 'saved' && cynthia.state === 'saved' && title(cynthia.doc) === 'In de trein');
    await until(() => said(at(marlies.doc, VRAAG), 'resident.does') === 'Op kantoor');
    assert.equal(arranged(server.doc).thingAt('journeys/nu/steps/wachten'), undefined);
  });
});

test('what was made without a network is there after the page was closed, and goes to the others', async () => {
  const server = served();
  const drawer = new Drawer();
  const first = visit(server, drawer);
  await until(isSaved(first));
  server.fall();
  await until(() => first.state === 'offline');
  setText(at(first.doc, VRAAG), 'title', 'Onderweg');
  remove(at(first.doc, 'journeys/nu/steps/wachten'));
  await first.close();
  assert.equal(drawer.waiting, 1);
  const second = visit(server, drawer);
  await during([second], async () => {
    await until(() => second.ready && second.state === 'offline');
    assert.deepEqual([title(second.doc), second.waiting], ['Onderweg', 1]);
    server.up = true;
    await until(isSaved(second));
    assert.deepEqual([title(server.doc), drawer.waiting], ['Onderweg', 0]);
  });
});

test('when two take the same away, both hear that it is kept', async () => {
  const server = served();
  const [marlies, cynthia] = [visit(server), visit(server)];
  await during([marlies, cynthia], async () => {
    await until(() => marlies.state === 'saved' && cynthia.state === 'saved');
    for (const room of [marlies, cynthia]) text(at(room.doc, VRAAG), 'title')!.delete(0, 3);
    await until(() => marlies.state === 'saved' && cynthia.state === 'saved');
    assert.equal(title(server.doc), 'zoek hulp in mijn eigen woorden');
  });
});

test('a server that cannot keep anything says so, and keeps it when it can', async () => {
  const server = served();
  const room = visit(server);
  await during([room], async () => {
    await until(isSaved(room));
    server.full = true;
    setText(at(room.doc, VRAAG), 'title', 'Vol');
    await until(() => room.trouble === 'disk');
    assert.deepEqual([room.state, room.waiting], ['saving', 1]);
    server.full = false;
    await until(() => room.state === 'saved' && room.trouble === '');
    assert.equal(title(server.doc), 'Vol');
  });
});

test('another document never gets what was made for this one, and what was made is laid aside', async () => {
  const server = served();
  const drawer = new Drawer();
  let anew = 0;
  const room = visit(server, drawer, () => (anew += 1));
  await until(isSaved(room));
  server.fall();
  await until(() => room.state === 'offline');
  add(room.doc, 'cards', {thing: at(room.doc, VRAAG), row: 'ideas'}, {text: 'Uit de oude tijd'});
  server.epoch = 'twee';
  server.doc = peerOf(fromPython());
  server.up = true;
  await until(() => anew === 1);
  assert.equal(room.state, 'closed');
  assert.deepEqual(drawer.aside.map((one) => [one.epoch, one.waiting]), [['een', 1]]);
  assert.equal(arranged(server.doc).inside(at(server.doc, VRAAG), 'ideas').length, 0);
  await room.close();
  const next = visit(server, drawer);
  await during([next], async () => {
    await until(isSaved(next));
    assert.equal(arranged(next.doc).inside(at(next.doc, VRAAG), 'ideas').length, 0);
    assert.equal(next.aside.length, 1);
  });
});

test('whoever may not be there any more is told why and does not come back', async () => {
  const server = served();
  const drawer = new Drawer();
  const room = visit(server, drawer);
  await during([room], async () => {
    await until(isSaved(room));
    server.fall(4403);
    server.up = true;
    await until(() => room.state === 'closed');
    assert.equal(room.code, 4403);
    await new Promise((resolve) => setTimeout(resolve, 30));
    assert.equal(server.lines.size, 0);
    assert.equal(drawer.kept.size, 0);
  });
});

test('whoever became something else comes back at once, and a reader sends nothing', async () => {
  const server = served();
  const room = visit(server);
  await during([room], async () => {
    await until(isSaved(room));
    server.part = 'reader';
    server.fall(4409);
    server.up = true;
    await until(() => room.state === 'saved' && room.part === 'reader');
    setText(at(room.doc, VRAAG), 'title', 'Mag niet');
    assert.deepEqual([room.state, room.waiting], ['saved', 0]);
  });
});

test('what the server says beside the document is heard by its kind', async () => {
  const server = served();
  const room = visit(server);
  await during([room], async () => {
    const heard: unknown[] = [];
    room.told('talk', (frame) => heard.push(frame));
    await until(isSaved(room));
    server.told({kind: 'talk', thread: 4});
    server.told({kind: 'judged'});
    await until(() => heard.length > 0);
    assert.deepEqual(heard, [{kind: 'talk', thread: 4}]);
  });
});

test('who is there is seen, and is not there after the line broke', async () => {
  const server = served();
  const [marlies, cynthia] = [visit(server), visit(server)];
  await during([marlies, cynthia], async () => {
    await until(() => marlies.state === 'saved' && cynthia.state === 'saved');
    const seesMarlies = () => [...cynthia.awareness.getStates().values()].some((state) => state['user']?.name === 'Marlies');
    marlies.awareness.setLocalStateField('user', {name: 'Marlies'});
    await until(seesMarlies);
    server.fall();
    await until(() => !seesMarlies());
    server.up = true;
    await until(seesMarlies);
  });
});

test('letters and deletions wait until the server has them all', () => {
  const doc = fromPython();
  const unkept = new Unkept();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => {
    updates.push(update);
    unkept.add(update, updates.length * 10_000);
  });
  const typed = text(at(doc, VRAAG), 'title')!;
  typed.insert(0, 'abc');
  typed.delete(5, 4);
  typed.insert(0, 'x');
  assert.equal(unkept.count, 3);
  unkept.echo(updates[0]!);
  assert.equal(unkept.count, 2);
  unkept.echo(updates[2]!);
  assert.equal(unkept.count, 1);
  unkept.has(Y.encodeStateVector(doc));
  assert.equal(unkept.count, 1);
  unkept.ask(doc);
  unkept.has(Y.encodeStateVector(doc));
  assert.equal(unkept.count, 0);
});
