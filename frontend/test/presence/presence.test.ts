import assert from 'node:assert/strict';
import {mock, test} from 'node:test';
import {coloured, COLOURS, initials} from '../../src/studio/presence/colours.ts';
import {persons, present} from '../../src/studio/presence/present.ts';
import {standing} from '../../src/studio/presence/saved.ts';
import {telling} from '../../src/studio/presence/telling.ts';

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255).map((one) => (one <= 0.03928 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((first, second) => first - second);
  return (high + 0.05) / (low + 0.05);
}

test('white letters can be read on every colour, and every colour is seen on white and on dark', () => {
  for (const colour of COLOURS) {
    assert.ok(contrast(colour, '#ffffff') >= 4.5, colour);
    assert.ok(contrast(colour, '#1b1916') >= 3, colour);
  }
});

test('everybody has a colour of her own, the same on every screen', () => {
  const people = ['7', '12', '3', '44', 'gast-9', '8'];
  const here = coloured(people);
  assert.deepEqual(coloured([...people].reverse()), here);
  assert.equal(new Set(here.values()).size, people.length);
  const many = coloured(Array.from({length: 40}, (_, nr) => String(nr)));
  assert.equal(new Set(many.values()).size, COLOURS.length);
});

test('a name is two letters', () => {
  assert.deepEqual(['Cynthia', 'Cynthia de Vries', 'marlies', '', 'Rob van der Berg-Jansen'].map(initials), ['C', 'CV', 'M', '?', 'RB']);
});

test('who says nonsense is not there, and who says too much is heard for what makes sense', () => {
  for (const nonsense of [null, 7, [], {}, {user: 'Rob'}, {user: {name: 7}}, {user: {name: ' '}}]) assert.equal(present(1, nonsense), undefined);
  const found = present(1, {user: {id: 3, name: 'Rob', part: 'maker'}, spot: {journey: 'a', row: 7, column: 'b'}, typing: true, calling: true, point: {journey: 'a', row: 'b', column: 'c', x: 99, y: 0}, stay: 'flying'});
  assert.deepEqual([found?.spot, found?.typing, found?.calling, found?.point, found?.stay], [undefined, false, false, undefined, 'here']);
});

test('only a facilitator can call everybody', () => {
  assert.equal(present(1, {user: {id: 3, name: 'Cynthia', part: 'facilitator'}, calling: true})?.calling, true);
});

test('somebody with two windows is there once, where she types', () => {
  const said = (typing: boolean, stay = 'here') => ({user: {id: 3, name: 'Rob'}, spot: {journey: 'a', row: 'b', column: 'c'}, typing, stay});
  const all = [present(1, said(false)), present(2, said(true)), present(4, {user: {id: 9, name: 'Ada'}, stay: 'away'})].filter((one) => one !== undefined);
  assert.deepEqual(persons(all).map(({name, client}) => [name, client]), [['Rob', 2], ['Ada', 4]]);
});

test('however fast a mouse moves, not more than thirty things are said in a second', () => {
  mock.timers.enable({apis: ['setTimeout']});
  let now = 0;
  const clock = mock.method(performance, 'now', () => now);
  let state: Record<string, unknown> | null = {};
  let times = 0;
  const tells = telling({getLocalState: () => state, setLocalState: (next) => { state = next; times += 1; }});
  for (; now < 1000; now += 2) {
    tells.say({point: {x: now}, stay: 'here'});
    mock.timers.tick(2);
  }
  mock.timers.tick(100);
  assert.ok(times > 20 && times <= 30, String(times));
  assert.deepEqual(state, {point: {x: 998}, stay: 'here'});
  const before = times;
  tells.say({stay: 'here'});
  mock.timers.tick(100);
  assert.equal(times, before, 'what is no news was said');
  clock.mock.restore();
  mock.timers.reset();
});

test('it always stands in words whether everything is kept', () => {
  const calm = {state: 'saved', waiting: 0, trouble: '', code: 0, ready: true} as const;
  const nl = (room: Partial<{state: 'saved' | 'saving' | 'offline' | 'closed' | 'loading'; waiting: number; trouble: string; code: number; ready: boolean}>) => standing({...calm, ...room}).words.nl;
  assert.equal(nl({}), 'Opgeslagen');
  assert.equal(nl({state: 'offline', waiting: 3}), 'Offline: {many} wijzigingen wachten');
  assert.equal(nl({state: 'offline', waiting: 1}), 'Offline: 1 wijziging wacht');
  assert.equal(nl({state: 'offline'}), 'Offline: je kunt doorwerken');
  assert.match(nl({state: 'saving', waiting: 1, trouble: 'disk'}), /^Kan niet bewaren: de schijf/);
  assert.match(nl({state: 'closed', code: 4403}), /^Kan niet bewaren: je doet niet meer mee/);
});
