import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fitted, moved, wide, zoomed} from '../src/lib/window.ts';

const poster = {width: 2000, height: 1000};
const room = {width: 1000, height: 800};

test('the whole poster fits in its window, in the middle', () => {
  assert.deepEqual(fitted(poster, room), {scale: 0.5, x: 0, y: 150});
});

test('a wide poster begins at the top, as wide as the window', () => {
  assert.deepEqual(wide(poster, room), {scale: 0.5, x: 0, y: 0});
});

test('what lies under the pointer stays there while it grows', () => {
  const before = {scale: 1, x: -100, y: -50};
  const at = {x: 300, y: 200};
  const after = zoomed(before, 2, at);
  assert.equal((at.x - after.x) / after.scale, (at.x - before.x) / before.scale);
  assert.equal((at.y - after.y) / after.scale, (at.y - before.y) / before.scale);
});

test('it never grows or shrinks out of sight', () => {
  const stand = {scale: 1, x: 0, y: 0};
  assert.equal(zoomed(stand, 1000, {x: 0, y: 0}).scale, 6);
  assert.equal(zoomed(stand, 0.0001, {x: 0, y: 0}).scale, 0.05);
});

test('a corner of the poster always stays in the window', () => {
  const stand = {scale: 1, x: 0, y: 0};
  assert.deepEqual(moved(stand, -99999, -99999, poster, room), {scale: 1, x: 80 - 2000, y: 80 - 1000});
  assert.deepEqual(moved(stand, 99999, 99999, poster, room), {scale: 1, x: 1000 - 80, y: 800 - 80});
});
