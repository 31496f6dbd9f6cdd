import assert from 'node:assert/strict';
import {test} from 'node:test';
import {clockFace, secondsLeft} from '../src/lib/clock.ts';

test('a clock that runs counts down to its end, and past it', () => {
  assert.equal(secondsLeft({ends: 60_000, left: null}, 0), 60);
  assert.equal(secondsLeft({ends: 60_000, left: null}, 65_000), -5);
});

test('a clock that stands still stays where it is', () => {
  assert.equal(secondsLeft({ends: null, left: 42}, 1_000_000), 42);
  assert.equal(secondsLeft({ends: null, left: null}, 0), null);
});

test('a time is said as on a clock', () => {
  assert.deepEqual([545, 0, -5, null].map(clockFace), ['9:05', '0:00', '−0:05', '–:––']);
});
